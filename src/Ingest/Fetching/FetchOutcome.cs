namespace Ingest.Fetching;

/// <summary>How likely a failed address is to work at the next try.</summary>
public enum FailureGrade
{
    /// <summary>Time-outs, overload, broken connections: likely.</summary>
    Temporary,

    /// <summary>Not found, forbidden, not a feed: live feeds do answer so and come back.</summary>
    Soft,

    /// <summary>Gone, a forbidden address, too large: only a person will change it.</summary>
    Hard,
}

/// <summary>Every way a conditional GET can end.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>Where permanent redirects lead, null where there were none.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How long the server says its answer holds.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <param name="Url">Where the body came from, after redirects.</param>
    /// <param name="LastModified">As the server wrote it.</param>
    public sealed record Fetched(ReadOnlyMemory<byte> Body, string? ContentType, string? ETag, string? LastModified, Uri Url) : FetchOutcome;

    public sealed record NotModified : FetchOutcome;

    /// <param name="Reason">In the server's or our own words.</param>
    /// <param name="RetryAfter">How long the server asks to be left alone.</param>
    public sealed record Failed(FailureGrade Grade, string Reason, TimeSpan? RetryAfter) : FetchOutcome
    {
        /// <summary>The HTTP status, 0 where none came.</summary>
        public int Status { get; init; }
    }
}

/// <param name="ETag">What the server said last; null asks for the whole.</param>
/// <param name="LastModified">As the server wrote it.</param>
public sealed record FetchRequest(Uri Url, string? ETag = null, string? LastModified = null);
