using System.Text.Json;
using Ingest.Deduplicating;

namespace Ingest.Tests.Deduplicating;

/// <summary>News that never happened, made of parts: the same event told again in other words and languages, and copies of a text.</summary>
internal sealed class SampleNews(int seed)
{
    private static readonly JsonElement Parts = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Deduplicating", "Samples", "news-parts.json"))).RootElement;

    public static readonly IReadOnlyList<string> Languages = ["en", "sk", "uk", "ru", "de"];

    private readonly Random _random = new(seed);

    public sealed record Event(int Speaker, IReadOnlyList<string> Claims, int Place, int Medium, DateOnly Day, int Number);

    public Event AnEvent(DateOnly day)
    {
        var claims = Parts.GetProperty("en").GetProperty("claims").EnumerateObject().Select(claim => claim.Name).ToArray();
        _random.Shuffle(claims);
        return new Event(_random.Next(12), claims[..(2 + _random.Next(2))], _random.Next(10), _random.Next(10), day, _random.Next(101, 9999));
    }

    public CopyCandidate AReport(Event told, string language, string id, int order)
    {
        var sentences = told.Claims.Select(claim => Claim(language, claim)).ToList();
        var first = Fill(language, Pick(language, "leads"), told, sentences[0]);
        var body = sentences.Skip(1).Select(claim => Fill(language, "{speaker}: „" + claim + "“.", told, claim)).ToList();
        if (_random.Next(3) > 0)
        {
            body.Add(Fill(language, List(language, "details")[0], told, ""));
        }

        body.AddRange(Details(language, told, 2 + _random.Next(3)));
        var paragraphs = new List<string> { first };
        paragraphs.AddRange(body);
        if (_random.Next(2) == 0)
        {
            paragraphs.Add(Pick(language, "background"));
        }

        var published = told.Day.AddDays(_random.Next(2)).ToString("yyyy-MM-dd");
        return new CopyCandidate(
            id, language, Fill(language, Pick(language, "titles"), told, sentences[0]), string.Join("\n\n", paragraphs), published, DateTimeOffset.UnixEpoch.AddMinutes(order));
    }

    /// <summary>One of six edits by which outlets make an agency's text their own.</summary>
    public CopyCandidate ACopy(CopyCandidate original, int edit, string id, int order)
    {
        var paragraphs = original.Text.Split("\n\n").ToList();
        var title = original.Title;
        switch (edit)
        {
            case 0: // trimmed
                paragraphs = paragraphs[..Math.Max(2, (int)(paragraphs.Count * (0.45 + (0.3 * _random.NextDouble()))))];
                break;
            case 1: // extended
                var told = AnEvent(new DateOnly(2025, 1, 1));
                paragraphs.AddRange(Details(original.Language, told, 2 + _random.Next(4)));
                break;
            case 2: // re-titled
                title = Fill(original.Language, Pick(original.Language, "titles"), AnEvent(new DateOnly(2025, 1, 1)), Pick(original.Language, "closings"));
                break;
            case 3: // reordered
                var rest = paragraphs.Skip(1).ToArray();
                _random.Shuffle(rest);
                paragraphs = [.. rest, paragraphs[0]];
                break;
            case 4: // updated figures
                paragraphs = paragraphs.ConvertAll(paragraph => string.Concat(paragraph.Select(c => char.IsAsciiDigit(c) ? (char)('0' + _random.Next(10)) : c)));
                break;
            default: // a quotation translated
                var other = Languages[(Languages.ToList().IndexOf(original.Language) + 1 + _random.Next(4)) % Languages.Count];
                paragraphs[1] = paragraphs[1][..paragraphs[1].IndexOf(':', StringComparison.Ordinal)] + ": „" + Claim(other, "never") + "“.";
                break;
        }

        return original with { Id = id, Title = title, Text = string.Join("\n\n", paragraphs), SeenAt = DateTimeOffset.UnixEpoch.AddMinutes(order) };
    }

    /// <summary>An article of its own that quotes a paragraph or two of another and shares its background.</summary>
    public CopyCandidate AnExcerpt(CopyCandidate source, string id, int order)
    {
        var taken = source.Text.Split("\n\n").Take(1 + _random.Next(2));
        var own = AReport(AnEvent(new DateOnly(2025, 1, 1)), source.Language, id, order);
        var paragraphs = own.Text.Split("\n\n").ToList();
        paragraphs.InsertRange(1 + _random.Next(paragraphs.Count), taken);
        paragraphs.Add(Pick(source.Language, "background"));
        return own with { Text = string.Join("\n\n", paragraphs) };
    }

    private IEnumerable<string> Details(string language, Event told, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Fill(language, Pick(language, "details"), told with { Number = _random.Next(101, 9999) }, "") + " " + Prose(language) + " " + Prose(language);
        }
    }

    /// <summary>A sentence of words that mean nothing, common ones more often: what else a day's articles are full of.</summary>
    private string Prose(string language)
    {
        var words = Enumerable.Range(0, 8 + _random.Next(10)).Select(_ => Word(language, (int)(3000 * Math.Pow(_random.NextDouble(), 3))));
        var sentence = string.Join(' ', words);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static string Word(string language, int rank)
    {
        var (consonants, vowels) = language is "uk" or "ru" ? ("бвгджзклмнпрстфхцч", "аеиоу") : ("bcdfghklmnprstvz", "aeiou");
        var word = new System.Text.StringBuilder();
        for (var rest = rank + 17; rest > 0; rest /= 23)
        {
            word.Append(consonants[rest % consonants.Length]).Append(vowels[rest % vowels.Length]);
        }

        return word.ToString();
    }

    private string Fill(string language, string template, Event told, string claim) => template
        .Replace("{speaker}", List(language, "speakers")[told.Speaker], StringComparison.Ordinal)
        .Replace("{office}", List(language, "offices")[told.Speaker % 6], StringComparison.Ordinal)
        .Replace("{place}", List(language, "places")[told.Place], StringComparison.Ordinal)
        .Replace("{place2}", List(language, "places")[(told.Number / 7) % 10], StringComparison.Ordinal)
        .Replace("{medium}", List(language, "media")[told.Medium], StringComparison.Ordinal)
        .Replace("{weekday}", List(language, "weekdays")[((int)told.Day.DayOfWeek + 6) % 7], StringComparison.Ordinal)
        .Replace("{person}", List(language, "speakers")[(told.Number / 11) % 12], StringComparison.Ordinal)
        .Replace("{n}", told.Number.ToString(), StringComparison.Ordinal)
        .Replace("{n2}", (2 + (told.Number % 9)).ToString(), StringComparison.Ordinal)
        .Replace("{claim}", claim, StringComparison.Ordinal);

    /// <summary>A claim's words.</summary>
    public static string Claim(string language, string claim) => Parts.GetProperty(language).GetProperty("claims").GetProperty(claim).GetString()!;

    private string Pick(string language, string what) => List(language, what) is var list ? list[_random.Next(list.Count)] : "";

    private static List<string> List(string language, string what) =>
        [.. Parts.GetProperty(language).GetProperty(what).EnumerateArray().Select(one => one.GetString()!)];
}
