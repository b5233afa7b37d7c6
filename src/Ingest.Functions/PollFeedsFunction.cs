using Ingest.Polling;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Asks which feeds are due.</summary>
public sealed class PollFeedsFunction(FeedPoller poller)
{
    [Function("PollFeeds")]
    public Task Run([TimerTrigger("%PollSchedule%", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        poller.RunAsync(cancellationToken);
}
