using System.Globalization;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>What a feed says about itself.</summary>
internal static class FeedHeadReader
{
    private static readonly TimeSpan LongestTimeToLive = TimeSpan.FromDays(7);

    public static string? Title(XElement head)
    {
        XElement? best = null;
        var bestRank = int.MaxValue;
        foreach (var child in head.Elements())
        {
            if (!child.Name.LocalName.Equals("title", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rank = FeedVocabulary.Of(child.Name.Namespace) switch
            {
                Vocabulary.Core => 0,
                Vocabulary.Atom => 1,
                Vocabulary.DublinCore => 2,
                Vocabulary.Itunes => 3,
                _ => 4,
            };
            (best, bestRank) = rank < bestRank ? (child, rank) : (best, bestRank);
        }

        return best is null ? null : PlainText.OfLine(SafeHtml.Of(AtomEntryReader.Construct(best, null)));
    }

    public static Uri? Site(XElement head, Uri? baseUrl)
    {
        foreach (var link in head.Elements().Where(child => child.Name.LocalName.Equals("link", StringComparison.OrdinalIgnoreCase)))
        {
            var written = link.Attribute("href")?.Value ?? link.Text();
            if (written is not null && AtomEntryReader.LinkRank(link) is not null && FeedLinks.Resolve(written.Trim(), FeedLinks.BaseOf(link, baseUrl)) is { } url)
            {
                return url;
            }
        }

        return null;
    }

    public static string? Language(XElement head) =>
        Child(head, "language")?.Text() ?? head.AncestorsAndSelf().Attributes(XNamespace.Xml + "lang").FirstOrDefault()?.Value;

    public static PollingHints Hints(XElement head)
    {
        var wait = Minutes(Child(head, "ttl")?.Text()) ?? UpdatePeriod(head);
        var hours = Numbers(head, "skipHours").Where(hour => hour is >= 0 and <= 24).Select(hour => hour % 24).Distinct().ToList();
        var days = Words(head, "skipDays").Select(word => Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>().Distinct().ToList();
        return wait is null && hours.Count == 0 && days.Count == 0 ? PollingHints.None : new PollingHints(wait, hours, days);
    }

    private static TimeSpan? Minutes(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            ? TimeSpan.FromMinutes(Math.Min(minutes, LongestTimeToLive.TotalMinutes))
            : null;

    private static TimeSpan? UpdatePeriod(XElement head)
    {
        TimeSpan? period = Child(head, "updatePeriod")?.Text()?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            _ => null,
        };
        var frequency = int.TryParse(Child(head, "updateFrequency")?.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;
        return period / frequency;
    }

    private static IEnumerable<int> Numbers(XElement head, string name) =>
        Words(head, name).Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);

    private static IEnumerable<string> Words(XElement head, string name) =>
        Child(head, name)?.Elements().Take(100).Select(child => child.Text()).OfType<string>() ?? [];

    private static XElement? Child(XElement head, string name) =>
        head.Elements().FirstOrDefault(child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));
}
