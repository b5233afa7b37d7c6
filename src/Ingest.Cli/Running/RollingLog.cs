using System.Text;

namespace Ingest.Cli.Running;

/// <summary>A program's output in a file that does not grow for ever: the last part and the one before are kept.</summary>
internal sealed class RollingLog : IDisposable
{
    private readonly string _file;
    private readonly long _most;
    private StreamWriter _writer;
    private long _written;

    /// <param name="most">Characters of one part.</param>
    public RollingLog(string file, long most = 16 * 1024 * 1024)
    {
        _file = file;
        _most = most;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        _writer = Open(file);
    }

    /// <remarks>Not for two threads at once.</remarks>
    public void WriteLine(string line)
    {
        if (_written > _most)
        {
            _writer.Dispose();
            File.Move(_file, _file + ".1", overwrite: true);
            _writer = Open(_file);
            _written = 0;
        }

        _writer.WriteLine(line);
        _written += line.Length + 1;
    }

    public void Dispose() => _writer.Dispose();

    private static StreamWriter Open(string file) =>
        new(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite), new UTF8Encoding(false)) { AutoFlush = true };
}
