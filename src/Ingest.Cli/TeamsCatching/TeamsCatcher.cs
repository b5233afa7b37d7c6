using System.Globalization;
using System.Text.Json;
using Ingest.Cli.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ingest.Cli.TeamsCatching;

/// <summary>
/// Stands where Teams would: takes what is posted to a Workflows webhook, by Teams' own limits, and shows the cards as
/// the official renderer draws them. Cards come from strangers' words, so the page runs no script but its own.
/// </summary>
internal sealed class TeamsCatcher : IAsyncDisposable
{
    private const int PreferredPort = 1090;
    private const string HookPath = "/workflows/";
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly ReceivedCards _cards;
    private readonly string _packages;
    private LoopbackSite? _site;

    private TeamsCatcher(ReceivedCards cards, string packages)
    {
        _cards = cards;
        _packages = packages;
    }

    public Uri Page => _site!.Address;

    /// <summary>The address that a subscription delivers to.</summary>
    public Uri Webhook => new(_site!.Address, $"{HookPath}newsroom");

    public int Received => _cards.Count;

    /// <param name="packages">The folder node_modules, with adaptivecards and markdown-it.</param>
    /// <param name="file">Where the cards are kept.</param>
    public static async Task<TeamsCatcher> StartAsync(string packages, string file, TimeProvider time, CancellationToken cancellationToken)
    {
        var cards = new ReceivedCards(file, time);
        await cards.LoadAsync(cancellationToken);
        var catcher = new TeamsCatcher(cards, packages);
        catcher._site = await LoopbackSite.StartAsync(PreferredPort, catcher.AnswerAsync, cancellationToken);
        return catcher;
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        var path = context.Request.Path.Value ?? "/";
        if (HttpMethods.IsPost(context.Request.Method) && path.StartsWith(HookPath, StringComparison.Ordinal))
        {
            await TakeAsync(context, path[HookPath.Length..]);
            return;
        }

        var answered = (HttpMethods.IsGet(context.Request.Method) ? path : "") switch
        {
            "/" => SendResourceAsync(context, "index.html", "text/html; charset=utf-8"),
            "/page.css" => SendResourceAsync(context, "page.css", "text/css; charset=utf-8"),
            "/page.js" => SendResourceAsync(context, "page.js", "text/javascript; charset=utf-8"),
            "/adaptivecards.js" => SendScriptAsync(context, "adaptivecards", "adaptivecards.min.js"),
            "/markdown-it.js" => SendScriptAsync(context, "markdown-it", "markdown-it.min.js"),
            "/cards" => StreamAsync(context),
            _ => Refuse(context, StatusCodes.Status404NotFound, "There is nothing here."),
        };
        await answered;
    }

    private async Task TakeAsync(HttpContext context, string channel)
    {
        if (channel.Length is 0 or > 64 || !channel.All(char.IsAsciiLetterOrDigit))
        {
            await Refuse(context, StatusCodes.Status404NotFound, "No such workflow.");
            return;
        }

        var body = await ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
        {
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, $"A message is {WebhookMessage.MostBytes} bytes at most.");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            if (WebhookMessage.WhyRefused(document.RootElement) is { } reason)
            {
                await Refuse(context, StatusCodes.Status400BadRequest, reason);
                return;
            }

            _cards.Add(channel, document.RootElement.Clone());
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (JsonException exception)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, $"The body is no JSON: {exception.Message}");
        }
    }

    /// <returns>Null where the body is too long.</returns>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[WebhookMessage.MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > WebhookMessage.MostBytes ? null : buffer[..length];
    }

    // Server-sent events: all that was received, then what comes; a browser that reconnects names the last it saw.
    private async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        _ = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        try
        {
            while (true)
            {
                var (cards, changed) = _cards.After(last);
                foreach (var card in cards)
                {
                    var data = JsonSerializer.Serialize(card, TeamsCatchingJson.Default.ReceivedCard);
                    await context.Response.WriteAsync($"id: {card.Id}\ndata: {data}\n\n", context.RequestAborted);
                    last = card.Id;
                }

                await context.Response.WriteAsync(": here\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await changed.WaitAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private Task SendScriptAsync(HttpContext context, string package, string file)
    {
        context.Response.ContentType = "text/javascript; charset=utf-8";
        return context.Response.SendFileAsync(Path.Combine(_packages, package, "dist", file), context.RequestAborted);
    }

    private static async Task SendResourceAsync(HttpContext context, string name, string contentType)
    {
        context.Response.ContentType = contentType;
        await using var resource = typeof(TeamsCatcher).Assembly.GetManifestResourceStream($"TeamsCatching.{name}")!;
        await resource.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task Refuse(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
