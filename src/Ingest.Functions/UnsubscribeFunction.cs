using Ingest.Delivering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Ends a subscription from the link in its mails: GET asks, POST does (RFC 8058).</summary>
public sealed class UnsubscribeFunction(Unsubscriber unsubscriber)
{
    [Function("Unsubscribe")]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "unsubscribe")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? id = request.Query[UnsubscribeLink.IdParameter];
        string? token = request.Query[UnsubscribeLink.TokenParameter];
        var page = HttpMethods.IsPost(request.Method)
            ? await unsubscriber.PerformAsync(id, token, cancellationToken)
            : await unsubscriber.ShowAsync(id, token, cancellationToken);
        foreach (var (name, value) in page.Headers)
        {
            request.HttpContext.Response.Headers[name] = value;
        }

        return new ContentResult { Content = page.Html, ContentType = "text/html; charset=utf-8", StatusCode = page.Status };
    }
}
