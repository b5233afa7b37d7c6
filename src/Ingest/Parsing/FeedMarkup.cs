using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>What an element says, as text or as HTML.</summary>
internal static class FeedMarkup
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "img", "hr", "input", "wbr", "embed", "meta", "col", "area", "param", "source" };

    /// <summary>The element's text; null where there is none.</summary>
    public static string? Text(this XElement element)
    {
        // One text node is the rule, and its value needs no copy.
        var value = element.FirstNode is XText { NextNode: null } only ? only.Value : element.Value;
        value = value.Trim();
        return value.Length == 0 ? null : value;
    }

    /// <summary>The element's content as HTML: text as it stands, elements as markup.</summary>
    /// <param name="textIsPlain">Text between elements is not markup, so it is escaped.</param>
    public static string? Html(this XElement element, bool textIsPlain = false)
    {
        if (!element.HasElements)
        {
            var value = element.Text();
            return textIsPlain && value is not null ? WebUtility.HtmlEncode(value) : value;
        }

        var result = new StringBuilder();
        WriteContent(element, result, escape: textIsPlain);
        var html = result.ToString().Trim();
        return html.Length == 0 ? null : html;
    }

    // Walks by links, not by recursion: depth is the feed's choice.
    private static void WriteContent(XElement top, StringBuilder result, bool escape)
    {
        for (var node = top.FirstNode; node is not null;)
        {
            if (node is XText text)
            {
                result.Append(escape ? WebUtility.HtmlEncode(text.Value) : text.Value);
            }
            else if (node is XElement element)
            {
                WriteStart(element, result);
                if (element.FirstNode is { } child)
                {
                    node = child;
                    continue;
                }

                WriteEnd(element, result);
            }

            while (node is not null && node.NextNode is null && node.Parent != top)
            {
                node = node.Parent;
                if (node is XElement closed)
                {
                    WriteEnd(closed, result);
                }
            }

            node = node?.NextNode;
        }
    }

    private static void WriteStart(XElement element, StringBuilder result)
    {
        result.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None)
            {
                result.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
            }
        }

        result.Append('>');
    }

    private static void WriteEnd(XElement element, StringBuilder result)
    {
        if (!Void.Contains(element.Name.LocalName))
        {
            result.Append("</").Append(element.Name.LocalName).Append('>');
        }
    }
}
