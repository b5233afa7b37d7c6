using System.Xml.Linq;

namespace CodeHollow.FeedReader.Feeds;

/// <summary>An item of one type, and the element that it was read from.</summary>
public abstract class BaseFeedItem
{
    protected BaseFeedItem()
    {
    }

    protected BaseFeedItem(XElement item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Element = item;
        Title = item.Child("title")?.Value;
        Link = item.Child("link")?.Value;
    }

    public string? Title { get; set; }

    public string? Link { get; set; }

    public XElement? Element { get; private set; }
}
