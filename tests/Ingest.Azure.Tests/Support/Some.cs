using Ingest.Articles;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Statements;

namespace Ingest.Azure.Tests.Support;

/// <summary>Records with good defaults.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 2, 27, 12, 0, 0, TimeSpan.Zero);

    public static Feed Feed(string id) => new()
    {
        Id = new FeedId(id),
        Url = new Uri($"https://example.org/{id}.rss"),
        Outlet = id,
        OutletId = id,
    };

    public static ArticleId ArticleId(int n, string outlet = "outlet", string month = "202602") => new(outlet, month, $"{n:x16}");

    public static Article Article(int n, string text = "Text.") => new()
    {
        Id = ArticleId(n),
        FeedId = new FeedId("outlet-news"),
        Outlet = "Outlet",
        Url = new Uri($"https://example.org/{n}"),
        Title = $"Title {n}",
        Text = text,
        FirstSeenAt = Moment.AddMinutes(n),
    };

    public static StoredStatement Statement(int n, DateTimeOffset? at = null, Statement? says = null) => new()
    {
        Id = $"s{n}",
        ArticleId = ArticleId(n),
        Statement = says ?? Says(),
        Outlet = "Outlet",
        Url = new Uri($"https://example.org/{n}"),
        Title = $"Title {n}",
        Language = "en",
        At = at ?? Moment.AddMinutes(n),
        FirstSeenAt = Moment.AddMinutes(n),
        EngineVersion = "1",
    };

    public static Statement Says(
        string? speaker = "Andrii Sybiha", string? speakerId = "ua-sybiha", string? country = "UA", string subject = "UA", Stance stance = Stance.Support) => new()
        {
            Speaker = speaker,
            SpeakerId = speakerId,
            Country = country,
            SubjectCountry = subject,
            Stance = stance,
            Evidence = "Ukraine will join.",
            Official = true,
        };

    public static StatementEvent Event(string id, int minute = 0, string evidence = "Ukraine will join.") => new()
    {
        Id = id,
        Subject = "UA",
        Stance = Stance.Support,
        At = Moment.AddMinutes(minute),
        FirstSeenAt = Moment.AddMinutes(minute),
        Evidence = evidence,
    };

    public static Subscription Subscription(string id) => new()
    {
        Id = id,
        Channel = DeliveryChannel.Email,
        Target = $"{id}@example.org",
        UnsubscribeToken = "token",
        CreatedAt = Moment,
    };

    public static Delivery Delivery(string id, string subscription = "sub1", int minute = 0) => new()
    {
        SubscriptionId = subscription,
        Id = id,
        Events = [$"ua-sybiha/UA#{id}"],
        CreatedAt = Moment.AddMinutes(minute),
    };
}
