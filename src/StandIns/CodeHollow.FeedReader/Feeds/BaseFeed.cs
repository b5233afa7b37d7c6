using System.Xml.Linq;

namespace CodeHollow.FeedReader.Feeds;

/// <summary>A feed of one type, and the element that it was read from: the channel, or the root of an Atom feed.</summary>
public abstract class BaseFeed
{
    protected BaseFeed()
    {
        Items = new List<BaseFeedItem>();
    }

    protected BaseFeed(string feedXml, XElement channel)
        : this()
    {
        ArgumentNullException.ThrowIfNull(channel);
        OriginalDocument = feedXml;
        Element = channel;
        Title = channel.Child("title")?.Value;
        Link = channel.Child("link")?.Value;
    }

    public string? Title { get; set; }

    public string? Link { get; set; }

    public ICollection<BaseFeedItem> Items { get; set; }

    public string? OriginalDocument { get; private set; }

    public XElement? Element { get; private set; }

    public abstract Feed ToFeed();
}
