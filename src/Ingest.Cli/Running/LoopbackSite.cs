using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Cli.Running;

/// <summary>A small web site of this process, reachable from this machine only.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private const int MostTries = 5;
    private const long LongestBody = 256 * 1024;
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private LoopbackSite(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    /// <summary>"http://127.0.0.1:PORT/".</summary>
    public Uri Address { get; }

    /// <summary>Serves <paramref name="answer"/> on the preferred port, or on a free one.</summary>
    public static async Task<LoopbackSite> StartAsync(int preferredPort, RequestDelegate answer, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var port = LoopbackPorts.Take(preferredPort)[0];
            var application = Build(port, answer);
            try
            {
                await application.StartAsync(cancellationToken);
                return new LoopbackSite(application, new Uri($"http://127.0.0.1:{port}/"));
            }
            catch (IOException) when (tries < MostTries)
            {
                // Somebody took the port after we had looked.
                await application.DisposeAsync();
            }
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static WebApplication Build(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
        });
        // Who ends what and when on Ctrl+C is the command's to say, not each site's.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = s_stopLimit);
        var application = builder.Build();
        application.Run(context => IsLocal(context.Request) ? answer(context) : Refuse(context));
        return application;
    }

    // Another site's page can make a browser ask us under its own name (DNS rebinding), or post to us: neither is meant.
    private static bool IsLocal(HttpRequest request)
    {
        var host = request.Host.Host;
        return host is "127.0.0.1" or "localhost"
            && (!request.Headers.TryGetValue("Origin", out var origin) || string.Equals(origin, $"http://{request.Host}", StringComparison.Ordinal));
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
