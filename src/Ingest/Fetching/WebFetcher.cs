using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ingest.Fetching;

/// <summary>Follows redirects within bounds, each hop under its own host's pipeline, and grades what went wrong.</summary>
internal sealed class WebFetcher(WebReader reader, HostPipelines pipelines, IOptions<FetchingOptions> options, TimeProvider time)
{
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, string accept, int maxBytes, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.TotalTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(request, accept, maxBytes, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(FailureGrade.Temporary, $"no whole answer within {options.Value.TotalTimeout.TotalSeconds:0} seconds", null);
        }
        catch (TimeoutRejectedException)
        {
            return new FetchOutcome.Failed(FailureGrade.Temporary, $"no whole answer within {options.Value.AttemptTimeout.TotalSeconds:0} seconds", null);
        }
        catch (BrokenCircuitException exception)
        {
            return new FetchOutcome.Failed(FailureGrade.Temporary, "the host rests: nearly all requests to it failed", exception.RetryAfter);
        }
        catch (ForbiddenAddressException exception)
        {
            return new FetchOutcome.Failed(FailureGrade.Hard, exception.Message, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return new FetchOutcome.Failed(GradeOf(exception), FailureWords.Of(exception), null);
        }
    }

    private async Task<FetchOutcome> FollowAsync(FetchRequest request, string accept, int maxBytes, CancellationToken cancellationToken)
    {
        var url = request.Url;
        Uri? moved = null;
        var allPermanent = true;
        for (var hop = 0; hop <= options.Value.MaxRedirects; hop++)
        {
            if (!IsWeb(url))
            {
                return new FetchOutcome.Failed(FailureGrade.Hard, $"'{url.Scheme}' is no web address", null);
            }

            var target = request with { Url = url };
            var answer = await pipelines.Of(url).ExecuteAsync(
                static (state, token) => new ValueTask<WebAnswer>(state.reader.GetAsync(state.target, state.accept, state.maxBytes, token)),
                (reader, target, accept, maxBytes), cancellationToken);
            if (!answer.IsRedirect || answer.Location is null)
            {
                return OutcomeOf(answer, url, moved);
            }

            if (!Uri.TryCreate(url, answer.Location, out var next))
            {
                return new FetchOutcome.Failed(FailureGrade.Soft, "a redirect to what is no address", null) { Status = answer.Status };
            }

            // After a temporary hop nothing is known to have moved for good.
            allPermanent &= answer.IsPermanentRedirect;
            moved = allPermanent ? next : moved;
            url = next;
        }

        return new FetchOutcome.Failed(FailureGrade.Soft, $"more than {options.Value.MaxRedirects} redirects", null);
    }

    private static FetchOutcome OutcomeOf(WebAnswer answer, Uri url, Uri? moved) => answer switch
    {
        { Status: 304 } => new FetchOutcome.NotModified { MovedTo = moved, FreshFor = answer.FreshFor },
        { TooLarge: true } => new FetchOutcome.Failed(FailureGrade.Hard, "the answer is larger than is read", null) { Status = answer.Status },
        { IsSuccess: true } => new FetchOutcome.Fetched(answer.Body, answer.ContentType, answer.ETag, answer.LastModified, url) { MovedTo = moved, FreshFor = answer.FreshFor },
        _ => new FetchOutcome.Failed(GradeOf(answer), $"the server said {answer.Words}", answer.RetryAfter) { Status = answer.Status },
    };

    private static FailureGrade GradeOf(WebAnswer answer) => answer switch
    {
        { IsTransient: true } => FailureGrade.Temporary,
        { Status: 410 or 451 } => FailureGrade.Hard,
        _ => FailureGrade.Soft,
    };

    private static FailureGrade GradeOf(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } ? FailureGrade.Soft : FailureGrade.Temporary;

    private static bool IsWeb(Uri url) => url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.Host.Length > 0;
}
