using Ingest.Delivering;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Statements;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Fakes;

/// <summary>Alerts of every kind, for what writes and sends them.</summary>
internal static class Alerts
{
    public static Alert Instant(StatementEvent? told = null, AlertKind kind = AlertKind.NewStatement, DeliveryChannel channel = DeliveryChannel.Email) => new()
    {
        Subscription = ASubscription(channel: channel),
        Delivery = ADelivery(kind: kind),
        Events = [new ToldEvent(told ?? AnEvent(), kind)],
    };

    public static Alert Digest(params IEnumerable<StatementEvent> events)
    {
        var told = events.Select(one => new ToldEvent(one, AlertKind.NewStatement)).ToList();
        return new Alert
        {
            Subscription = ASubscription() with { Rhythm = DeliveryRhythm.Daily },
            Delivery = ADelivery() with { Id = "digest.20251122", Events = [.. told.Select(one => new EventReference(FicoOnUkraine, one.Event.Id, one.Kind).ToString())] },
            Events = told,
        };
    }

    /// <summary>All text in it tries to be something else: markup, Markdown, a header, a function of cards.</summary>
    public static StatementEvent HostileEvent() => AnEvent() with
    {
        Speaker = "Bob</td><script>alert(1)</script> **bold** [x](https://evil.example)",
        Role = "_Minister_ <img src=x onerror=alert(1)> {{DATE(2017-02-14T06:08:39Z,SHORT)}}",
        Stance = Stance.Conditional,
        Evidence = "<b>“Yes, but”</b> [click](javascript:alert(1)) ${secret} \u202Egnp.exe " + string.Concat(Enumerable.Repeat("word ", 400)),
        Language = "\"><script>",
        Sources =
        [
            ASource("Evil\r\nBcc: all@example.net", "https://evil.example/a)b(c\"<d>", "1. ](https://evil.example) \\](https://evil.example) *bold* `code` &lt;i&gt; <a href=x>t</a>"),
        ],
        Previous = new EarlierEvent("e0", Noon.AddDays(-9), Stance.Support, "</i></p><a href='https://evil.example'>x</a>", new Uri("https://evil.example/?\"onmouseover=alert(1)")),
    };
}
