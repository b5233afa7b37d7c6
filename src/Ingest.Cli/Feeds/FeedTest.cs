using Ingest.Cli.Terminals;
using Ingest.Fetching;
using Ingest.Parsing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cli.Feeds;

/// <summary>Reads a feed as the pipeline would, and tells in words what it finds and what is wrong. Nothing is stored.</summary>
internal static class FeedTest
{
    private const int ShownItems = 5;

    /// <returns>False if the pipeline could not use the feed.</returns>
    public static async Task<bool> RunAsync(Terminal terminal, Uri url, bool allowPrivate, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>($"{FetchingOptions.SectionName}:{nameof(FetchingOptions.AllowPrivate)}", allowPrivate.ToString())])
            .Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFetching().BuildServiceProvider();
        var outcome = await services.GetRequiredService<IFeedClient>().FetchAsync(new FetchRequest(url), cancellationToken);
        if (outcome.MovedTo is { } moved)
        {
            Say(terminal, "Moved", $"for good to {moved}: add that address instead");
        }

        return outcome switch
        {
            FetchOutcome.Fetched fetched => Tell(terminal, fetched),
            FetchOutcome.Failed failed => Fail(terminal, failed),
            _ => Say(terminal, "Answer", "not modified, though nothing was asked of it: its validators are broken"),
        };
    }

    private static bool Fail(Terminal terminal, FetchOutcome.Failed failed)
    {
        Say(terminal, "Failed", failed.Reason);
        Say(terminal, "Meaning", failed.Grade switch
        {
            FailureGrade.Temporary => "likely to work at the next try",
            FailureGrade.Soft => "live feeds answer so now and then and come back; if it stays, look for a new address on the outlet's site",
            _ => "it will not work until somebody changes the address or the settings",
        });
        if (failed.RetryAfter is { } wait)
        {
            Say(terminal, "Wait", $"the server asks to be left alone for {wait.TotalSeconds:0} seconds");
        }

        return false;
    }

    private static bool Tell(Terminal terminal, FetchOutcome.Fetched fetched)
    {
        var feed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.Url);
        Say(terminal, "Answer", $"{fetched.Body.Length:N0} bytes of {fetched.ContentType ?? "no type"}");
        Say(terminal, "Feed", feed.IsFeed ? $"{feed.Format}, “{feed.Title}”, {feed.Items.Count} items{(feed.Language is { } language ? $", language {language}" : "")}" : "none");
        if (feed.Problem is { } problem)
        {
            Say(terminal, "Problem", problem);
        }

        foreach (var weakness in Weaknesses(fetched, feed))
        {
            Say(terminal, "Note", weakness);
        }

        foreach (var item in feed.Items.Take(ShownItems))
        {
            Say(terminal, "Item", $"{item.Published:yyyy-MM-dd HH:mm}  {item.Title}  {item.Url}");
        }

        return feed.IsFeed;
    }

    private static IEnumerable<string> Weaknesses(FetchOutcome.Fetched fetched, ParsedFeed feed)
    {
        if (fetched is { ETag: null, LastModified: null })
        {
            yield return "the server sends neither ETag nor Last-Modified: every poll reads the whole feed";
        }

        if (!feed.IsFeed)
        {
            yield break;
        }

        var (undated, unlinked, unnamed) = (feed.Items.Count(item => item.Published is null), feed.Items.Count(item => item.Url is null), feed.Items.Count(item => item.Id is null));
        if (undated > 0)
        {
            yield return $"{undated} items have no date that can be read{(feed.Items.FirstOrDefault(item => item.Published is null)?.PublishedRaw is { } raw ? $", such as “{raw}”" : "")}: the time of the first sight counts";
        }

        if (unlinked > 0)
        {
            yield return $"{unlinked} items have no link: their text is what the feed says";
        }

        if (unnamed > 0)
        {
            yield return $"{unnamed} items have no id: they are told apart by their address";
        }
    }

    private static bool Say(Terminal terminal, string what, string text)
    {
        terminal.Out.WriteLine($"{what,-9}{Terminal.OneLine(text)}");
        return true;
    }
}
