using Ingest.Articles;
using Ingest.Delivering;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Statements;

namespace Ingest.Tests.Fakes;

/// <summary>Domain records with good defaults; tests change what they are about with <c>with</c>.</summary>
internal static class DeliveryBuilders
{
    public static DateTimeOffset Noon { get; } = new(2025, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static LedgerKey FicoOnUkraine { get; } = new("sk-fico", "UA");

    public static StatementEvent AnEvent(string id = "e1") => new()
    {
        Id = id,
        Speaker = "Robert Fico",
        Role = "Prime Minister of Slovakia",
        Country = "SK",
        Subject = "UA",
        Stance = Stance.Oppose,
        At = Noon.AddMinutes(-20),
        FirstSeenAt = Noon.AddMinutes(-14),
        Evidence = "„Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO,“ vyhlásil Fico.",
        Quote = "Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO,",
        Language = "sk",
        Sources = [ASource(), ASource("Kyiv Independent", "https://kyivindependent.com/fico", "Fico says he will never agree to Ukraine joining NATO") with { Language = "en", At = Noon.AddMinutes(-10) }],
        Previous = new EarlierEvent("e0", Noon.AddDays(-90), Stance.Conditional, "Ukraine may join once the war is over.", new Uri("https://tasr.sk/old")),
        PositionChanged = true,
        AnnouncedBy = "tasr.202511.0123456789abcdef#s1",
    };

    public static EventSource ASource(string outlet = "TASR", string url = "https://tasr.sk/fico-nato", string title = "Fico: Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO") => new()
    {
        ArticleId = new ArticleId("tasr", "202511", "0123456789abcdef"),
        StatementId = "s1",
        Outlet = outlet,
        Url = new Uri(url),
        Title = title,
        Language = "sk",
        At = Noon.AddMinutes(-15),
    };

    public static Subscription ASubscription(string id = "anna", DeliveryChannel channel = DeliveryChannel.Email) => new()
    {
        Id = id,
        Channel = channel,
        Target = channel is DeliveryChannel.Email ? $"{id}@example.net" : $"https://flows.example.net/{id}?sig=secret",
        UnsubscribeToken = $"token-of-{id}",
        CreatedAt = Noon.AddDays(-30),
    };

    public static Delivery ADelivery(string subscriptionId = "anna", string eventId = "e1", AlertKind kind = AlertKind.NewStatement) => new()
    {
        SubscriptionId = subscriptionId,
        Id = DeliveryKeys.ForAlert(eventId, kind),
        Events = [new EventReference(FicoOnUkraine, eventId, kind).ToString()],
        Kind = kind,
        CreatedAt = Noon,
        ReportedAt = Noon.AddMinutes(-15),
    };

    public static async Task<InMemoryLedgerStore> LedgersWithAsync(params StatementEvent[] events)
    {
        var ledgers = new InMemoryLedgerStore();
        await ledgers.TrySaveAsync(new Ledger { Key = FicoOnUkraine, Events = events }, CancellationToken.None);
        return ledgers;
    }
}
