using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>
/// Reads a feed from bytes of any quality. CodeHollow.FeedReader is the front door where the text is well-formed; what an
/// item says is read from its elements here. Never throws: <see cref="ParsedFeed.Problem"/> tells what was wrong.
/// </summary>
public static class FeedParser
{
    private const int DeepestTree = 500;

    /// <param name="contentType">The Content-Type header, if any.</param>
    /// <param name="baseUrl">The address that the bytes came from, for relative links.</param>
    public static ParsedFeed Parse(ReadOnlyMemory<byte> body, string? contentType, Uri? baseUrl, FeedParserSettings? settings = null)
    {
        settings ??= FeedParserSettings.Default;
        var decoded = TextDecoder.Decode(body.Span, contentType);
        var text = decoded.Text;
        var repaired = Mojibake.Repair(text);
        var problem = repaired is null ? decoded.Problem : "the text was encoded twice";
        var parsed = Parse(repaired ?? text, baseUrl, settings);
        return parsed with { Problem = Join(problem, parsed.Problem) };
    }

    private static ParsedFeed Parse(string text, Uri? baseUrl, FeedParserSettings settings)
    {
        var trimmed = text.AsSpan().Trim().TrimStart('\uFEFF').TrimStart();
        if (trimmed.IsEmpty || trimmed.TrimStart('\0').IsEmpty)
        {
            return new ParsedFeed { Verdict = FeedVerdict.Empty, Problem = "the answer is empty" };
        }

        if (trimmed[0] is '{' or '[')
        {
            return Json(trimmed.ToString(), baseUrl, settings);
        }

        string? fault = null;
        var wellFormed = IsSafe(trimmed) ? WellFormed(text, out fault) : null;
        if (wellFormed is not null && XmlFeedReader.Read(wellFormed, baseUrl, settings) is { } feed)
        {
            return feed;
        }

        return Repair(trimmed, fault, baseUrl, settings);
    }

    // The document type may declare entities that grow without end, and nesting may cost its square; the repairing reader
    // resolves none of the former and bounds the latter.
    private static bool IsSafe(ReadOnlySpan<char> text) =>
        text[0] == '<' && !HasDoctype(text) && !NestingDepth.Exceeds(text, DeepestTree);

    private static bool HasDoctype(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (char.IsLetter(text[at + 1]))
            {
                // The root begins: a document type would have come before.
                return false;
            }

            if (text[at + 1] == '!' && char.ToUpperInvariant(at + 2 < text.Length ? text[at + 2] : ' ') == 'D')
            {
                return true;
            }

            var isComment = text[(at + 1)..].StartsWith("!--", StringComparison.Ordinal);
            var end = isComment ? text[at..].IndexOf("-->", StringComparison.Ordinal) : 0;
            var next = end < 0 ? -1 : text[(at + end + 1)..].IndexOf('<');
            if (next < 0)
            {
                return false;
            }

            at += end + next;
        }

        return false;
    }

    private static XElement? WellFormed(string text, out string? fault)
    {
        fault = null;
        try
        {
            var element = CodeHollow.FeedReader.FeedReader.ReadFromString(text).SpecificFeed?.Element;
            return element?.Document?.Root ?? element;
        }
        catch (XmlException exception)
        {
            fault = $"not well-formed: {exception.Message}";
            return null;
        }
#pragma warning disable CA1031 // Whatever the front door stumbles over, the repairing reader comes next.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static ParsedFeed Repair(ReadOnlySpan<char> text, string? fault, Uri? baseUrl, FeedParserSettings settings)
    {
        var start = FeedStart.Find(text);
        if (start < 0)
        {
            return FeedStart.Explain(text);
        }

        var (root, problem) = ForgivingXml.Parse(text[start..].ToString());
        if (root is null || XmlFeedReader.Read(root, baseUrl, settings) is not { } feed)
        {
            return FeedStart.Explain(text);
        }

        var around = start > 0 && FeedStart.IsForeign(text[..start]) ? "something stands before the feed" : null;
        return feed with { Problem = Join(Join(around, problem ?? fault), feed.Problem) };
    }

    private static ParsedFeed Json(string text, Uri? baseUrl, FeedParserSettings settings)
    {
        try
        {
            return JsonFeedReader.Read(text, baseUrl, settings) ?? new ParsedFeed { Verdict = FeedVerdict.Unknown, Problem = "JSON that is no feed" };
        }
        catch (JsonException exception)
        {
            return new ParsedFeed { Verdict = FeedVerdict.Unknown, Problem = $"broken JSON: {exception.Message}" };
        }
    }

    private static string? Join(string? first, string? second) => first is null ? second : second is null ? first : $"{first}; {second}";
}
