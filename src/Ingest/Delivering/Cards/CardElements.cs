using System.Text.Json.Nodes;
using Ingest.Delivering.Wording;

namespace Ingest.Delivering.Cards;

/// <summary>The elements of Adaptive Cards that ours are made of (schema 1.5, as Teams shows it).</summary>
internal static class CardElements
{
    /// <param name="markdown">Read as Markdown: strangers' parts come through <see cref="CardText.Escape"/>.</param>
    public static JsonObject Text(string markdown) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = markdown,
        ["wrap"] = true,
    };

    public static JsonObject Small(string markdown) => Text(markdown).With("size", "Small").With("isSubtle", true);

    /// <summary>Text as it is: a text run knows no Markdown.</summary>
    public static JsonObject Verbatim(string text, bool italic = false) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = CardText.Plain(text), ["italic"] = italic }),
    };

    public static JsonObject Box(string style, params JsonNode[] items) => new()
    {
        ["type"] = "Container",
        ["style"] = style,
        ["items"] = new JsonArray(items),
    };

    public static JsonObject Facts(IEnumerable<(string Title, string? Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Where(fact => fact.Value is not null).Select(fact => new JsonObject { ["title"] = fact.Title, ["value"] = CardText.Escape(fact.Value!) })]),
    };

    public static JsonObject Open(string title, Uri url, bool secondary = false)
    {
        var action = new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url.AbsoluteUri };
        return secondary ? action.With("mode", "secondary") : action;
    }

    public static JsonObject With(this JsonObject element, string property, JsonNode value)
    {
        element[property] = value;
        return element;
    }

    /// <summary>The colour of a text, and the style of a container.</summary>
    public static (string Colour, string Style) Look(Tone tone) => tone switch
    {
        Tone.Support => ("Good", "good"),
        Tone.Oppose => ("Attention", "attention"),
        Tone.Conditional => ("Warning", "warning"),
        Tone.Unclear => ("Accent", "accent"),
        _ => ("Default", "emphasis"),
    };
}
