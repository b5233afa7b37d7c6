using System.Text.Json.Serialization;
using Ingest.Articles;
using Ingest.Cli.Stores;
using Ingest.Statements;

namespace Ingest.Cli.Running;

/// <summary>What a run did, counted in the stores when all was through.</summary>
internal sealed record RunSummary
{
    /// <summary>Feeds that the run watched.</summary>
    public required int Feeds { get; init; }

    /// <summary>Of these, read at least once.</summary>
    public required int Polled { get; init; }

    /// <summary>Articles stored in this run, those of the silent baseline among them.</summary>
    public required int Articles { get; init; }

    /// <summary>Of these, copies of an earlier article.</summary>
    public required int Duplicates { get; init; }

    public required int Statements { get; init; }

    /// <summary>Utterances that these statements report.</summary>
    public required int Events { get; init; }

    /// <summary>Events announced; a correction of one is a delivery, not another.</summary>
    public required int Alerts { get; init; }

    public required int Deliveries { get; init; }

    /// <summary>Feeds that could not be read even once, and deliveries refused for good.</summary>
    public required int Failed { get; init; }

    public required long Poison { get; init; }

    /// <summary>From the functions' start until all was through.</summary>
    public required double Seconds { get; init; }

    [JsonIgnore]
    public int ExitCode => Failed == 0 && Poison == 0 ? ExitCodes.Done : ExitCodes.Failed;

    public static async Task<RunSummary> CountAsync(
        IngestStores stores, FeedWatch feeds, RunCounts counts, DateTimeOffset startedAt, DateTimeOffset endedAt, CancellationToken cancellationToken)
    {
        var (articles, duplicates, statements, alerts) = (0, 0, 0, 0);
        await foreach (var article in ListAsync(stores.Articles, feeds.Outlets, startedAt, endedAt, cancellationToken))
        {
            articles++;
            duplicates += article.DuplicateOf is null ? 0 : 1;
        }

        // Over all time: a statement counts from its publication, which may be long before this run.
        var events = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (stored, judgement) in stores.Statements.QueryAsync(new StatementQuery { Limit = int.MaxValue }, cancellationToken))
        {
            if (stored.FirstSeenAt >= startedAt)
            {
                statements++;
                alerts += judgement is { IsNew: true } ? 1 : 0;
                events.Add(judgement?.EventId ?? "");
            }
        }

        events.Remove("");
        return new RunSummary
        {
            Feeds = feeds.Feeds,
            Polled = feeds.Polled,
            Articles = articles,
            Duplicates = duplicates,
            Statements = statements,
            Events = events.Count,
            // A statement that was corrected since no longer says that it was announced; the run has seen it.
            Alerts = Math.Max(alerts, counts.Alerts),
            Deliveries = counts.Delivered,
            Failed = feeds.Lost + counts.Refused,
            Poison = counts.Poison,
            Seconds = Math.Round((endedAt - startedAt).TotalSeconds, 1),
        };
    }

    private static async IAsyncEnumerable<Article> ListAsync(
        IArticleStore store,
        IEnumerable<string> outlets,
        DateTimeOffset startedAt,
        DateTimeOffset endedAt,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] months = [.. new[] { startedAt, endedAt }.Select(at => at.UtcDateTime.ToString("yyyyMM")).Distinct(StringComparer.Ordinal)];
        foreach (var outlet in outlets)
        {
            foreach (var month in months)
            {
                await foreach (var article in store.ListAsync(outlet, month, cancellationToken))
                {
                    if (article.FirstSeenAt >= startedAt)
                    {
                        yield return article;
                    }
                }
            }
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class RunSummaryJson : JsonSerializerContext;
