using Spectre.Console;

namespace Ingest.Cli.Terminals;

/// <summary>Where a command writes: results on one writer, diagnostics on the other, colour only where it is welcome.</summary>
internal sealed class Terminal
{
    // Wide enough that a table for a pipe is never wrapped to a screen that is not there.
    private const int PipeWidth = 2000;

    public Terminal(TextWriter output, TextWriter error, bool isColored, bool isLive)
    {
        Out = output;
        Error = error;
        IsLive = isLive;
        Console = Create(output, isColored, isLive);
        ErrorConsole = Create(error, isColored, isLive);
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person looks at a screen that can be redrawn.</summary>
    public bool IsLive { get; }

    public IAnsiConsole Console { get; }

    public IAnsiConsole ErrorConsole { get; }

    /// <summary>The process's own streams; NO_COLOR (no-color.org), TERM=dumb and redirection are respected.</summary>
    public static Terminal ForProcess()
    {
        var isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal)
            || System.Console.IsOutputRedirected;
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(System.Console.Out, System.Console.Error, isColored: !isPlain, isLive: !isPlain && !System.Console.IsErrorRedirected);
    }

    /// <summary>Tells a failure and its remedy on the error writer.</summary>
    public void Fail(CliFailure failure)
    {
        ErrorConsole.MarkupLineInterpolated($"[red]error:[/] {OneLine(failure.Message)}");
        if (failure.Remedy is { } remedy)
        {
            ErrorConsole.MarkupLineInterpolated($"  {remedy}");
        }
    }

    /// <summary>
    /// Text from outside made harmless for a screen: control characters would move the cursor, change colours or the title,
    /// and bidirectional overrides would show words in another order than they have.
    /// </summary>
    public static string OneLine(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                    ? ' '
                    : source[i];
            }
        });
    }

    private static IAnsiConsole Create(TextWriter writer, bool isColored, bool isLive)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColored ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isLive ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isLive)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}
