using AngleSharp.Dom;
using Ingest.Parsing;

namespace Ingest.Extracting;

/// <summary>A page's meta tags by name, property or itemprop, in lower case; of equals the first.</summary>
internal sealed class PageMetas
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static PageMetas Read(IReadOnlyList<IElement> elements)
    {
        var metas = new PageMetas();
        foreach (var meta in elements)
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (!string.IsNullOrWhiteSpace(name) && PlainText.OfLine(meta.GetAttribute("content")) is { } content)
            {
                metas._values.TryAdd(name.Trim().ToLowerInvariant(), content);
            }
        }

        return metas;
    }

    /// <summary>The value of the first of <paramref name="names"/> that the page has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
