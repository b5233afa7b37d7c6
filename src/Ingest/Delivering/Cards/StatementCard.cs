using System.Text.Json.Nodes;
using Ingest.Delivering.Wording;
using static Ingest.Delivering.Cards.CardElements;

namespace Ingest.Delivering.Cards;

/// <summary>The card of one statement.</summary>
internal static class StatementCard
{
    public static JsonObject Card(EventView view, Uri unsubscribe)
    {
        var actions = new JsonArray();
        if (view.Sources is [{ Url: { } url, Outlet: var outlet }, ..])
        {
            actions.Add(Open($"Read at {outlet}", url));
        }

        actions.Add(Open("Stop these alerts", unsubscribe, secondary: actions.Count > 0));
        return new JsonObject
        {
            ["fallbackText"] = view.Headline,
            ["body"] = new JsonArray([Head(view), .. Body(view)]),
            ["actions"] = actions,
        };
    }

    private static JsonObject Head(EventView view)
    {
        var (colour, style) = Look(view.Tone);
        return Box(
                style,
                Text(CardText.Escape($"{view.Kicker} · {view.Stance}")).With("size", "Small").With("weight", "Bolder").With("color", colour),
                Text(CardText.Escape(view.Headline)).With("size", "Large").With("weight", "Bolder").With("spacing", "None").With("style", "heading"))
            .With("bleed", true);
    }

    private static IEnumerable<JsonNode> Body(EventView view)
    {
        if (view.Caution is not null)
        {
            yield return Text(CardText.Escape(view.Caution)).With("color", "Warning").With("weight", "Bolder");
        }

        yield return Small(CardText.Escape(view.QuoteLabel)).With("spacing", "Medium");
        yield return Verbatim(view.Quote, italic: true).With("spacing", "Small");
        yield return Facts(
        [
            ("Who", view.Who),
            ("Office", view.Office),
            ("Membership of", view.Subject),
            ("Stance", view.Stance),
            ("Said", view.Said),
        ]).With("spacing", "Medium");

        JsonNode[] difference = view.Previous is { } previous
            ? [Difference(view), Small(Before(previous)).With("spacing", "Small"), Verbatim(previous.Quote, italic: true).With("spacing", "None")]
            : [Difference(view)];
        yield return Box("emphasis", difference).With("spacing", "Medium");

        if (view.Sources is not [])
        {
            yield return Small("Reported by").With("spacing", "Medium");
            foreach (var source in view.Sources)
            {
                yield return Text(Report(source)).With("spacing", "Small");
            }
        }

        if (view.MoreSources > 0)
        {
            yield return Small($"and {view.MoreSources} more").With("spacing", "Small");
        }
    }

    internal static string Report(SourceView source)
    {
        var title = source.Url is null ? CardText.Escape(source.Title) : CardText.Link(source.Title, source.Url);
        return $"**{CardText.Escape(source.Outlet)}** ({CardText.Escape(source.Note)}): {title}";
    }

    private static JsonObject Difference(EventView view) =>
        Text(CardText.Escape(view.Difference)).With("weight", view.PositionChanged || view.IsCorrection ? "Bolder" : "Default");

    private static string Before(PreviousView previous)
    {
        var said = $"{previous.Said}, {previous.Stance}";
        return previous.Url is null ? said : CardText.Link(said, previous.Url);
    }
}
