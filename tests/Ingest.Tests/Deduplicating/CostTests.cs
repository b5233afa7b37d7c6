using Ingest.Articles;
using Ingest.Deduplicating;
using Ingest.Judging;

namespace Ingest.Tests.Deduplicating;

public sealed class CostTests(ITestOutputHelper output)
{
    /// <summary>Articles of a day, of which some copy others: what two hundred feeds bring.</summary>
    private const int ArticlesADay = 1000;

    /// <summary>INGEST_COST_ARTICLES=100000 measures at the size of a store of months.</summary>
    private static readonly int Articles = int.TryParse(Environment.GetEnvironmentVariable("INGEST_COST_ARTICLES"), out var count) ? count : 3000;

    [Fact]
    public async Task A_full_store_costs_what_an_empty_one_does()
    {
        const int Sample = 1000;
        var store = new CountingSignatureStore();
        var finder = new NearDuplicateFinder(store, ContextLexicon.LoadDefault());
        var news = new SampleNews(4);
        var costs = new List<(double Operations, double Microseconds)>();
        CopyCandidate? last = null;
        for (var block = 0; block < Articles / Sample; block++)
        {
            var articles = new List<CopyCandidate>(Sample);
            for (var i = 0; i < Sample; i++)
            {
                var order = (block * Sample) + i;
                var day = new DateOnly(2025, 1, 1).AddDays(order / ArticlesADay);
                var article = order % 7 == 6 && last is not null
                    ? news.ACopy(last, order % 6, $"a{order}", 0)
                    : news.AReport(news.AnEvent(day), SampleNews.Languages[order % 5], $"a{order}", 0);
                last = article with { SeenAt = new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero).AddSeconds(order % ArticlesADay) };
                articles.Add(last);
            }

            var before = store.Operations;
            var began = Environment.CpuUsage.UserTime;
            foreach (var article in articles)
            {
                await finder.FindAsync(article, copiesOnly: false, (_, _) => Task.FromResult<string?>(null), CancellationToken.None);
            }

            costs.Add(((double)(store.Operations - before) / Sample, (Environment.CpuUsage.UserTime - began).TotalMicroseconds / Sample));
            if (block % 10 == 0)
            {
                output.WriteLine($"{(block + 1) * Sample} articles: {costs[^1].Operations:F1} operations, {costs[^1].Microseconds:F0} microseconds an article");
            }
        }

        // The first thousand fills an empty store; from then on a fuller one costs no more.
        var ratio = costs[^1].Operations / costs[1].Operations;
        output.WriteLine($"operations at {Articles} to those at {2 * Sample}: {ratio:F3}");
        Assert.InRange(ratio, 0.5, 1.1);
    }

    /// <summary>Counts as the table store spends: a row an article; a new band one, a taken band three; a candidate one.</summary>
    private sealed class CountingSignatureStore : ISignatureStore
    {
        private readonly InMemorySignatureStore _inner = new(200_000);
        private readonly HashSet<string> _bands = new(StringComparer.Ordinal);

        public long Operations { get; private set; }

        public async Task<IReadOnlyList<SignatureMatch>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken)
        {
            var found = await _inner.AddAndFindAsync(entry, limit, cancellationToken);
            Operations += 1 + found.Count + entry.Bands.Sum(band => _bands.Add(band) ? 1 : 3);
            return found;
        }
    }
}
