using System.Collections.Concurrent;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>Wakes a queue's listener when this host itself has put a message there, as the Azure host does.</summary>
internal sealed class QueueBell
{
    private readonly ConcurrentDictionary<Uri, Action> _wakers = new();

    public void OnRing(Uri queue, Action wake) => _wakers.AddOrUpdate(queue, wake, (_, others) => others + wake);

    public void Ring(Uri queue)
    {
        if (_wakers.TryGetValue(queue, out var wake))
        {
            wake();
        }
    }
}
