using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>How strangers' servers are read: politely, and within bounds.</summary>
public sealed class FetchingOptions
{
    public const string SectionName = "Fetching";

    /// <summary>Who is asking, and where a webmaster can read why.</summary>
    [Required, MinLength(5)]
    public string UserAgent { get; set; } = "Ingest/1.0 (news monitor; reads feeds and the articles they link)";

    /// <summary>Whether feeds and pages may live on loopback and private addresses: for laptops and tests alone.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>Bytes of a feed after decompression.</summary>
    /// <value>10 MiB.</value>
    [Range(1024, 100 * 1024 * 1024)]
    public int MaxFeedBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Bytes of a page after decompression.</summary>
    /// <value>5 MiB.</value>
    [Range(1024, 100 * 1024 * 1024)]
    public int MaxPageBytes { get; set; } = 5 * 1024 * 1024;

    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Items of one feed; what comes after is not read.</summary>
    [Range(1, 50_000)]
    public int MaxItems { get; set; } = 2_000;

    /// <summary>For one try, from the first packet to the last.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For all tries and redirects of one fetch together, waiting for the host's turn included.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Tries after the first, within one fetch.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>Waiting time before the first retry; it grows from there, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks for a longer wait than this is asked again at the next poll, not within this fetch.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestRetryWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests to one host at a time, over all its feeds and pages.</summary>
    [Range(1, 100)]
    public int RequestsPerHost { get; set; } = 2;

    /// <summary>Time between the starts of two requests to one host.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan HostGap { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a host rests after nearly all requests to it failed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan HostRest { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The shortest time between two polls of a feed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ShortestPoll { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest time between two polls of a feed that is well.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan LongestPoll { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Every so many polls ignores what the server said about changes: some servers' validators are stale.</summary>
    [Range(1, 1000)]
    public int PollsPerFullRead { get; set; } = 12;
}

[OptionsValidator]
public sealed partial class FetchingOptionsValidator : IValidateOptions<FetchingOptions>;
