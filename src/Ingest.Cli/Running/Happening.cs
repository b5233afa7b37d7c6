namespace Ingest.Cli.Running;

internal enum HappeningKind
{
    Feed,
    Trouble,
    Statement,
    Alert,
    Delivery,
}

/// <summary>Something that the pipeline did, in one line of plain text.</summary>
/// <param name="What">A short word: "alert", "known", "background", ...</param>
internal sealed record Happening(DateTimeOffset At, HappeningKind Kind, string What, string Text);

/// <summary>The run in numbers.</summary>
internal sealed record RunCounts
{
    public int Feeds { get; init; }

    /// <summary>Feeds read at least once in this run.</summary>
    public int Polled { get; init; }

    public int Failing { get; init; }

    public long Articles { get; init; }

    public int Statements { get; init; }

    public int Events { get; init; }

    public int Alerts { get; init; }

    public int Delivered { get; init; }

    public int Refused { get; init; }

    public long Waiting { get; init; }

    public long Poison { get; init; }
}
