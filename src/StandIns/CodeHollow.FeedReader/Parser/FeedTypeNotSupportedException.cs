namespace CodeHollow.FeedReader.Parser;

/// <summary>The document is no feed of a known type.</summary>
public class FeedTypeNotSupportedException : Exception
{
    public FeedTypeNotSupportedException()
    {
    }

    public FeedTypeNotSupportedException(string message)
        : base(message)
    {
    }

    public FeedTypeNotSupportedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
