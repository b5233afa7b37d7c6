using System.Text;
using Ingest.Fetching;

namespace Ingest.Tests.Fetching;

/// <summary>Answers each request with what the test put there, and keeps what was asked.</summary>
internal sealed class ScriptedFeedClient : IFeedClient
{
    public FetchOutcome Next { get; set; } = new FetchOutcome.NotModified();

    public List<FetchRequest> Asked { get; } = [];

    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return Task.FromResult(Next);
    }

    public void Serve(string xml, string? etag = "\"1\"") =>
        Next = new FetchOutcome.Fetched(Encoding.UTF8.GetBytes(xml), "application/rss+xml", etag, null, new Uri("https://news.example/rss"));
}

/// <summary>Finds what the test put there.</summary>
internal sealed class ScriptedFeedFinder : IFeedFinder
{
    public Uri? Found { get; set; }

    public int Asked { get; private set; }

    public Task<Uri?> FindAsync(Uri feedUrl, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(Found);
    }
}
