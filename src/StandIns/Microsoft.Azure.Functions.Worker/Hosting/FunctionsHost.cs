using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The app, whose one foreseeable failure to start is put into words.</summary>
internal sealed class FunctionsHost(WebApplication app, int port) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new FunctionsHostException(
                $"Port {port} on 127.0.0.1 is taken: end what uses it, or choose another with --port N, the setting FUNCTIONS_HTTPPORT or Host.LocalHttpPort in local.settings.json.",
                taken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => ((IDisposable)app).Dispose();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
