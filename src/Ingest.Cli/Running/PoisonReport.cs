using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Quarantine;

namespace Ingest.Cli.Running;

/// <summary>Why messages failed for good, told before the storage ends with the run.</summary>
internal static class PoisonReport
{
    private const int MostReasons = 5;

    public static async Task WriteAsync(IngestStores stores, RunCounts counts, IUpView view, CancellationToken cancellationToken)
    {
        if (counts.Poison == 0)
        {
            return;
        }

        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var queue in Pipeline.Queues)
        {
            foreach (var message in await stores.Poison.PeekAsync(queue, cancellationToken))
            {
                var failure = await stores.Failures.GetAsync(queue, MessageQuarantine.HashOf(message.Text), cancellationToken);
                var reason = $"{queue}: {failure?.Reason ?? "no reason recorded"}";
                reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            }
        }

        view.Note($"{counts.Poison} messages failed for good:");
        foreach (var (reason, count) in reasons.OrderByDescending(pair => pair.Value).Take(MostReasons))
        {
            view.Note($"  {count} × {Terminal.OneLine(reason)}");
        }

        view.Note("Run 'ingest up' without --once and then 'ingest replay' to see and retry them.");
    }
}
