namespace Ingest.Cli;

/// <summary>A failure that is told to people in words, without a stack trace.</summary>
/// <param name="problem">What went wrong, one sentence.</param>
/// <param name="remedy">What to do about it.</param>
internal sealed class CliFailure(string problem, string? remedy = null, Exception? inner = null) : Exception(problem, inner)
{
    public string? Remedy => remedy;

    /// <summary><see cref="ExitCodes.Failed"/> unless the command was used wrongly.</summary>
    public int ExitCode { get; init; } = ExitCodes.Failed;
}

internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;
}
