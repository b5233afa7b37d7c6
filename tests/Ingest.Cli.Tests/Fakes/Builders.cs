using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Cli.Tests.Fakes;

internal static class Builders
{
    private static int s_count;

    public static Feed AFeed(string id = "courier") => new()
    {
        Id = new FeedId(id),
        Url = new Uri($"https://{id}.example/rss"),
        Outlet = "Courier",
        OutletId = id,
        Language = "en",
    };

    public static JudgedStatement AStatement(
        string? speaker = "Robert Fico",
        Stance stance = Stance.Oppose,
        string evidence = "\"I will not agree\", Fico said.",
        bool isNew = true,
        string? eventId = "e1",
        bool background = false,
        bool isJudged = true,
        DateTimeOffset? at = null)
    {
        var stored = new StoredStatement
        {
            Id = $"s{++s_count}",
            ArticleId = new ArticleId("courier", "202611", $"{s_count:x16}"),
            Statement = new Statement
            {
                Speaker = speaker,
                Role = "Prime Minister of Slovakia",
                Country = "SK",
                Official = true,
                SubjectCountry = "UA",
                Stance = stance,
                Evidence = evidence,
                Background = background,
            },
            Outlet = "Courier",
            Url = new Uri("https://courier.example/fico"),
            Title = "Fico says no",
            Language = "en",
            At = at ?? new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero),
            FirstSeenAt = at ?? new DateTimeOffset(2026, 11, 22, 10, 1, 0, TimeSpan.Zero),
            EngineVersion = "1",
        };
        return new JudgedStatement(stored, isJudged ? new Judgement(eventId, isNew, null, false, null, "first on record") : null);
    }
}
