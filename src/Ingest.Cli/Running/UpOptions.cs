namespace Ingest.Cli.Running;

/// <summary>How `ingest up` was called.</summary>
internal sealed record UpOptions
{
    /// <summary>Reads the real outlets.</summary>
    public bool Live { get; init; }

    /// <summary>A file or address of a feed list to read in place of the samples.</summary>
    public string? Feeds { get; init; }

    public bool Once { get; init; }

    public bool AllowPrivate { get; init; }

    /// <summary>Where everything is kept; null is .ingest/data in the clone.</summary>
    public string? Data { get; init; }

    /// <summary>The storage to use in place of an emulator of our own.</summary>
    public string? Connection { get; init; }

    /// <summary>Neither real outlets nor a list: the sample outlets are read, and live on the loopback.</summary>
    public bool UsesSamples => !Live && Feeds is null;
}
