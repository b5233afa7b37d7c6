using Ingest.Cli.Terminals;
using Ingest.Feeds;

namespace Ingest.Cli.Feeds;

/// <summary>All that is known of one feed, for people.</summary>
internal static class FeedSheet
{
    public static void Write(Terminal terminal, Feed feed, FeedState state, DateTimeOffset now)
    {
        var row = FeedRow.From(feed, state, now);
        foreach (var (name, value) in Lines(feed, state, row, now))
        {
            if (value is not null)
            {
                terminal.Out.WriteLine($"{name,-11}{Terminal.OneLine(value)}");
            }
        }

        foreach (var failure in state.Failures)
        {
            terminal.Out.WriteLine($"{"Failure",-11}{failure.At:yyyy-MM-dd HH:mm} {failure.Grade}: {Terminal.OneLine(failure.Reason)}");
        }
    }

    private static IEnumerable<(string Name, string? Value)> Lines(Feed feed, FeedState state, FeedRow row, DateTimeOffset now) =>
    [
        ("Feed", feed.Id.ToString()),
        ("Outlet", feed.Language is null ? feed.Outlet : $"{feed.Outlet}, in {feed.Language}"),
        ("Address", feed.Url.AbsoluteUri),
        ("Health", row.Note is null ? row.Health : $"{row.Health}: {row.Note}"),
        ("Kept", feed.Policy switch { SourcePolicy.Full => "the whole text", SourcePolicy.MetadataOnly => "metadata only", _ => "nothing: the feed is off" }),
        ("Zone", feed.TimeZone),
        ("Text at", feed.ContentSelector),
        ("State", feed.StateControlled ? "controls what the outlet says" : null),
        ("Moved", state.MovedTo?.AbsoluteUri),
        ("Held", state.HeldEntries > 0 ? $"{state.HeldEntries} entries since {state.HeldSince:yyyy-MM-dd HH:mm}" : null),
        ("Last read", FeedTable.Ago(state.LastSuccessAt, now)),
        ("Last new", FeedTable.Ago(state.LastNewEntryAt, now)),
        ("News every", state.Cadence is { } cadence ? $"{cadence:d\\.hh\\:mm\\:ss}" : null),
        ("Next poll", state.NextDueAt == default ? "at once" : state.NextDueAt <= now ? "due" : $"in {(state.NextDueAt - now).TotalMinutes:0} min"),
        ("Validators", state.ETag is null && state.LastModified is null ? "none: every poll reads the whole feed" : null),
    ];
}
