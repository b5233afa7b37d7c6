namespace CodeHollow.FeedReader;

public enum FeedType
{
    Atom = 0,
    Rss_0_91 = 1,
    Rss_0_92 = 2,
    Rss_1_0 = 3,
    Rss_2_0 = 4,
    MediaRss = 5,
    Rss = 6,
    Unknown = 7,
}
