using Ingest.Articles;
using Ingest.Deduplicating;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Fetching;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Processing;
using Ingest.Tagging;
using Ingest.Tests.Fakes;
using Ingest.Tests.Judging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ingest.Tests.Processing;

/// <summary>
/// The stages from a stored article to its deliveries, on stores that die where they are told. What a stage does not finish
/// is delivered again, as a queue would.
/// </summary>
internal sealed class PipelineInMemory : IDisposable
{
    private static readonly ArticleAnalyzer s_analyzer = ArticleAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "Data"));
    private static readonly ContextLexicon s_lexicon = ContextLexicon.LoadDefault();

    private readonly InMemorySubscriptionStore _subscriptions = new();
    private readonly TestMeters _meters = new();
    private readonly SubscriptionList _list;
    private readonly ArticleProcessor _processor;
    private readonly StatementJudge _judge;
    private readonly SubscriberMatcher _matcher;

    public PipelineInMemory(DyingCalls calls)
    {
        Calls = calls;
        var articles = new DyingArticles(Articles, calls);
        var statements = new DyingStatements(Statements, calls);
        var ledgers = new DyingLedgers(new YieldingLedgers(Ledgers), calls);
        var queues = new DyingQueues(Queues, calls);
        var reader = new StatementReader(s_analyzer, new ContextReader(s_lexicon));
        var tagger = new ArticleTagger(new NearDuplicateFinder(new DyingSignatures(new InMemorySignatureStore(), calls), s_lexicon), reader, articles);
        var time = new ManualTime(PipelineArticles.Noon.AddHours(1));
        _list = new SubscriptionList(_subscriptions, Options.Create(new MatchingOptions()), time);
        _processor = new ArticleProcessor(articles, statements, queues, new ArticleReader(new NoPages(), new InMemoryFeedStore(), time), tagger, NullLogger<ArticleProcessor>.Instance);
        _judge = new StatementJudge(
            statements, new LedgerWriter(ledgers, new NoveltyJudge(s_lexicon), NullLogger<LedgerWriter>.Instance), queues, NullLogger<StatementJudge>.Instance);
        _matcher = new SubscriberMatcher(ledgers, _list, new DyingDeliveries(Deliveries, calls), queues, new DeliveryMetrics(_meters), time, NullLogger<SubscriberMatcher>.Instance);
        BackFill = new BackFill(
            articles, statements, new LedgerWriter(ledgers, new NoveltyJudge(s_lexicon), NullLogger<LedgerWriter>.Instance), reader);
    }

    public DyingCalls Calls { get; }

    public InMemoryArticleStore Articles { get; } = new();

    public InMemoryStatementStore Statements { get; } = new();

    public InMemoryLedgerStore Ledgers { get; } = new();

    public InMemoryDeliveryStore Deliveries { get; } = new();

    public RecordingQueues Queues { get; } = new();

    public BackFill BackFill { get; }

    public void Dispose()
    {
        _list.Dispose();
        _meters.Dispose();
    }

    public async Task<PipelineInMemory> WithSubscriberAsync()
    {
        await _subscriptions.SaveAsync(DeliveryBuilders.ASubscription(), CancellationToken.None);
        return this;
    }

    /// <summary>Stores the articles and runs all stages until nothing waits.</summary>
    /// <param name="next">Which of so many waiting messages a worker takes.</param>
    /// <param name="twice">Whether a message that was finished is delivered again all the same.</param>
    public async Task RunAsync(IEnumerable<Article> found, Func<int, int> next, Func<bool> twice, int workers = 1)
    {
        var waiting = new List<object>();
        foreach (var article in found)
        {
            if (!await Articles.TryAddAsync(article, CancellationToken.None))
            {
                await Articles.TryUpdateAsync(article, CancellationToken.None);
            }

            waiting.Add(new ProcessArticleMessage { ArticleId = article.Id });
        }

        var gate = new Lock();
        var busy = 0;
        var sent = Queues.Sent.Count;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(WorkAsync)));

        async Task WorkAsync()
        {
            while (true)
            {
                object? message = null;
                lock (gate)
                {
                    for (; sent < Queues.Sent.Count; sent++)
                    {
                        waiting.Add(Queues.Sent[sent]);
                    }

                    if (waiting.Count > 0)
                    {
                        var index = next(waiting.Count);
                        message = waiting[index];
                        waiting.RemoveAt(index);
                        busy++;
                    }
                    else if (busy == 0)
                    {
                        return;
                    }
                }

                if (message is null)
                {
                    await Task.Yield();
                    continue;
                }

                var isDone = await TryHandleAsync(message);
                lock (gate)
                {
                    busy--;
                    if (!isDone || twice())
                    {
                        waiting.Add(message);
                    }
                }
            }
        }
    }

    private async Task<bool> TryHandleAsync(object message)
    {
        try
        {
            await (message switch
            {
                ProcessArticleMessage article => _processor.RunAsync(article, 1, CancellationToken.None),
                JudgeStatementMessage statement => _judge.RunAsync(statement, CancellationToken.None),
                AlertMessage alert => _matcher.RunAsync(alert, CancellationToken.None),
                _ => Task.CompletedTask,
            });
            return true;
        }
        catch (Exception died) when (died is ProcessDiedException or IOException or InvalidOperationException)
        {
            // IOException: another worker was first, as the queue's next attempt will see.
            return false;
        }
    }

    private sealed class NoPages : IPageFetcher
    {
        public Task<PageOutcome> FetchAsync(Uri url, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

/// <summary>Articles whose feed may only be kept as it is: no page is read.</summary>
internal static class PipelineArticles
{
    public static readonly DateTimeOffset Noon = new(2025, 6, 18, 12, 0, 0, TimeSpan.Zero);

    public static Article InEnglish { get; } = AnArticle(
        "courier",
        "en",
        "Fico: Ukraine will not join NATO while I am prime minister",
        "Slovak Prime Minister Robert Fico said on Wednesday that he would never agree to Ukraine joining NATO.\n\n\"As long as I am prime minister, Ukraine will not become a member of NATO,\" Fico said in an interview with TASR.");

    public static Article InSlovak { get; } = AnArticle(
        "most",
        "sk",
        "Fico: Kým som premiér, Ukrajina do NATO nevstúpi",
        "Premiér Robert Fico v stredu v rozhovore pre TASR povedal, že nikdy nebude súhlasiť so vstupom Ukrajiny do NATO.\n\n„Kým som predsedom vlády, Ukrajina nebude členom NATO,“ vyhlásil Fico.") with
    { FirstSeenAt = Noon.AddMinutes(20) };

    public static Article DaysLate { get; } = AnArticle(
        "harbour",
        "en",
        "Slovak premier rules out Ukraine in NATO",
        "Slovakia's Prime Minister Robert Fico told TASR in an interview on Wednesday that Ukraine would not become a member of NATO as long as he is prime minister.") with
    { FirstSeenAt = Noon.AddDays(3) };

    private static Article AnArticle(string outlet, string language, string title, string text) => new()
    {
        Id = new ArticleId(outlet, "202506", "0123456789abcdef"),
        FeedId = new FeedId(outlet),
        Outlet = outlet,
        Url = new Uri($"https://{outlet}.example/fico"),
        Title = title,
        Text = text,
        Language = language,
        FirstSeenAt = Noon,
        PublishedAt = Noon.AddMinutes(-5),
        Policy = SourcePolicy.MetadataOnly,
        TextSource = "feed",
    };
}
