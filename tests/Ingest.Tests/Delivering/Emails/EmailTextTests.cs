using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Delivering;
using Ingest.Delivering.Emails;
using Ingest.Delivering.Wording;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Options;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Delivering.Emails;

public sealed class EmailTextTests
{
    private readonly EmailText _text;

    public EmailTextTests()
    {
        var options = Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org") });
        _text = new EmailText(new AlertWording(CodeNames.Default, options), options);
    }

    [Fact]
    public void A_mail_says_who_what_where_and_how_it_differs_in_both_of_its_parts()
    {
        var mail = Write(Alerts.Instant());

        Assert.Equal("Position change: Robert Fico opposes Ukraine’s NATO membership", mail.Subject);
        foreach (var part in (string[])[mail.Text, Parse(mail.Html).Body!.TextContent])
        {
            Assert.All(
                (string[])
                [
                    "Robert Fico", "Prime Minister of Slovakia", "Ukraine", "opposes", "21 Nov 2025, 11:40 UTC",
                    "„Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO,“ vyhlásil Fico.", // in what words
                    "conditional until now, opposes now", "23 Aug 2025", "Ukraine may join once the war is over.", // and before
                    "TASR", "Kyiv Independent", "Fico says he will never agree to Ukraine joining NATO", // where
                ],
                words => Assert.Contains(words, part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void All_sources_and_the_way_out_are_links()
    {
        var mail = Write(Alerts.Instant());
        string[] links = ["https://tasr.sk/fico-nato", "https://kyivindependent.com/fico", "https://tasr.sk/old", "https://alerts.example.org/api/unsubscribe?s=anna&t=token-of-anna"];

        Assert.Equal(links.Order(StringComparer.Ordinal), Links(mail).Distinct().Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.Contains(link, mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Headers_let_machines_leave_and_keep_still()
    {
        var headers = Write(Alerts.Instant()).Headers.ToDictionary(header => header.Key, header => header.Value);

        Assert.Equal("<https://alerts.example.org/api/unsubscribe?s=anna&t=token-of-anna>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
        Assert.False(headers.ContainsKey("In-Reply-To"));
    }

    [Fact]
    public void The_message_id_is_that_of_the_delivery_whatever_else_changes()
    {
        var first = Write(Alerts.Instant());
        var again = Write(Alerts.Instant(AnEvent() with { Sources = [ASource("Other")] }));
        var other = Write(Alerts.Instant() with { Delivery = ADelivery("boris") });

        Assert.Equal(first.MessageId, again.MessageId);
        Assert.NotEqual(first.MessageId, other.MessageId);
        Assert.Matches("^<[0-9a-f]{32}@example.org>$", first.MessageId);
    }

    [Theory]
    [InlineData("bad domain>\r\nBcc: x")]
    [InlineData("")]
    public void A_domain_that_is_none_does_not_reach_the_headers(string domain) =>
        Assert.EndsWith("@ingest.invalid>", _text.Write(Alerts.Instant(), domain).MessageId, StringComparison.Ordinal);

    [Fact]
    public void A_correction_answers_the_alert_that_it_corrects()
    {
        var alert = Write(Alerts.Instant());
        var correction = Write(Alerts.Instant(kind: AlertKind.Correction));

        Assert.Contains(new("In-Reply-To", alert.MessageId), correction.Headers);
        Assert.NotEqual(alert.MessageId, correction.MessageId);
        Assert.StartsWith("Correction: ", correction.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var mail = Write(Alerts.Instant(Alerts.HostileEvent()));
        var page = Parse(mail.Html);

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, form, object, svg, b > b"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(Links(mail), link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', mail.Html);
        Assert.All(mail.Headers, header => Assert.DoesNotContain(header.Value, char.IsControl));
        Assert.DoesNotContain(mail.Subject, char.IsControl);
        Assert.DoesNotContain("\nBcc:", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_lines_end_as_those_of_mail_do()
    {
        var text = Write(Alerts.Instant()).Text;

        Assert.Equal(text.Count(letter => letter is '\n'), text.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Other_scripts_and_directions_are_kept()
    {
        var told = AnEvent() with { Speaker = "Андрій Сибіга", Evidence = "قال الوزير إن أوكرانيا ستنضم.", Language = "ar", Sources = [ASource("Укрінформ", title: "الجزيرة: أوكرانيا")] };

        var mail = Write(Alerts.Instant(told));

        Assert.Contains("Андрій Сибіга", mail.Html, StringComparison.Ordinal);
        Assert.Equal("auto", Parse(mail.Html).QuerySelector("td[lang=ar]")!.GetAttribute("dir"));
        Assert.Contains("\u2068قال الوزير إن أوكرانيا ستنضم.\u2069", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_tells_each_of_its_statements()
    {
        var mail = Write(Alerts.Digest(AnEvent("e1"), AnEvent("e2") with { Speaker = "Viktor Orbán", Country = "HU" }));

        Assert.Equal("Daily digest: 2 statements on NATO membership, 2 position changes", mail.Subject);
        Assert.Equal(["Robert Fico opposes Ukraine’s NATO membership", "Viktor Orbán opposes Ukraine’s NATO membership"], Parse(mail.Html).QuerySelectorAll("h1").Select(title => title.TextContent));
        Assert.Contains("Viktor Orbán", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_of_hundreds_stays_within_what_mail_programs_show()
    {
        var mail = Write(Alerts.Digest(Enumerable.Range(0, 300).Select(number => Alerts.HostileEvent() with { Id = $"e{number}" })));

        Assert.True(Encoding.UTF8.GetByteCount(mail.Html) <= EmailText.LongestHtml);
        Assert.Matches("… and [0-9]+ more", mail.Html);
        Assert.Matches(@"\.\.\. and [0-9]+ more", mail.Text);
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<string> Links(EmailMessage mail) => Parse(mail.Html).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!);

    private EmailMessage Write(Alert alert) => _text.Write(alert, "example.org");
}
