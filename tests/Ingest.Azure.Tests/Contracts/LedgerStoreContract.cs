using Ingest.Azure.Tests.Support;
using Ingest.Judging;

namespace Ingest.Azure.Tests.Contracts;

public abstract class LedgerStoreContract
{
    private static readonly LedgerKey Key = new("ua-sybiha", "UA");

    [Fact]
    public async Task Everything_of_an_event_comes_back()
    {
        var store = await CreateAsync();
        var told = Filled.Make<StatementEvent>() with { Confidence = 0 };

        await store.TrySaveAsync(new Ledger { Key = Key, Events = [told] }, CancellationToken.None);
        var ledger = await store.GetAsync(Key, CancellationToken.None);

        Assert.Equal(Filled.Show(told), Filled.Show(Assert.Single(ledger.Events)));
        Assert.Equal(Filled.Show(told), Filled.Show(await store.GetEventAsync(Key, told.Id, CancellationToken.None)));
        Assert.NotNull(ledger.Version);
    }

    [Fact]
    public async Task A_ledger_that_is_not_there_is_empty()
    {
        var store = await CreateAsync();

        var ledger = await store.GetAsync(Key, CancellationToken.None);

        Assert.Equal((Key, null), (ledger.Key, ledger.Version));
        Assert.Empty(ledger.Events);
        Assert.Null(await store.GetEventAsync(Key, "none", CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_who_read_the_same_ledger_one_saves()
    {
        var store = await CreateAsync();

        var started = await Task.WhenAll(Enumerable.Range(0, 5).Select(
            n => store.TrySaveAsync(new Ledger { Key = Key, Events = [Some.Event($"{n}")] }, CancellationToken.None)));
        var read = await store.GetAsync(Key, CancellationToken.None);
        var continued = await Task.WhenAll(Enumerable.Range(5, 5).Select(
            n => store.TrySaveAsync(read with { Events = [.. read.Events, Some.Event($"{n}", n)] }, CancellationToken.None)));

        Assert.Single(started, saved => saved);
        Assert.Single(continued, saved => saved);
        Assert.Equal(2, (await store.GetAsync(Key, CancellationToken.None)).Events.Count);
    }

    [Theory]
    [InlineData(65, 10)]
    [InlineData(35, 40_000)] // so long that not even sixty fit into a row
    public async Task An_event_that_leaves_the_ledger_is_still_found(int count, int length)
    {
        var store = await CreateAsync();
        var random = new Random(7);
        for (var n = 0; n < count; n++)
        {
            var ledger = await store.GetAsync(Key, CancellationToken.None);
            var evidence = string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('А', 'я')));
            StatementEvent[] events = [.. ledger.Events, Some.Event($"{n}", n, evidence)];
            Assert.True(await store.TrySaveAsync(ledger with { Events = events.Length > 60 ? events[^60..] : events }, CancellationToken.None));
        }

        var latest = await store.GetAsync(Key, CancellationToken.None);

        Assert.InRange(latest.Events.Count, 2, 60);
        Assert.Equal($"{count - 1}", latest.Events[^1].Id);
        foreach (var n in Enumerable.Range(0, count))
        {
            Assert.Equal($"{n}", (await store.GetEventAsync(Key, $"{n}", CancellationToken.None))?.Id);
        }
    }

    [Theory]
    [InlineData("inst-RU", "UA")]
    [InlineData("viktor orbán/премьер #1?", "UA")]
    [InlineData("o'neil, (jr.) 100%", "BA")]
    public async Task A_speakers_ledgers_are_listed(string speaker, string subject)
    {
        var store = await CreateAsync();
        await store.TrySaveAsync(new Ledger { Key = new(speaker, subject), Events = [Some.Event("1")] }, CancellationToken.None);
        await store.TrySaveAsync(new Ledger { Key = new(speaker, "GE"), Events = [Some.Event("2")] }, CancellationToken.None);
        await store.TrySaveAsync(new Ledger { Key = new(speaker + "2", subject), Events = [Some.Event("3")] }, CancellationToken.None);

        var listed = await store.ListAsync(speaker, CancellationToken.None).ToListAsync();

        Assert.Equal([(speaker, subject), (speaker, "GE")], listed.Select(ledger => (ledger.Key.Speaker, ledger.Key.Subject)).OrderBy(key => key.Subject == "GE"));
    }

    protected abstract Task<ILedgerStore> CreateAsync();
}
