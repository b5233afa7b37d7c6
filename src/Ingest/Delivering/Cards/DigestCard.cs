using System.Text.Json.Nodes;
using Ingest.Delivering.Wording;
using static Ingest.Delivering.Cards.CardElements;

namespace Ingest.Delivering.Cards;

/// <summary>The card of a digest: a box for each statement.</summary>
internal static class DigestCard
{
    public static JsonObject Card(string title, IReadOnlyList<EventView> views, int more, Uri unsubscribe)
    {
        var body = new JsonArray(Text(CardText.Escape(title)).With("size", "Large").With("weight", "Bolder").With("style", "heading"));
        foreach (var view in views)
        {
            body.Add(Entry(view));
        }

        if (more > 0)
        {
            body.Add(Small($"… and {more} more."));
        }

        return new JsonObject
        {
            ["fallbackText"] = title,
            ["body"] = body,
            ["actions"] = new JsonArray(Open("Stop these alerts", unsubscribe)),
        };
    }

    private static JsonObject Entry(EventView view)
    {
        var (colour, style) = Look(view.Tone);
        List<JsonNode> items =
        [
            Text($"{CardText.Escape(view.Kicker)} · {CardText.Escape(view.Stance)}").With("size", "Small").With("weight", "Bolder").With("color", colour),
            Text(CardText.Escape(view.Headline)).With("weight", "Bolder").With("spacing", "None"),
            Small(CardText.Escape(view.Office is null ? view.Said : $"{view.Office} · {view.Said}")).With("spacing", "None"),
            Verbatim(view.Quote, italic: true).With("spacing", "Small"),
            Small(CardText.Escape(view.Difference)).With("spacing", "Small"),
        ];
        if (view.Caution is not null)
        {
            items.Add(Small(CardText.Escape(view.Caution)).With("color", "Warning").With("spacing", "Small"));
        }

        items.AddRange(view.Sources.Select(source => Small(StatementCard.Report(source)).With("spacing", "Small")));
        if (view.MoreSources > 0)
        {
            items.Add(Small($"and {view.MoreSources} more").With("spacing", "Small"));
        }

        return Box(style, [.. items]).With("spacing", "Medium");
    }
}
