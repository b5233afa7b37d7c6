using Ingest.Delivering.Cards;

namespace Ingest.Tests.Delivering.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("plain (text) - with, marks. 1st!", "plain (text) - with, marks. 1st!")] // nothing that needs it
    [InlineData("[link](https://evil.example)", @"\[link\]\(https://evil.example)")]
    [InlineData(@"\](https://evil.example)", @"\\\]\(https://evil.example)")] // an escape of the escape
    [InlineData("*bold* _it_ `code`", @"\*bold\* \_it\_ \`code\`")]
    [InlineData("<at>everyone</at>", @"\<at>everyone\</at>")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("no # heading", "no # heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("12) item", @"12\) item")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("&lt;b&gt; AT&T", @"\&lt;b\&gt; AT&T")]
    [InlineData("{{DATE(x)}} ${x}", "{\u200B{DATE(x)}} $\u200B{x}")]
    public void Text_shows_as_it_is(string text, string escaped) => Assert.Equal(escaped, CardText.Escape(text));

    [Fact]
    public void An_address_cannot_end_its_link() =>
        Assert.Equal(@"[a\]b](https://example.org/a%29b%28c%3Cd%3E)", CardText.Link("a]b", new Uri("https://example.org/a)b(c<d>")));
}
