using System.Text;

namespace Ingest.Extracting;

/// <summary>The blocks of an article put together, and where in them older news are linked.</summary>
internal sealed class PageText
{
    public PageText(IReadOnlyList<PageBlock> blocks, string? title, Uri? url)
    {
        var text = new StringBuilder();
        var older = new List<TextLink>();
        foreach (var block in blocks)
        {
            if (text.Length == 0 && string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase))
            {
                // The headline is told beside the text, not in it.
                continue;
            }

            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            AddOlder(block, text.Length, url, older);
            text.Append(block.Text);
        }

        (Text, OlderNews) = (text.ToString(), older);
    }

    public string Text { get; }

    public IReadOnlyList<TextLink> OlderNews { get; }

    private static void AddOlder(PageBlock block, int offset, Uri? url, List<TextLink> older)
    {
        foreach (var link in block.Links)
        {
            if (url is not null && link.Href.Length > 1 && Uri.TryCreate(url, link.Href, out var target) && target.Scheme is "http" or "https"
                && Articles.CanonicalUrl.Host(target) == Articles.CanonicalUrl.Host(url) && LooksLikeArticle(target, url))
            {
                older.Add(new TextLink(offset + link.Start, offset + link.End, target));
            }
        }
    }

    // Tags and sections are short; articles have numbers or long slugs.
    private static bool LooksLikeArticle(Uri target, Uri page)
    {
        if (target.AbsolutePath == page.AbsolutePath)
        {
            return false;
        }

        var last = target.AbsolutePath.TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return last.Count(char.IsAsciiDigit) >= 4 || last.Count(c => c is '-' or '_') >= 3 || Articles.ArticleIdentity.OutletNumber(target) is not null;
    }
}
