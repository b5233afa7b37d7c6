using Ingest.Articles;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Quarantine;
using Ingest.Statements;
using Ingest.Watching;

namespace Ingest.Cli.Stores;

/// <summary>What the commands read and change: the stores of the running pipeline.</summary>
internal sealed record IngestStores : IAsyncDisposable
{
    public required IFeedStore Feeds { get; init; }

    public required IArticleStore Articles { get; init; }

    public required IStatementStore Statements { get; init; }

    public required ILedgerStore Ledgers { get; init; }

    public required ISubscriptionStore Subscriptions { get; init; }

    public required IDeliveryStore Deliveries { get; init; }

    public required IPipelineQueues Pipeline { get; init; }

    public required IQueueGauge Gauge { get; init; }

    public required IFailureStore Failures { get; init; }

    public required IPoisonReader Poison { get; init; }

    public IAsyncDisposable? Owner { get; init; }

    public ValueTask DisposeAsync() => Owner?.DisposeAsync() ?? ValueTask.CompletedTask;
}
