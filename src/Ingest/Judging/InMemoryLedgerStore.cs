using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Ingest.Judging;

/// <summary>Ledgers for as long as a process lives: the command line judges a stream with nothing stored.</summary>
public sealed class InMemoryLedgerStore : ILedgerStore
{
    /// <summary>A ledger's latest events; older ones are found by <see cref="GetEventAsync"/>.</summary>
    public const int MostEvents = 60;

    private readonly ConcurrentDictionary<LedgerKey, Ledger> _ledgers = new();
    private readonly ConcurrentDictionary<(LedgerKey, string), StatementEvent> _events = new();

    public Task<Ledger> GetAsync(LedgerKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_ledgers.GetValueOrDefault(key) ?? new Ledger { Key = key });

    public Task<bool> TrySaveAsync(Ledger ledger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var known in ledger.Events)
        {
            // First, so that an event is always somewhere.
            _events[(ledger.Key, known.Id)] = known;
        }

        var latest = ledger.Events.Count > MostEvents ? [.. ledger.Events.Skip(ledger.Events.Count - MostEvents)] : ledger.Events;
        var stored = ledger with { Events = latest, Version = ((ledger.Version is null ? 0 : long.Parse(ledger.Version)) + 1).ToString() };
        var saved = ledger.Version is null
            ? _ledgers.TryAdd(ledger.Key, stored)
            : _ledgers.TryGetValue(ledger.Key, out var current) && current.Version == ledger.Version && _ledgers.TryUpdate(ledger.Key, stored, current);
        return Task.FromResult(saved);
    }

    public Task<StatementEvent?> GetEventAsync(LedgerKey key, string eventId, CancellationToken cancellationToken) =>
        Task.FromResult(_events.GetValueOrDefault((key, eventId)));

    public async IAsyncEnumerable<Ledger> ListAsync(string speaker, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var ledger in _ledgers.Values.Where(ledger => ledger.Key.Speaker == speaker).OrderBy(ledger => ledger.Key.Subject, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await Task.FromResult(ledger);
        }
    }
}
