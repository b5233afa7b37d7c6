using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>What an element's tag, class, id and roles say that it is.</summary>
/// <param name="IsContent">The article's text.</param>
/// <param name="IsNotContent">Something beside it.</param>
/// <param name="IsDate">When the article was published.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RegionNames(bool IsContent, bool IsNotContent, bool IsDate)
{
    // Longer names are made by machines.
    private const int LongestNames = 2_000;

    public static RegionNames Judge(IElement element, PageRules rules)
    {
        var names = element.LocalName switch
        {
            "article" or "main" => new RegionNames(true, false, false),
            "footer" or "aside" or "figure" or "form" or "address" => new RegionNames(false, true, false),
            _ => default,
        };
        foreach (var attribute in element.Attributes)
        {
            names = Judge(attribute, names, rules);
        }

        return names;
    }

    private static RegionNames Judge(IAttr attribute, RegionNames names, PageRules rules) => attribute.LocalName switch
    {
        "class" or "id" => JudgeNames(attribute.Value, names, rules),
        "itemprop" => attribute.Value switch
        {
            "articleBody" => names with { IsContent = true },
            "datePublished" => names with { IsDate = true },
            _ => names,
        },
        "role" => attribute.Value is "navigation" or "complementary" or "banner" or "search" or "contentinfo" or "dialog" ? names with { IsNotContent = true } : names,
        "hidden" => names with { IsNotContent = true },
        "aria-hidden" => attribute.Value is "true" ? names with { IsNotContent = true } : names,
        "style" => IsInvisible(attribute.Value) ? names with { IsNotContent = true } : names,
        _ => names,
    };

    private static bool IsInvisible(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static RegionNames JudgeNames(ReadOnlySpan<char> written, RegionNames names, PageRules rules)
    {
        if (written.Length > LongestNames)
        {
            return names;
        }

        foreach (var range in written.Split(' '))
        {
            var name = written[range].Trim();
            if (name.IsEmpty)
            {
                continue;
            }

            if (rules.IsContent(name))
            {
                names = names with { IsContent = true };
            }
            else if (!names.IsNotContent && (rules.IsNotContent(name) || HasNotContentWord(name, rules)))
            {
                names = names with { IsNotContent = true };
            }
        }

        return names;
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
