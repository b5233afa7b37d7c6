namespace Ingest.Officials;

/// <summary>A data file that cannot be used: tells the file, the row and what to do.</summary>
public sealed class DataFileException(string file, string row, string problem, Exception? inner = null)
    : Exception($"{file}, {row}: {problem}", inner)
{
    public string File { get; } = file;
}
