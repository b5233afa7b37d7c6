namespace Ingest.Parsing;

/// <summary>Finds where a feed begins in what an address answered, and tells what it is where none does.</summary>
internal static class FeedStart
{
    private static readonly string[] Roots = ["<rss", "<feed", "<rdf:rdf", "<rdf", "<channel", "<urlset", "<sitemapindex", "<entry"];

    // Marks of pages that ask whether a person is there: Cloudflare, DDoS-Guard, Imperva, DataDome, Google and plain captchas.
    private static readonly string[] ChallengeMarks =
    [
        "captcha", "cf-challenge", "cf_chl_", "challenge-platform", "just a moment...", "attention required! | cloudflare", "checking your browser",
        "ddos-guard", "_incapsula_", "incapsula incident", "datadome", "are you a robot", "verify you are human", "security verification", "enable javascript and cookies",
    ];

    /// <returns>Where the root of a feed begins, or -1.</returns>
    public static int Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('<') is >= 0 and var next; at++)
        {
            at += next;
            var rest = text[at..];
            if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase))
            {
                return NamesRoot(rest) ? at : -1;
            }

            var name = NameAt(rest);
            if (name.Length > 1 && IsRoot(name))
            {
                return at;
            }
        }

        return -1;
    }

    public static bool IsForeign(ReadOnlySpan<char> before)
    {
        var text = before.Trim();
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = text.IndexOf('>');
            text = end < 0 ? [] : text[(end + 1)..].TrimStart();
        }

        return !text.IsEmpty;
    }

    /// <summary>What an answer without a feed is.</summary>
    public static ParsedFeed Explain(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 60_000)];
        foreach (var mark in ChallengeMarks)
        {
            if (head.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return new ParsedFeed { Verdict = FeedVerdict.Challenge, Problem = $"a page that asks whether a person is there ('{mark}') instead of a feed" };
            }
        }

        if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase))
        {
            return new ParsedFeed { Verdict = FeedVerdict.WebPage, Problem = "a web page instead of a feed" };
        }

        return new ParsedFeed { Verdict = FeedVerdict.Unknown, Problem = text[0] == '<' ? "XML that is no feed" : "neither XML nor JSON" };
    }

    private static bool NamesRoot(ReadOnlySpan<char> text)
    {
        foreach (var root in Roots)
        {
            if (text.Contains(root, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRoot(ReadOnlySpan<char> name)
    {
        foreach (var root in Roots)
        {
            if (name.Equals(root, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        // Roots with a prefix: "<atom:feed".
        var colon = name.IndexOf(':');
        return colon > 0 && (name[(colon + 1)..].Equals("feed", StringComparison.OrdinalIgnoreCase) || name[(colon + 1)..].Equals("rss", StringComparison.OrdinalIgnoreCase)
            || name[(colon + 1)..].Equals("rdf", StringComparison.OrdinalIgnoreCase));
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> tag)
    {
        var end = 1;
        while (end < tag.Length && end < 40 && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] is ':' or '-' or '_' or '.'))
        {
            end++;
        }

        return tag[..end];
    }
}
