using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>Tells by an element's tag, class, id and roles whether it calls itself the article's text or something beside it.</summary>
internal static class RegionNames
{
    public static (bool Content, bool NotContent) Judge(IElement element, PageRules rules)
    {
        var content = element.LocalName is "article" or "main" || element.GetAttribute("itemprop") is "articleBody";
        var notContent = element.LocalName is "footer" or "aside" or "figure" or "form" or "address" || IsHidden(element) || element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "search" or "contentinfo" or "dialog";
        Judge(element.ClassName, rules, ref content, ref notContent);
        Judge(element.Id, rules, ref content, ref notContent);
        return (content, notContent);
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static void Judge(string? names, PageRules rules, ref bool content, ref bool notContent)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 2000)
        {
            return;
        }

        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan()[range].Trim();
            if (name.IsEmpty)
            {
                continue;
            }

            if (rules.IsContent(name))
            {
                content = true;
                continue;
            }

            notContent |= rules.IsNotContent(name) || HasNotContentWord(name, rules);
        }
    }

    // "article-share-bar" and "articleShareBar" are share bars; "has-sidebar" and "with-comments" are not what they have.
    private static bool HasNotContentWord(ReadOnlySpan<char> name, PageRules rules)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends = i == name.Length || name[i] is '-' or '_' || (char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (!ends)
            {
                continue;
            }

            var word = name[start..i].Trim("-_");
            if (word is "has" or "with" or "no" or "is" or "without" or "js" or "col" or "layout")
            {
                return false;
            }

            if (word.Length > 2 && rules.IsNotContent(word))
            {
                return true;
            }

            start = i;
        }

        return false;
    }
}
