using System.Net;

namespace Ingest.Fetching;

/// <summary>One answer of one server: a whole body of a bounded size, or why there is none.</summary>
internal sealed record WebAnswer
{
    /// <summary>0 where no answer came.</summary>
    public int Status { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public Uri? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public TimeSpan? FreshFor { get; init; }

    public string? ReasonPhrase { get; init; }

    /// <summary>More came than is allowed, and the rest was not read.</summary>
    public bool TooLarge { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    public bool IsPermanentRedirect => Status is 301 or 308;

    public bool IsTransient => Status is 408 or 425 or 429 or 500 or 502 or 503 or 504 or (>= 520 and <= 527);

    public string Words => ReasonPhrase is { Length: > 0 } phrase && phrase.Length < 100 ? $"{Status} {phrase}" : $"{Status} {(HttpStatusCode)Status}";
}
