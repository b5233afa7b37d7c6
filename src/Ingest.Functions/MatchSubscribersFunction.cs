using Ingest.Matching;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Finds who asked for an alert.</summary>
public sealed class MatchSubscribersFunction(SubscriberMatcher matcher)
{
    [Function("MatchSubscribers")]
    public Task Run([QueueTrigger(Pipeline.Alerts)] AlertMessage message, CancellationToken cancellationToken) =>
        matcher.RunAsync(message, cancellationToken);
}
