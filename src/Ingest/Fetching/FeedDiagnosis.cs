using Ingest.Parsing;

namespace Ingest.Fetching;

/// <summary>How a finding bears on using the feed.</summary>
public enum FindingKind
{
    /// <summary>How it is.</summary>
    Fact,

    /// <summary>It works, but not as well as it could.</summary>
    Weakness,

    /// <summary>It does not work.</summary>
    Fault,
}

/// <param name="Text">A sentence for ops.</param>
public sealed record Finding(FindingKind Kind, string Text);

/// <param name="Feed">What was read, null where nothing came.</param>
/// <param name="Better">An address that works, or works better.</param>
public sealed record FeedReport(bool IsUsable, IReadOnlyList<Finding> Findings, ParsedFeed? Feed, Uri? Better);

/// <summary>Reads a feed as the pipeline would and tells in words what is wrong with it. Nothing is stored.</summary>
public sealed class FeedDiagnosis(IFeedClient client, IFeedFinder finder, TimeProvider time)
{
    private static readonly TimeSpan LongSilence = TimeSpan.FromDays(14);

    public async Task<FeedReport> ExamineAsync(Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        return await client.FetchAsync(new FetchRequest(url), cancellationToken) switch
        {
            FetchOutcome.Fetched fetched => await ExamineAsync(url, fetched, cancellationToken),
            FetchOutcome.Failed failed => await ExamineAsync(url, failed, cancellationToken),
            _ => new FeedReport(false, [new(FindingKind.Fault, "The server says that nothing changed, though nothing was asked of it: its validators are broken.")], null, null),
        };
    }

    private async Task<FeedReport> ExamineAsync(Uri url, FetchOutcome.Failed failed, CancellationToken cancellationToken)
    {
        List<Finding> findings = [new(FindingKind.Fault, $"The feed cannot be read: {failed.Reason}."), new(FindingKind.Fact, MeaningOf(failed))];
        if (failed.RetryAfter is { } wait)
        {
            findings.Add(new(FindingKind.Fact, $"The server asks to be left alone for {Words(wait)}."));
        }

        var better = failed.Grade == FailureGrade.Temporary || failed.Status == 0 ? null : await finder.FindAsync(url, cancellationToken);
        return new FeedReport(false, [.. findings, .. Proposal(better)], null, better);
    }

    private async Task<FeedReport> ExamineAsync(Uri url, FetchOutcome.Fetched fetched, CancellationToken cancellationToken)
    {
        var feed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.Url);
        var findings = new List<Finding> { new(FindingKind.Fact, $"{fetched.Body.Length:N0} bytes of {fetched.ContentType ?? "no type"} came.") };
        if (fetched.MovedTo is { } moved)
        {
            findings.Add(new(FindingKind.Weakness, $"The feed has moved for good to {moved}: use that address."));
        }

        if (!feed.IsFeed)
        {
            findings.Add(new(FindingKind.Fault, $"It is no feed but {feed.Problem}."));
            var better = feed.Verdict == FeedVerdict.Challenge ? null : await finder.FindAsync(url, cancellationToken);
            return new FeedReport(false, [.. findings, .. Proposal(better)], feed, better);
        }

        findings.Add(new(FindingKind.Fact, $"It is {feed.Format}, “{feed.Title}”, with {feed.Items.Count} items{(feed.Language is { } language ? $" in {language}" : "")}."));
        findings.AddRange(WeaknessesOf(fetched, feed));
        return new FeedReport(feed.Items.Count > 0, findings, feed, fetched.MovedTo);
    }

    private IEnumerable<Finding> WeaknessesOf(FetchOutcome.Fetched fetched, ParsedFeed feed)
    {
        if (feed.Problem is { } problem)
        {
            yield return Weakness($"It was repaired: {problem}.");
        }

        if (fetched is { ETag: null, LastModified: null })
        {
            yield return Weakness("The server sends neither ETag nor Last-Modified: every poll reads the whole feed.");
        }

        if (feed.Items.Count == 0)
        {
            yield return new(FindingKind.Fault, "It has no items.");
            yield break;
        }

        foreach (var (count, words) in new[]
        {
            (feed.Items.Count(item => item.Published is null), "have no date that can be read: the time of the first sight counts"),
            (feed.Items.Count(item => item.Published > time.GetUtcNow().AddHours(1)), "are dated in the future: look at the feed's time zone"),
            (feed.Items.Count(item => item.Url is null), "have no link: their text is what the feed says"),
            (feed.Items.Count(item => item.Title is null), "have no title"),
            (feed.Items.Count - feed.Items.Select(item => item.Id ?? item.Url).Distinct().Count(), "share an id with another: they are told apart by address"),
        })
        {
            if (count > 0)
            {
                yield return Weakness($"{count} of {feed.Items.Count} items {words}.");
            }
        }

        if (feed.Items.Max(item => item.Published) is { } newest && time.GetUtcNow() - newest > LongSilence)
        {
            yield return Weakness($"The newest item is of {newest:yyyy-MM-dd}: the feed may be abandoned.");
        }
    }

    private static string MeaningOf(FetchOutcome.Failed failed) => failed switch
    {
        { Status: 403 } => "Servers answer so to robots in general, and to those that ask too often.",
        { Grade: FailureGrade.Temporary } => "It is likely to work at the next try.",
        { Grade: FailureGrade.Soft } => "Live feeds answer so now and then and come back.",
        _ => "It will not work until somebody changes the address or the settings.",
    };

    private static IEnumerable<Finding> Proposal(Uri? better) =>
        better is null ? [] : [new(FindingKind.Fact, $"The site has a feed that works at {better}.")];

    private static Finding Weakness(string text) => new(FindingKind.Weakness, text);

    private static string Words(TimeSpan wait) => wait.TotalMinutes < 2 ? $"{wait.TotalSeconds:0} seconds" : wait.TotalHours < 2 ? $"{wait.TotalMinutes:0} minutes" : $"{wait.TotalHours:0} hours";
}
