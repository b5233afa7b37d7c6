using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Cli.Terminals;
using Ingest.Feeds;
using Ingest.Watching;
using Spectre.Console;

namespace Ingest.Cli.Feeds;

/// <summary>A feed's health in words.</summary>
/// <param name="Health">ok, new, held, failing, silent, paused or off.</param>
/// <param name="Note">Why it is not ok: the server's words, where there are any.</param>
internal sealed record FeedRow(
    string Id,
    string Outlet,
    string? Language,
    Uri Url,
    string Health,
    string? Note,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? LastNewEntryAt,
    DateTimeOffset? NextDueAt,
    int ConsecutiveFailures,
    Uri? MovedTo)
{
    public static FeedRow From(Feed feed, FeedState state, DateTimeOffset now)
    {
        var (health, note) = Judge(feed, state, now);
        return new FeedRow(
            feed.Id.Value,
            feed.Outlet,
            feed.Language,
            feed.Url,
            health,
            note ?? (state.MovedTo is { } moved ? $"has moved to {moved}: 'ingest feeds add {moved} --id {feed.Id}'" : null),
            state.LastSuccessAt,
            state.LastNewEntryAt,
            state.NextDueAt == default ? null : state.NextDueAt,
            state.ConsecutiveFailures,
            state.MovedTo);
    }

    private static (string Health, string? Note) Judge(Feed feed, FeedState state, DateTimeOffset now) => (feed, state) switch
    {
        ({ Policy: SourcePolicy.Off }, _) => ("off", "the source policy says not to read it"),
        ({ Paused: true }, _) => ("paused", $"'ingest feeds resume {feed.Id}' polls it again"),
        (_, { HeldEntries: > 0 }) => ("held", $"{state.HeldEntries} old entries appeared at once: 'ingest feeds accept {feed.Id}' keeps them silent, 'release' tells them"),
        (_, { ConsecutiveFailures: > 0 }) => ("failing", $"{state.ConsecutiveFailures} in a row: {(state.Failures is [var last, ..] ? last.Reason : "no reason recorded")}"),
        (_, { LastPolledAt: null }) => ("new", "not polled yet"),
        _ when PipelineHealth.IsSilent(feed, state, now) => ("silent", $"nothing new since {state.LastNewEntryAt:yyyy-MM-dd HH:mm}, usually every {state.Cadence:d\\.hh\\:mm}"),
        _ => ("ok", null),
    };
}

/// <summary>Writes feeds as a table or as JSON Lines.</summary>
internal static class FeedTable
{
    public static void Write(Terminal terminal, IReadOnlyList<FeedRow> rows, bool asJson, DateTimeOffset now)
    {
        if (asJson)
        {
            foreach (var row in rows)
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(row, FeedRowJson.Readable.FeedRow));
            }

            return;
        }

        if (rows.Count == 0)
        {
            terminal.Console.WriteLine("No feed is watched yet. 'ingest feeds add URL' adds one.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Feed", "Lang", "Health", "Last read", "Last new", "Note");
        foreach (var row in rows)
        {
            var color = row.Health switch { "ok" => "green", "failing" => "red", "new" or "paused" or "off" => "grey", _ => "yellow" };
            table.AddRow(
                Markup.Escape(row.Id),
                Markup.Escape(row.Language ?? ""),
                $"[{color}]{row.Health}[/]",
                Ago(row.LastSuccessAt, now),
                Ago(row.LastNewEntryAt, now),
                Markup.Escape(Terminal.OneLine(row.Note)));
        }

        terminal.Console.Write(table);
    }

    /// <summary>How long ago, in the unit that a person would use.</summary>
    public static string Ago(DateTimeOffset? at, DateTimeOffset now) => at is not { } then ? "-" : (now - then) switch
    {
        { TotalSeconds: < 90 } span => $"{Math.Max(0, span.TotalSeconds):0} s ago",
        { TotalMinutes: < 90 } span => $"{span.TotalMinutes:0} min ago",
        { TotalHours: < 48 } span => $"{span.TotalHours:0} h ago",
        var span => $"{span.TotalDays:0} days ago",
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FeedRow))]
internal sealed partial class FeedRowJson : JsonSerializerContext
{
    /// <summary>For files and pipes, never for a page: letters of all scripts stay legible.</summary>
    public static FeedRowJson Readable { get; } = new(ReadableJson.NewOptions());
}
