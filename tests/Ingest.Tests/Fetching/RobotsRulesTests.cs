using System.Diagnostics;
using Ingest.Fetching;

namespace Ingest.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)] // an empty Disallow allows
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)] // the longer rule decides
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)] // a tie allows
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Ingest\nDisallow: /x\n\nUser-agent: *\nDisallow: /", "/a", true)] // its own group, and no other
    [InlineData("User-agent: a\nUser-agent: ingest\nDisallow: /a", "/a", false)] // a group of two, in any case
    [InlineData("user-agent: *\ndisallow: /*.pdf$", "/doc.pdf", false)]
    [InlineData("user-agent: *\ndisallow: /*.pdf$", "/doc.pdf?x", true)]
    [InlineData("user-agent: *\ndisallow: /*?print=", "/news/1?print=1", false)]
    [InlineData("User-agent: * # all\nDisallow: /a # a", "/a", false)] // comments
    public void Rules_are_those_of_rfc_9309(string text, string path, bool allowed)
    {
        Assert.Equal(allowed, RobotsRules.Parse(text, "Ingest").Allows(path));
    }

    [Fact]
    public void Rules_made_of_stars_cost_no_more_than_others()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "$", "Ingest");
        var watch = Stopwatch.StartNew();

        rules.Allows("/" + new string('a', 1900) + "b");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
    }
}
