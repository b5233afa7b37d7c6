using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions.Tests;

/// <summary>Takes what is posted to a Teams Workflows webhook, and answers as Teams does.</summary>
internal sealed class WebhookSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookSink(WebApplication app) => _app = app;

    public ConcurrentQueue<string> Received { get; } = [];

    public Uri Url { get; private set; } = new("http://127.0.0.1");

    public static async Task<WebhookSink> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var sink = new WebhookSink(app);
        app.Run(async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            sink.Received.Enqueue(body.RootElement.GetRawText());
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await app.StartAsync();
        sink.Url = new Uri(new Uri(app.Urls.First()), "/workflows/hook");
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
