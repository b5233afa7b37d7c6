using Ingest.Azure.Tests.Support;
using Ingest.Quarantine;

namespace Ingest.Azure.Tests.Contracts;

public abstract class FailureStoreContract
{
    [Fact]
    public async Task The_last_cause_of_a_message_is_kept_until_it_is_removed()
    {
        var store = await CreateAsync();
        var failure = Filled.Make<MessageFailure>() with { Queue = "articles", MessageHash = "00ff" };

        await store.SaveAsync(failure with { Attempts = 1 }, CancellationToken.None);
        await store.SaveAsync(failure with { Attempts = 2, Reason = new string('Ж', 70_000) }, CancellationToken.None);
        await store.SaveAsync(failure with { Queue = "statements" }, CancellationToken.None);
        var listed = await store.ListAsync("articles", CancellationToken.None).ToListAsync();
        await store.RemoveAsync("articles", "00ff", CancellationToken.None);
        await store.RemoveAsync("articles", "00ff", CancellationToken.None);

        Assert.Equal(Filled.Show(failure with { Attempts = 2, Reason = new string('Ж', 70_000) }), Filled.Show(Assert.Single(listed)));
        Assert.Null(await store.GetAsync("articles", "00ff", CancellationToken.None));
        Assert.Equal(Filled.Show(failure with { Queue = "statements" }), Filled.Show(await store.GetAsync("statements", "00ff", CancellationToken.None)));
    }

    protected abstract Task<IFailureStore> CreateAsync();
}
