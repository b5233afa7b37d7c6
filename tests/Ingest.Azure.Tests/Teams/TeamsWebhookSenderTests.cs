using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Ingest.Azure.Teams;
using Ingest.Delivering;
using Ingest.Matching;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.Azure.Tests.Teams;

public sealed class TeamsWebhookSenderTests : IAsyncLifetime
{
    private readonly Dictionary<string, string?> _settings = new() { ["Teams:AllowPrivate"] = "true", ["Teams:Timeout"] = "00:00:05", ["Delivery:PublicUrl"] = "https://alerts.example.org" };
    private readonly CapturingLogs _logs = new();
    private WebhookSink _sink = null!;

    public async ValueTask InitializeAsync() => _sink = await WebhookSink.StartAsync();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task A_card_arrives_as_a_workflow_wants_it()
    {
        Assert.IsType<SendOutcome.Sent>(await SendAsync());

        var (type, body) = Assert.Single(_sink.Received);
        Assert.Equal("application/json; charset=utf-8", type);
        Assert.Equal("AdaptiveCard", (string?)JsonNode.Parse(body)!["attachments"]![0]!["content"]!["type"]);
    }

    [Theory]
    [InlineData(408, "")]
    [InlineData(429, "")]
    [InlineData(500, "")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(503, "")]
    [InlineData(200, "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429")]
    public async Task A_refusal_for_now_is_tried_later(int status, string body)
    {
        _sink.Reply(status, body);

        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.StartsWith($"HTTP {status}", refused.Reason, StringComparison.Ordinal);
        Assert.Single(_sink.Received);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"WorkflowTriggerIsNotEnabled","message":"Could not execute https://prod.example/workflows/abc?sig=SECRET"}}""")]
    [InlineData(401, "")]
    [InlineData(403, "")]
    [InlineData(404, "")]
    [InlineData(410, "")]
    [InlineData(413, "")]
    public async Task A_refusal_for_good_is_final_and_told_without_the_url(int status, string body)
    {
        _sink.Reply(status, body);

        var rejected = Assert.IsType<SendOutcome.Rejected>(await SendAsync());

        Assert.StartsWith($"HTTP {status}", rejected.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _sink.Answers.Enqueue(context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });

        Assert.IsType<SendOutcome.Rejected>(await SendAsync());

        Assert.Single(_sink.Received);
    }

    [Fact]
    public async Task A_short_wait_that_is_asked_for_is_waited_for()
    {
        _sink.Reply(429, retryAfter: "1");
        var started = TimeProvider.System.GetTimestamp();

        Assert.IsType<SendOutcome.Sent>(await SendAsync());

        Assert.Equal(2, _sink.Received.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(0.95));
    }

    [Fact]
    public async Task A_wait_is_asked_for_once_at_most()
    {
        _sink.Reply(503, retryAfter: "0");
        _sink.Reply(503, retryAfter: "0");

        Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.Equal(2, _sink.Received.Count);
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Fri, 31 Dec 2100 23:59:59 GMT")]
    public async Task A_long_wait_is_the_queues_business(string retryAfter)
    {
        _sink.Reply(429, retryAfter: retryAfter);

        Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.Single(_sink.Received);
    }

    [Fact]
    public async Task A_webhook_that_says_nothing_is_left_after_the_timeout()
    {
        _settings["Teams:Timeout"] = "00:00:01";
        _sink.Answers.Enqueue(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.Contains("within 1 s", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_answer_is_read_as_far_as_it_matters()
    {
        _sink.Answers.Enqueue(async context =>
        {
            context.Response.StatusCode = 500;
            var chunk = new byte[65536];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });

        Assert.IsType<SendOutcome.Refused>(await SendAsync());
    }

    [Fact]
    public async Task A_webhook_that_is_not_there_is_tried_later()
    {
        var url = _sink.Url;
        await _sink.DisposeAsync();

        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync(url));

        Assert.DoesNotContain("127.0.0.1", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_addresses_are_out_of_reach_unless_allowed()
    {
        _settings["Teams:AllowPrivate"] = "false";

        Assert.IsType<SendOutcome.Rejected>(await SendAsync("https://localhost:1/hook"));
        Assert.IsType<SendOutcome.Rejected>(await SendAsync("https://[::1]:1/hook"));
        Assert.IsType<SendOutcome.Rejected>(await SendAsync("https://169.254.169.254/metadata"));
        Assert.IsType<SendOutcome.Rejected>(await SendAsync("https://2130706433/hook")); // 127.0.0.1 as one number
        Assert.IsType<SendOutcome.Rejected>(await SendAsync(_sink.Url)); // http
        Assert.Empty(_sink.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/x")]
    public async Task A_target_that_is_no_web_address_is_rejected(string target) => Assert.IsType<SendOutcome.Rejected>(await SendAsync(target));

    [Fact]
    public async Task The_url_is_in_no_log()
    {
        await SendAsync();
        _sink.Reply(500);
        await SendAsync();

        Assert.DoesNotContain(_logs.Lines, line => line.Contains("SECRET", StringComparison.Ordinal) || line.Contains("workflows", StringComparison.Ordinal));
    }

    private Task<SendOutcome> SendAsync() => SendAsync(_sink.Url);

    private async Task<SendOutcome> SendAsync(string target)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs))
            .AddDelivery()
            .AddTeams(configuration)
            .BuildServiceProvider();
        var alert = Alerts.Instant(channel: DeliveryChannel.Teams);
        return await services.GetRequiredService<IAlertChannel>().SendAsync(alert with { Subscription = alert.Subscription with { Target = target } }, TestContext.Current.CancellationToken);
    }

    private sealed class CapturingLogs : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
