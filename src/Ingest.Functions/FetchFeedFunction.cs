using Ingest.Fetching;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Reads one feed and hands on its new entries.</summary>
public sealed class FetchFeedFunction(FeedFetcher fetcher)
{
    [Function("FetchFeed")]
    public Task Run([QueueTrigger(Pipeline.Feeds)] FetchFeedMessage message, CancellationToken cancellationToken) =>
        fetcher.RunAsync(message, cancellationToken);
}
