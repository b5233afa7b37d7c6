using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader;

/// <summary>What every feed has, whatever its type.</summary>
public class Feed
{
    public Feed()
    {
        Items = new List<FeedItem>();
    }

    public Feed(BaseFeed feed)
        : this()
    {
        ArgumentNullException.ThrowIfNull(feed);
        SpecificFeed = feed;
        Title = feed.Title;
        Link = feed.Link;
        Items = [.. feed.Items.Select(item => new FeedItem(item))];
    }

    public FeedType Type { get; set; }

    public string? Title { get; set; }

    public string? Link { get; set; }

    public IList<FeedItem> Items { get; set; }

    public string? OriginalDocument => SpecificFeed?.OriginalDocument;

    public BaseFeed? SpecificFeed { get; set; }
}
