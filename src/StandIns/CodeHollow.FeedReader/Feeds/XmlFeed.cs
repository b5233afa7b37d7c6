using System.Xml.Linq;

namespace CodeHollow.FeedReader.Feeds;

/// <summary>Stands for the official package's class per feed type: the product reads elements, so one class is enough.</summary>
internal sealed class XmlFeed : BaseFeed
{
    private readonly FeedType _type;

    public XmlFeed(FeedType type, string feedXml, XElement channel, IEnumerable<XElement> items)
        : base(feedXml, channel)
    {
        _type = type;
        Items = [.. items.Select(item => new XmlFeedItem(item))];
    }

    public override Feed ToFeed() => new(this) { Type = _type };

    private sealed class XmlFeedItem(XElement item) : BaseFeedItem(item);
}
