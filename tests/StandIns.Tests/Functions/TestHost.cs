using Azure.Storage.Queues;
using Azurite;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StandIns.Tests.Functions;

/// <summary>The host with some functions of this assembly, on its own queues (%Queue%, %Out%) and timers.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _stopped;

    private TestHost(IHost host, Probe probe, CapturedLog log)
    {
        _host = host;
        Probe = probe;
        Log = log;
    }

    public Probe Probe { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => _host.Services;

    public Uri Address => new(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<TestHost> StartAsync(
        IReadOnlyCollection<string> functions,
        Dictionary<string, string?>? settings = null,
        ManualClock? clock = null,
        Action<FunctionsApplicationBuilder>? configure = null,
        Func<CancellationToken, Task>? doing = null)
    {
        var log = new CapturedLog();
        var probe = new Probe();
        probe.Do = doing ?? probe.Do;
        var builder = Builder(functions, (await AzuriteServer.GetAsync()).ConnectionString, settings);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(probe);
        if (clock is not null)
        {
            builder.Services.AddSingleton(new HostClock(clock));
        }

        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new TestHost(host, probe, log);
    }

    public static FunctionsApplicationBuilder Builder(
        IReadOnlyCollection<string> functions, string? storage = null, Dictionary<string, string?>? settings = null)
    {
        var builder = FunctionsApplication.CreateBuilder(
        [
            "--port=0",
            "--FunctionsHost:Assemblies=StandIns.Tests",
            "--AzureFunctionsJobHost:extensions:queues:maxPollingInterval=00:00:00.1",
            .. functions.Select((name, index) => $"--AzureFunctionsJobHost:functions:{index}={name}"),
        ]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration["AzureWebJobsStorage"] = storage ?? "UseDevelopmentStorage=true";
        foreach (var (key, value) in settings ?? [])
        {
            builder.Configuration[key] = value;
        }

        return builder;
    }

    public static async Task<QueueClient> QueueAsync(string name, bool create = true)
    {
        var queue = new QueueClient(
            (await AzuriteServer.GetAsync()).ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        if (create)
        {
            await queue.CreateIfNotExistsAsync();
        }

        return queue;
    }

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _stopped = true;
        return _host.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
        {
            await _host.StopAsync();
        }

        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
