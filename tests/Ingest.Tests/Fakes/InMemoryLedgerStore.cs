using System.Collections.Concurrent;
using Ingest.Judging;

namespace Ingest.Tests.Fakes;

internal sealed class InMemoryLedgerStore : ILedgerStore
{
    private readonly ConcurrentDictionary<LedgerKey, Ledger> _rows = new();
    private readonly ConcurrentDictionary<(LedgerKey Key, string EventId), StatementEvent> _events = new();
    private int _version;

    public Task<Ledger> GetAsync(LedgerKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.GetValueOrDefault(key) ?? new Ledger { Key = key });

    public Task<bool> TrySaveAsync(Ledger ledger, CancellationToken cancellationToken)
    {
        var next = ledger with { Version = $"v{Interlocked.Increment(ref _version)}" };
        var saved = ledger.Version is null
            ? _rows.TryAdd(ledger.Key, next)
            : _rows.TryGetValue(ledger.Key, out var stored) && stored.Version == ledger.Version && _rows.TryUpdate(ledger.Key, next, stored);
        foreach (var told in saved ? ledger.Events : [])
        {
            _events[(ledger.Key, told.Id)] = told;
        }

        return Task.FromResult(saved);
    }

    public Task<StatementEvent?> GetEventAsync(LedgerKey key, string eventId, CancellationToken cancellationToken) =>
        Task.FromResult(_events.GetValueOrDefault((key, eventId)));

    public IAsyncEnumerable<Ledger> ListAsync(string speaker, CancellationToken cancellationToken) =>
        _rows.Values.Where(row => row.Key.Speaker == speaker).OrderBy(row => row.Key.Subject, StringComparer.Ordinal).ToAsyncEnumerable();
}
