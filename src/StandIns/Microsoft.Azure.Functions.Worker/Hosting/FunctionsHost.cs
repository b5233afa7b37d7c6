using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The app, whose one foreseeable failure to start is put into words.</summary>
internal sealed class FunctionsHost(WebApplication app, int port) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        CheckPort();
        await app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => ((IDisposable)app).Dispose();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Tried before the web server does, which would log a stack that helps nobody.
    private void CheckPort()
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException taken)
        {
            throw new FunctionsHostException(
                $"Port {port} on 127.0.0.1 is taken ({taken.SocketErrorCode}): end what uses it, or choose another with --port N, the setting FUNCTIONS_HTTPPORT or Host.LocalHttpPort in local.settings.json.",
                taken);
        }
    }
}
