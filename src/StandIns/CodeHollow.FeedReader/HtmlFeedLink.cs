namespace CodeHollow.FeedReader;

/// <summary>A feed that a page announces.</summary>
public class HtmlFeedLink
{
    public HtmlFeedLink()
    {
    }

    public HtmlFeedLink(string title, string url, FeedType feedtype)
    {
        Title = title;
        Url = url;
        FeedType = feedtype;
    }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public FeedType FeedType { get; set; }
}
