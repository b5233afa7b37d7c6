using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Azure.Tests.Teams;

/// <summary>A webhook on loopback that answers as a test wants: 202 as Workflows does, unless told otherwise.</summary>
internal sealed class WebhookSink : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string? ContentType, string Body)> _received = new();

    private WebhookSink(WebApplication app) => _app = app;

    /// <summary>One answer a request, in order; the usual one after the last.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = new();

    public IReadOnlyList<(string? ContentType, string Body)> Received => [.. _received];

    public string Url => $"{_app.Urls.First()}/workflows/abc/triggers/manual/paths/invoke?sig=SECRET";

    public static async Task<WebhookSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var sink = new WebhookSink(app);
        app.Run(sink.AnswerAsync);
        await app.StartAsync();
        return sink;
    }

    public void Reply(int status, string body = "", string? retryAfter = null) => Answers.Enqueue(async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        _received.Enqueue((context.Request.ContentType, await reader.ReadToEndAsync()));
        if (Answers.TryDequeue(out var answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }
}
