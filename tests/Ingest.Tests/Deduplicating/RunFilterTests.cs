using Ingest.Deduplicating;

namespace Ingest.Tests.Deduplicating;

public sealed class RunFilterTests
{
    [Fact]
    public void No_shared_run_is_missed_and_few_others_are_taken_for_shared()
    {
        var random = new Random(7);
        var mine = Runs(random, 256);
        var theirs = mine[..100].Concat(Runs(random, 156)).ToArray();

        Assert.Equal(256, new RunFilter(mine).MostOf(mine));
        Assert.InRange(new RunFilter(mine).MostOf(theirs), 100, 130);
    }

    private static uint[] Runs(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(uint.MaxValue))];
}
