using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>Sends one GET and reads a bounded answer. Redirects are the caller's business.</summary>
internal sealed class WebReader(IHttpClientFactory clients, IOptions<FetchingOptions> options, TimeProvider time)
{
    public const string ClientName = "Ingest.Fetching";

    private static readonly TimeSpan LongestAdvice = TimeSpan.FromDays(1);

    /// <exception cref="HttpRequestException">No answer came.</exception>
    public async Task<WebAnswer> GetAsync(FetchRequest request, string accept, int maxBytes, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Url);
        message.Headers.TryAddWithoutValidation("User-Agent", options.Value.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", accept);
        if (request.ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        }

        if (request.LastModified is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        }

        using var client = clients.CreateClient(ClientName);
        using var response = await SendAsync(client, message, cancellationToken);
        var answer = Read(response);
        if (!answer.IsSuccess)
        {
            return answer;
        }

        if (response.Content.Headers.ContentLength > maxBytes)
        {
            return answer with { TooLarge = true };
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = await ReadBoundedAsync(stream, maxBytes, cancellationToken);
        return body is null ? answer with { TooLarge = true } : answer with { Body = body };
    }

    // The handler wraps what the guard throws.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception) when (exception.InnerException is ForbiddenAddressException forbidden)
        {
            throw new ForbiddenAddressException(forbidden.Message);
        }
    }

    private WebAnswer Read(HttpResponseMessage response) => new()
    {
        Status = (int)response.StatusCode,
        ReasonPhrase = response.ReasonPhrase,
        ContentType = First(response.Content.Headers, "Content-Type"),
        ETag = First(response.Headers, "ETag"),
        LastModified = First(response.Content.Headers, "Last-Modified"),
        Location = response.Headers.Location,
        RetryAfter = Bounded(WaitOf(response.Headers.RetryAfter)),
        FreshFor = response.Headers.CacheControl is { NoStore: false, NoCache: false, MaxAge: { } age } ? Bounded(age - (response.Headers.Age ?? TimeSpan.Zero)) : null,
    };

    private TimeSpan? WaitOf(RetryConditionHeaderValue? value) => value?.Delta ?? (value?.Date is { } date ? date - time.GetUtcNow() : null);

    private static TimeSpan? Bounded(TimeSpan? advice) => advice switch
    {
        null => null,
        { } wait when wait < TimeSpan.Zero => TimeSpan.Zero,
        { } wait when wait > LongestAdvice => LongestAdvice,
        _ => advice,
    };

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 and <= 1000 } value ? value : null;

    private static async Task<byte[]?> ReadBoundedAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        while (true)
        {
            var read = await stream.ReadAsync(body.GetMemory(16 * 1024), cancellationToken);
            if (read == 0)
            {
                return body.WrittenSpan.ToArray();
            }

            body.Advance(read);
            if (body.WrittenCount > maxBytes)
            {
                return null;
            }
        }
    }
}
