using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Ingest.Feeds;

namespace Ingest.Azure.Tables;

/// <summary>Feeds and their states as rows.</summary>
internal static partial class FeedColumns
{
    public static bool IsFeed(TableEntity row) => row.ContainsKey(nameof(Feed.OutletId));

    public static TableEntity Write(TableEntity row, Feed feed)
    {
        row.SetText(nameof(Feed.Id), feed.Id.Value);
        row.SetText(nameof(Feed.Url), feed.Url.OriginalString);
        row.SetText(nameof(Feed.Outlet), feed.Outlet);
        row.SetText(nameof(Feed.OutletId), feed.OutletId);
        row.SetText(nameof(Feed.Language), feed.Language);
        row.SetText(nameof(Feed.Policy), feed.Policy.ToString());
        row[nameof(Feed.StateControlled)] = feed.StateControlled;
        row.SetText(nameof(Feed.TimeZone), feed.TimeZone);
        row.SetText(nameof(Feed.ContentSelector), feed.ContentSelector);
        row[nameof(Feed.Paused)] = feed.Paused;
        return row;
    }

    public static Feed ReadFeed(TableEntity row) => new()
    {
        Id = new FeedId(row.GetText(nameof(Feed.Id))),
        Url = new Uri(row.GetText(nameof(Feed.Url))),
        Outlet = row.GetText(nameof(Feed.Outlet)),
        OutletId = row.GetText(nameof(Feed.OutletId)),
        Language = row.GetTextOrNull(nameof(Feed.Language)),
        Policy = row.GetEnum<SourcePolicy>(nameof(Feed.Policy)),
        StateControlled = row.GetFlag(nameof(Feed.StateControlled)),
        TimeZone = row.GetTextOrNull(nameof(Feed.TimeZone)),
        ContentSelector = row.GetTextOrNull(nameof(Feed.ContentSelector)),
        Paused = row.GetFlag(nameof(Feed.Paused)),
    };

    public static TableEntity Write(TableEntity row, FeedState state)
    {
        row.SetText(nameof(FeedState.FeedId), state.FeedId.Value);
        row.SetDate(nameof(FeedState.NextDueAt), state.NextDueAt);
        row.SetDate(nameof(FeedState.QueuedAt), state.QueuedAt);
        row[nameof(FeedState.BaselineTaken)] = state.BaselineTaken;
        row.SetText(nameof(FeedState.ETag), state.ETag);
        row.SetText(nameof(FeedState.LastModified), state.LastModified);
        row.SetText(nameof(FeedState.BodyHash), state.BodyHash);
        row.SetBytes(nameof(FeedState.KnownEntries), MemoryMarshal.AsBytes(state.KnownEntries.ToArray().AsSpan()));
        row[nameof(FeedState.ConditionalPolls)] = state.ConditionalPolls;
        row.SetDate(nameof(FeedState.LastPolledAt), state.LastPolledAt);
        row.SetDate(nameof(FeedState.LastSuccessAt), state.LastSuccessAt);
        row.SetDate(nameof(FeedState.LastNewEntryAt), state.LastNewEntryAt);
        row.SetText(nameof(FeedState.Cadence), state.Cadence?.ToString("c"));
        row[nameof(FeedState.ConsecutiveFailures)] = state.ConsecutiveFailures;
        row.SetText(nameof(FeedState.Failures), JsonSerializer.Serialize(state.Failures, StateJson.Default.IReadOnlyListFeedFailure));
        row.SetText(nameof(FeedState.MovedTo), state.MovedTo?.OriginalString);
        row[nameof(FeedState.HeldEntries)] = state.HeldEntries;
        row.SetDate(nameof(FeedState.HeldSince), state.HeldSince);
        return row;
    }

    public static FeedState ReadState(TableEntity row) => new()
    {
        FeedId = new FeedId(row.GetText(nameof(FeedState.FeedId))),
        NextDueAt = row.GetDate(nameof(FeedState.NextDueAt)),
        QueuedAt = row.GetDateTimeOffset(nameof(FeedState.QueuedAt)),
        BaselineTaken = row.GetFlag(nameof(FeedState.BaselineTaken)),
        ETag = row.GetTextOrNull(nameof(FeedState.ETag)),
        LastModified = row.GetTextOrNull(nameof(FeedState.LastModified)),
        BodyHash = row.GetTextOrNull(nameof(FeedState.BodyHash)),
        KnownEntries = MemoryMarshal.Cast<byte, long>(row.GetBytes(nameof(FeedState.KnownEntries))).ToArray(),
        ConditionalPolls = row.GetInt32(nameof(FeedState.ConditionalPolls)) ?? 0,
        LastPolledAt = row.GetDateTimeOffset(nameof(FeedState.LastPolledAt)),
        LastSuccessAt = row.GetDateTimeOffset(nameof(FeedState.LastSuccessAt)),
        LastNewEntryAt = row.GetDateTimeOffset(nameof(FeedState.LastNewEntryAt)),
        Cadence = row.GetTextOrNull(nameof(FeedState.Cadence)) is { } cadence ? TimeSpan.ParseExact(cadence, "c", CultureInfo.InvariantCulture) : null,
        ConsecutiveFailures = row.GetInt32(nameof(FeedState.ConsecutiveFailures)) ?? 0,
        Failures = row.GetTextOrNull(nameof(FeedState.Failures)) is { } failures
            ? JsonSerializer.Deserialize(failures, StateJson.Default.IReadOnlyListFeedFailure)!
            : [],
        MovedTo = row.GetTextOrNull(nameof(FeedState.MovedTo)) is { } moved ? new Uri(moved) : null,
        HeldEntries = row.GetInt32(nameof(FeedState.HeldEntries)) ?? 0,
        HeldSince = row.GetDateTimeOffset(nameof(FeedState.HeldSince)),
        Version = row.ETag.ToString(),
    };

    [JsonSerializable(typeof(IReadOnlyList<FeedFailure>))]
    private sealed partial class StateJson : JsonSerializerContext;
}
