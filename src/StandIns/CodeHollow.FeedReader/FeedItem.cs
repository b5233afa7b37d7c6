using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader;

/// <summary>What every item has, whatever its feed's type.</summary>
public class FeedItem
{
    public FeedItem()
    {
    }

    public FeedItem(BaseFeedItem feedItem)
    {
        ArgumentNullException.ThrowIfNull(feedItem);
        SpecificItem = feedItem;
        Title = feedItem.Title;
        Link = feedItem.Link;
    }

    public string? Title { get; set; }

    public string? Link { get; set; }

    public BaseFeedItem? SpecificItem { get; set; }
}
