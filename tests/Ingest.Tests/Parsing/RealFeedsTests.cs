using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Ingest.Parsing;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Parsing;

/// <summary>
/// Captured feeds of real outlets against a second reading of the same bytes by nothing but an XML reader, or by patterns
/// where the file is no XML. They are no part of the project; without them the tests are skipped.
/// </summary>
public sealed partial class RealFeedsTests
{
    private const string Absent = "the captured feeds (../shared/facts/feeds) are not on this machine";

    private const int Rounds = 15;

    private static readonly string[] FullTexts = ["full-text", "encoded", "fulltext"];

    static RealFeedsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Files => Folder() is { } folder ? new(Directory.GetFiles(folder, "*.xml").Select(path => Path.GetFileName(path)!).Order()) : new("none");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_item_date_and_text_comes_out_where_the_file_has_it(string file)
    {
        Assert.SkipWhen(Folder() is null, Absent);
        var bytes = File.ReadAllBytes(Path.Combine(Folder()!, file));

        var feed = FeedParser.Parse(bytes, "application/xml", new Uri("https://news.example/rss"));

        Assert.True(feed.IsFeed);
        var items = Read(bytes) ?? [];
        Assert.Equal(items.Count > 0 ? items.Count : Items().Count(Encoding.UTF8.GetString(bytes)), feed.Items.Count);
        Assert.All(items.Zip(feed.Items), pair => Compare(pair.First, pair.Second, isTwice: feed.Problem == "the text was encoded twice"));
        Assert.DoesNotContain(feed.Items, item => Misread().IsMatch(item.Title + item.SummaryHtml));
    }

    [Fact]
    public void A_page_saved_from_a_browser_is_read_all_the_same()
    {
        Assert.SkipWhen(Folder() is null, Absent);
        var bytes = File.ReadAllBytes(Path.Combine(Folder()!, "guardian_world.xml"));
        var text = Encoding.UTF8.GetString(bytes);

        var feed = FeedParser.Parse(bytes, "text/xml", new Uri("https://news.example/rss"));

        Assert.Contains("not well-formed", feed.Problem, StringComparison.Ordinal);
        var titles = ItemTitle().Matches(text).Select(match => Plain(match.Groups["title"].Value));
        Assert.Equal(titles, feed.Items.Select(item => item.Title ?? ""));
        Assert.All(feed.Items, item => Assert.True(item is { Published.Year: 2022, Authors.Count: > 0, Categories.Count: > 0, SummaryHtml.Length: > 100 } && Uri.IsWellFormedUriString(item.Url, UriKind.Absolute)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Spoiled_they_never_throw_and_take_no_longer(string file)
    {
        Assert.SkipWhen(Folder() is null, Absent);
        var bytes = File.ReadAllBytes(Path.Combine(Folder()!, file));
        var watch = Stopwatch.StartNew();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var feed = FeedParser.Parse(new Mutations(seed).Spoil(bytes), seed % 3 == 0 ? "text/xml; charset=koi8-r" : null, null);

            Assert.True(feed.IsFeed || feed.Problem is not null, $"seed {seed}");
        }

        // A hundred times what the file takes unspoiled on a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(0.2 + (bytes.Length / 100_000.0)) * Rounds, $"{watch.Elapsed}");
    }

    private static void Compare(XElement item, ParsedItem parsed, bool isTwice)
    {
        Assert.Equal(Value(item, "link") is not null || Value(item, "guid") is ['h', 't', 't', 'p', ..], parsed.Url is not null);
        if (Value(item, "pubDate", "date") is { } written)
        {
            Assert.NotNull(parsed.Published);
            Assert.True(isTwice || parsed.PublishedRaw == written);
            if (DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            {
                Assert.Equal(date.UtcDateTime, parsed.Published.Value.UtcDateTime);
            }
        }

        if (isTwice)
        {
            // The XML reader has no way to know what was meant.
            return;
        }

        Assert.Equal(Plain(Value(item, "title") ?? ""), parsed.Title ?? "");
        Assert.Equal(Words(Value(item, "description")), Words(parsed.SummaryHtml));
        var full = FullTexts.Select(name => Words(Value(item, name))).MaxBy(words => words.Length)!;
        Assert.True(Words(parsed.ContentHtml).Length >= full.Length * 0.9, $"{full.Length} words became {Words(parsed.ContentHtml).Length}");
    }

    private static List<XElement>? Read(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            return [.. XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName is "item" or "entry")];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "facts", "feeds");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static string? Value(XElement item, params string[] names) =>
        item.Elements().FirstOrDefault(child => names.Contains(child.Name.LocalName) && child.Name.NamespaceName is not "http://search.yahoo.com/mrss/" && child.Value.Trim().Length > 0)?.Value.Trim();

    private static string Plain(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(WebUtility.HtmlDecode(html).Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal), " ")), " ").Trim();

    private static string[] Words(string? html) => Word().Matches(Plain(html ?? "")).Select(match => match.Value).ToArray();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"<item[\s>]", RegexOptions.None, 1000)]
    private static partial Regex Items();

    [GeneratedRegex(@"<item>\s*<title>(?<title>.*?)</title>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemTitle();

    // UTF-8 read as something else.
    [GeneratedRegex("Ã[\u0080-\u00BF]|[ÐÑ][\u0080-\u00BF€-™]|\uFFFD", RegexOptions.None, 1000)]
    private static partial Regex Misread();
}
