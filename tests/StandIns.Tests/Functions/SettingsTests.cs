using System.Diagnostics.CodeAnalysis;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace StandIns.Tests.Functions;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("host").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Host_json_without_anything_means_the_defaults_of_Azure()
    {
        var settings = Read("""{ "version": "2.0" } // a comment""");

        Assert.Equal((16, 8, 5), (settings.Queues.BatchSize, settings.Queues.NewBatchThreshold, settings.Queues.MaxDequeueCount));
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.Zero), (settings.Queues.MaxPollingInterval, settings.Queues.VisibilityTimeout));
        Assert.Equal(QueueMessageEncoding.Base64, settings.Queues.MessageEncoding);
        Assert.Equal(("api", TimeSpan.FromMinutes(30)), (settings.RoutePrefix, settings.FunctionTimeout));
        Assert.Equal(TimeSpan.FromMinutes(1), settings.Singleton.ListenerLockPeriod);
    }

    [Fact]
    public void Settings_win_over_host_json()
    {
        var settings = Read(
            """{ "version": "2.0", "extensions": { "queues": { "batchSize": 4, "maxDequeueCount": 2 } } }""",
            ("AzureFunctionsJobHost:extensions:queues:batchSize", "32"));

        Assert.Equal((32, 16, 2), (settings.Queues.BatchSize, settings.Queues.NewBatchThreshold, settings.Queues.MaxDequeueCount));
    }

    [Theory]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchSize": 33 } } }""", "extensions.queues.batchSize' is '33', but a whole number from 1 to 32")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "maxPollingInterval": 2000 } } }""", "extensions.queues.maxPollingInterval' is '2000', but a time from 00:00:00.1")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "visibilityTimeout": "soon" } } }""", "visibilityTimeout' is 'soon'")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "messageEncoding": "utf8" } } }""", "one of None, Base64")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchsizes": 1 } } }""", "'extensions.queues.batchsizes' is not known. Known here: batchSize")]
    [InlineData("""{ "version": "2.0", "queues": { } , "extension": {"a":1} }""", "'extension' is not known")]
    [InlineData("""{ "version": "2.0", "logging": { "logLevel": { "default": "Loud" } } }""", "logging.logLevel.default' is 'Loud'")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "never" }""", "functionTimeout' is 'never'")]
    [InlineData("""{ "version": "1.0" }""", "'version' is '1.0'")]
    [InlineData("""{ }""", "'version' is ''")]
    [InlineData("""{ "version": "2.0" """, "is not valid JSON")]
    public void A_mistake_in_host_json_is_named(string json, string message)
    {
        var mistake = Assert.Throws<FunctionsHostException>(() => Read(json));

        Assert.Contains(message, mistake.Message);
    }

    [Fact]
    public void Local_settings_are_settings_that_the_environment_and_arguments_win_over()
    {
        Write("local.settings.json", """
            {
              "IsEncrypted": false,
              "Values": { "A": "file", "B": "file", "Deep__Key": "file", "Number": 5, "AzureWebJobsStorage": "UseDevelopmentStorage=true" },
              "ConnectionStrings": { "Db": "file" },
              "Host": { "LocalHttpPort": 7099 }
            }
            """);
        var environment = "B" + Guid.NewGuid().ToString("N");
        Environment.SetEnvironmentVariable(environment, "environment");
        Write("local.settings.json", File.ReadAllText(Path.Combine(_folder, "local.settings.json")).Replace("\"B\"", $"\"{environment}\"", StringComparison.Ordinal));

        var settings = FunctionsApplication.CreateBuilder([$"--AzureWebJobsScriptRoot={_folder}", "--Deep:Key=argument"]).Configuration;

        Assert.Equal(("file", "environment", "argument"), (settings["A"], settings[environment], settings["Deep:Key"]));
        Assert.Equal(("5", "file", "7099"), (settings["Number"], settings.GetConnectionString("Db"), settings["FUNCTIONS_HTTPPORT"]));
    }

    [Theory]
    [InlineData("""{ "IsEncrypted": true, "Values": {} }""", "is encrypted")]
    [InlineData("""[]""", "must be a JSON object")]
    [InlineData("""{""", "is not valid JSON")]
    public void A_mistake_in_local_settings_is_named(string json, string message)
    {
        Write("local.settings.json", json);

        var mistake = Assert.Throws<FunctionsHostException>(() => FunctionsApplication.CreateBuilder([$"--AzureWebJobsScriptRoot={_folder}"]));

        Assert.Contains(message, mistake.Message);
    }

    [Theory]
    [InlineData(nameof(BadFunctions.NoSetting), "needs the setting 'Absent' (%Absent%)")]
    [InlineData(nameof(BadFunctions.BadQueue), "names the queue 'under_score'")]
    [InlineData(nameof(BadFunctions.BadSchedule), "has the schedule 'every day'")]
    [InlineData(nameof(BadFunctions.BadRoute), "has the route '{'")]
    [InlineData(nameof(BadFunctions.Administer), "belong to the host")]
    [InlineData(nameof(BadFunctions.NoTrigger), "has 0 triggers")]
    [InlineData(nameof(BadFunctions.AsyncVoid), "is async void")]
    [InlineData("Hidden", "must be a public")]
    [InlineData(nameof(BadFunctions.WholeContext), "GetHttpContext()")]
    [InlineData("twins", "Two functions are named")]
    [InlineData(nameof(BadFunctions.BadConnection), "The setting 'Elsewhere' is missing")]
    public void A_function_that_cannot_be_hosted_is_named_at_start(string function, string message)
    {
        var mistake = Assert.Throws<FunctionsHostException>(() => TestHost.Builder([function]).Build());

        Assert.Contains(message, mistake.Message);
    }

    [Fact]
    public void Http_functions_ask_for_the_web_application()
    {
        var builder = FunctionsApplication.CreateBuilder(
            ["--FunctionsHost:Assemblies=StandIns.Tests", $"--AzureFunctionsJobHost:functions:0={nameof(HttpFunctions.Plain)}"]);

        Assert.Contains("ConfigureFunctionsWebApplication", Assert.Throws<FunctionsHostException>(builder.Build).Message);
    }

    [Theory]
    [InlineData("FUNCTIONS_HTTPPORT", "many")]
    [InlineData("FunctionsHost:DrainTimeout", "20")]
    [InlineData("FunctionsHost:Assemblies", "Not.There")]
    [InlineData("AzureWebJobsStorage", "nonsense")]
    public void A_setting_that_is_wrong_is_named(string setting, string value)
    {
        var builder = TestHost.Builder([nameof(TimerFunctions.AtStart)], settings: new() { [setting] = value });

        Assert.Contains(value == "nonsense" ? setting : value, Assert.Throws<FunctionsHostException>(builder.Build).Message);
    }

    [Fact]
    public void An_identity_needs_only_the_name_of_the_account()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("AzureWebJobsStorage:accountName", "news"),
            new("Other:queueServiceUri", "https://example.org/q"),
            new("Other:credential", "managedidentity"),
        ]).Build();
        var connections = new StorageConnections(settings);

        Assert.Equal("https://news.queue.core.windows.net/jobs", connections.Queue("AzureWebJobsStorage", "jobs").Uri.ToString());
        Assert.Equal("https://news.queue.core.windows.net/jobs", connections.Queue("Storage", "jobs").Uri.ToString());
        Assert.Equal("https://example.org/q/jobs", connections.Queue("Other", "jobs").Uri.ToString());
        Assert.Equal("https://news.blob.core.windows.net/c", connections.Container("AzureWebJobsStorage", "c").Uri.ToString());
    }

    private HostSettings Read(string json, params (string Name, string Value)[] settings)
    {
        Write("host.json", json);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build();
        return HostFile.Read(HostFile.Load(_folder, configuration));
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}

[SuppressMessage("Performance", "CA1811", Justification = "Found by reflection.")]
public sealed class BadFunctions
{
    [Function(nameof(NoSetting))]
    public static void NoSetting([QueueTrigger("%Absent%")] string text) => _ = text;

    [Function(nameof(BadQueue))]
    public static void BadQueue([QueueTrigger("Under_Score")] string text) => _ = text;

    [Function(nameof(BadConnection))]
    public static void BadConnection([QueueTrigger("jobs", Connection = "Elsewhere")] string text) => _ = text;

    [Function(nameof(BadSchedule))]
    public static void BadSchedule([TimerTrigger("every day")] TimerInfo timer) => _ = timer;

    [Function(nameof(BadRoute))]
    public static void BadRoute([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{")] HttpRequest request) => _ = request;

    [Function(nameof(Administer))]
    public static void Administer([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;

    [Function(nameof(WholeContext))]
    public static void WholeContext([HttpTrigger(AuthorizationLevel.Anonymous)] HttpContext request) => _ = request;

    [Function(nameof(NoTrigger))]
    public static void NoTrigger(string text) => _ = text;

    [Function(nameof(AsyncVoid))]
    public static async void AsyncVoid([QueueTrigger("jobs")] string text) => await Task.FromResult(text);

    [Function("twins")]
    public static void First([QueueTrigger("jobs")] string text) => _ = text;

    [Function("Twins")]
    public static void Second([QueueTrigger("jobs")] string text) => _ = text;

    [Function(nameof(Hidden))]
    internal static void Hidden([QueueTrigger("jobs")] string text) => _ = text;
}
