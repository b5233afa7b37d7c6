using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>The language that a page declares.</summary>
internal static class PageLanguage
{
    public static string? Of(IElement root, PageMetas metas, LinkedData linked) =>
        Code(root.GetAttribute("lang")) ?? Code(root.GetAttribute("xml:lang")) ?? Code(linked.Language)
        ?? Code(metas.First("og:locale", "content-language", "language", "dc.language"));

    /// <summary>"sk" of "sk-SK" or "sk_SK"; null for what is no code.</summary>
    public static string? Code(string? written)
    {
        var code = written?.Trim().Split('-', '_', ' ')[0].ToLowerInvariant();
        return code is { Length: 2 } && char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1]) ? code == "ua" ? "uk" : code : null;
    }
}
