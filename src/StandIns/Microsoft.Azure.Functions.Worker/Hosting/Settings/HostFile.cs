using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Hosting.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Settings;

/// <summary>host.json, where settings named AzureFunctionsJobHost:path:to:key win over the file, as in Azure.</summary>
internal static class HostFile
{
    private const string Overrides = "AzureFunctionsJobHost";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IConfiguration Load(string folder, IConfiguration settings)
    {
        var file = Path.Combine(folder, "host.json");
        var merged = new ConfigurationBuilder();
        if (File.Exists(file))
        {
            merged.AddJsonFile(file, optional: false, reloadOnChange: false);
        }
        else
        {
            merged.AddInMemoryCollection([new("version", "2.0")]);
        }

        try
        {
            // Copied, because a chained configuration would drop an empty value, such as a route prefix that is none.
            return merged.AddInMemoryCollection(settings.GetSection(Overrides).AsEnumerable(makePathsRelative: true)
                .Where(setting => setting.Value is not null)).Build();
        }
        catch (InvalidDataException invalid)
        {
            var reason = invalid.GetBaseException();
            throw new FunctionsHostException($"{file} is not valid JSON: {(reason as JsonException ?? reason).Message}", invalid);
        }
    }

    public static HostSettings Read(IConfiguration file)
    {
        var root = new SettingReader(file, path: "");
        root.AllowOnly(
            "version", "functions", "functionTimeout", "logging", "extensions", "singleton", "aggregator", "applicationInsights",
            "concurrency", "customHandler", "extensionBundle", "healthMonitor", "httpWorker", "managedDependency", "retry",
            "telemetryMode", "watchDirectories", "watchFiles", "$schema");
        if (file["version"] is not "2.0")
        {
            throw new FunctionsHostException($"host.json: 'version' is '{file["version"]}', but 2.0 is expected.");
        }

        CheckLevels(root.Section("logging"), file.GetSection("logging:logLevel"));
        var http = root.Section("extensions").Section("http");
        http.AllowOnly("routePrefix", "maxOutstandingRequests", "maxConcurrentRequests", "dynamicThrottlesEnabled", "hsts", "customHeaders");
        return new HostSettings
        {
            Queues = ReadQueues(root.Section("extensions").Section("queues")),
            Singleton = ReadSingleton(root.Section("singleton")),
            RoutePrefix = (file["extensions:http:routePrefix"] ?? "api").Trim('/'),
            FunctionTimeout = file["functionTimeout"] is "-1"
                ? null
                : root.Time("functionTimeout", TimeSpan.FromMinutes(30), Second, TimeSpan.FromDays(10)),
            Functions = [.. file.GetSection("functions").GetChildren().Select(name => name.Value ?? "")],
        };
    }

    private static QueueSettings ReadQueues(SettingReader queues)
    {
        queues.AllowOnly("batchSize", "newBatchThreshold", "maxPollingInterval", "visibilityTimeout", "maxDequeueCount", "messageEncoding");
        var batchSize = queues.Number("batchSize", fallback: 16, least: 1, most: 32);
        return new QueueSettings
        {
            BatchSize = batchSize,
            NewBatchThreshold = queues.Number("newBatchThreshold", batchSize / 2, least: 0, most: 1000),
            MaxPollingInterval = queues.Time("maxPollingInterval", Minute, PollingBackoff.Minimum, TimeSpan.FromDays(1)),
            VisibilityTimeout = queues.Time("visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(7)),
            MaxDequeueCount = queues.Number("maxDequeueCount", fallback: 5, least: 1, most: int.MaxValue),
            MessageEncoding = queues.Choice("messageEncoding", QueueMessageEncoding.Base64),
        };
    }

    private static SingletonSettings ReadSingleton(SettingReader singleton)
    {
        singleton.AllowOnly(
            "lockPeriod", "listenerLockPeriod", "listenerLockRecoveryPollingInterval", "lockAcquisitionTimeout", "lockAcquisitionPollingInterval");
        return new SingletonSettings
        {
            ListenerLockPeriod = singleton.Time("listenerLockPeriod", Minute, 15 * Second, Minute),
            ListenerLockRecoveryPollingInterval = singleton.Time(
                "listenerLockRecoveryPollingInterval", Minute, TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1)),
        };
    }

    private static void CheckLevels(SettingReader logging, IConfigurationSection levels)
    {
        foreach (var level in levels.GetChildren())
        {
            logging.Section("logLevel").Choice(level.Key, LogLevel.Information);
        }
    }
}
