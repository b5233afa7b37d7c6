using System.Net;
using System.Reflection;
using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Hosting.Http;
using Microsoft.Azure.Functions.Worker.Hosting.Indexing;
using Microsoft.Azure.Functions.Worker.Hosting.Invoking;
using Microsoft.Azure.Functions.Worker.Hosting.Queues;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Puts the app together: settings, log, functions, listeners, web server.</summary>
internal static class HostBuilding
{
    private static readonly TimeSpan TimeAfterDraining = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder Create(string[] args)
    {
        var switches = new Dictionary<string, string> { ["--port"] = LocalSettings.PortSetting, ["-p"] = LocalSettings.PortSetting };
        var early = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args, switches).Build();
        var folder = early["AzureWebJobsScriptRoot"] ?? AppContext.BaseDirectory;
        var app = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = Assembly.GetEntryAssembly()?.GetName().Name,
            ContentRootPath = folder,
            EnvironmentName = early["AZURE_FUNCTIONS_ENVIRONMENT"] ?? early["DOTNET_ENVIRONMENT"] ?? Environments.Development,
        });
        app.Configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        app.Configuration.AddJsonFile($"appsettings.{app.Environment.EnvironmentName}.json", optional: true, reloadOnChange: false);
        app.Configuration.AddInMemoryCollection(LocalSettings.Read(folder));
        app.Configuration.AddEnvironmentVariables();
        app.Configuration.AddCommandLine(args, switches);
        app.Host.UseDefaultServiceProvider(container => container.ValidateScopes = container.ValidateOnBuild = app.Environment.IsDevelopment());
        AddLogging(app, folder);
        return app;
    }

    public static IHost Build(WebApplicationBuilder builder, MiddlewareList middleware, bool servesHttp)
    {
        var host = HostFile.Read(HostFile.Load(builder.Environment.ContentRootPath, builder.Configuration));
        var connections = new StorageConnections(builder.Configuration);
        var functions = new HostedFunctions(
            StandInSettings.HostId(builder.Configuration, builder.Environment),
            new FunctionIndexer(builder.Configuration, host, connections).Read(StandInSettings.Assemblies(builder.Configuration)));
        if (!servesHttp && functions.All.FirstOrDefault(function => function.Trigger is Trigger.Http) is { } http)
        {
            throw new FunctionsHostException($"'{http.Name}' has an HTTP trigger: call builder.ConfigureFunctionsWebApplication() before Build().");
        }

        var times = StandInSettings.Times(builder.Configuration);
        builder.Services.AddSingleton(host).AddSingleton(connections).AddSingleton(functions).AddSingleton(middleware).AddSingleton(times);
        builder.Services.AddSingleton(new FunctionKeys(builder.Configuration, [.. functions.All.Select(function => function.Name)]));
        AddHost(builder.Services, times);
        var port = StandInSettings.Port(builder.Configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        var app = builder.Build();
        app.Services.GetRequiredService<FunctionEndpoints>().Map(app);
        return new FunctionsHost(app, port);
    }

    private static void AddHost(IServiceCollection services, HostTimes times)
    {
        services.AddSingleton<HostLifetime>().AddSingleton<QueueBell>().AddSingleton<QueueOutputs>().AddSingleton<ParameterBinder>()
            .AddSingleton<FunctionPipeline>().AddSingleton<FunctionInvoker>().AddSingleton<FunctionEndpoints>();
        services.TryAddSingleton(HostClock.System);
        services.AddRouting();
        services.AddMvcCore();
        services.AddOptions<JsonSerializerOptions>().Configure(json => json.PropertyNameCaseInsensitive = true);
        services.AddOptions<WorkerOptions>().PostConfigure<IOptions<JsonSerializerOptions>>(
            (worker, json) => worker.Serializer ??= new JsonObjectSerializer(json.Value));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = times.Drain + TimeAfterDraining);

        // Last, so that the app's own services are ready before the first message, and still there for the last.
        services.AddHostedService<FunctionsHostService>();
    }

    private static void AddLogging(WebApplicationBuilder app, string folder)
    {
        app.Logging.SetMinimumLevel(LogLevel.Information);
        app.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        app.Logging.AddConfiguration(HostFile.Load(folder, app.Configuration).GetSection("logging"));
        app.Logging.AddConfiguration(app.Configuration.GetSection("Logging"));
        app.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
        });
    }
}
