using Azurite;
using Microsoft.Extensions.Logging;

namespace StandIns.Tests.Functions;

[Trait("Category", "Azurite")]
public sealed class TimerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 30, 0, TimeSpan.Zero);

    private readonly string _name = AzuriteServer.NewPrefix();
    private readonly ManualClock _clock = new(Start);

    [Fact]
    public async Task A_timer_fires_at_its_time_and_remembers_it()
    {
        await using var host = await StartAsync(nameof(TimerFunctions.EveryHour));
        await host.Log.HasAsync("next at 2026-01-05 11:00:00Z");
        Assert.Empty(host.Probe.All);

        _clock.Advance(TimeSpan.FromMinutes(30));
        var first = await host.Probe.NextAsync<TimerRun>();
        await host.Log.HasAsync("Executed 'Functions.EveryHour' (Succeeded");

        Assert.False(first.Timer.IsPastDue);
        Assert.Equal(At(11), first.Timer.ScheduleStatus!.Next);

        await host.StopAsync();
        await using var next = await StartAsync(nameof(TimerFunctions.EveryHour));
        await next.Log.HasAsync("next at 2026-01-05 12:00:00Z");
        _clock.Advance(TimeSpan.FromHours(1));
        var second = await next.Probe.NextAsync<TimerRun>();

        Assert.False(second.Timer.IsPastDue);
        Assert.Equal((At(11), At(12)), (second.Timer.ScheduleStatus!.Last, second.Timer.ScheduleStatus.Next));
    }

    [Fact]
    public async Task An_occurrence_missed_while_nothing_ran_fires_once_at_the_next_start()
    {
        await using (var before = await StartAsync(nameof(TimerFunctions.EveryHour)))
        {
            await before.Log.HasAsync("next at 2026-01-05 11:00:00Z");
        }

        _clock.Advance(TimeSpan.FromHours(5));
        await using var host = await StartAsync(nameof(TimerFunctions.EveryHour));
        var late = await host.Probe.NextAsync<TimerRun>();
        await host.Log.HasAsync("Succeeded");

        Assert.True(late.Timer.IsPastDue);
        Assert.Equal(At(11), late.Timer.ScheduleStatus!.Next);
        await host.Log.HasAsync(", IsPastDue'");

        _clock.Advance(TimeSpan.FromMinutes(30));
        var onTime = await host.Probe.NextAsync<TimerRun>();
        Assert.False(onTime.Timer.IsPastDue);
        Assert.Equal(2, host.Probe.All.Count);
    }

    [Fact]
    public async Task A_changed_schedule_is_not_a_missed_occurrence()
    {
        await using (var before = await StartAsync(nameof(TimerFunctions.EveryHour)))
        {
            await before.Log.HasAsync("next at 2026-01-05 11:00:00Z");
        }

        _clock.Advance(TimeSpan.FromHours(5));
        await using var host = await StartAsync(nameof(TimerFunctions.EveryHour), ("Schedule", "0 45 * * * *"));
        await host.Log.HasAsync("next at 2026-01-05 15:45:00Z");

        Assert.Empty(host.Probe.All);
    }

    [Fact]
    public async Task A_time_span_is_a_schedule_too()
    {
        await using var host = await StartAsync(nameof(TimerFunctions.EveryHour), ("Schedule", "02:00:00"));
        await host.Log.HasAsync("next at 2026-01-05 12:30:00Z");

        _clock.Advance(TimeSpan.FromHours(2));

        await host.Probe.NextAsync();
    }

    [Fact]
    public async Task A_timer_without_a_monitor_misses_nothing()
    {
        await using (var before = await StartAsync(nameof(TimerFunctions.Unwatched)))
        {
            await before.Log.HasAsync("next at 2026-01-05 11:00:00Z");
        }

        _clock.Advance(TimeSpan.FromHours(5));
        await using var host = await StartAsync(nameof(TimerFunctions.Unwatched));
        await host.Log.HasAsync("next at 2026-01-05 16:00:00Z");
        Assert.Empty(host.Probe.All);

        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Null((await host.Probe.NextAsync<TimerRun>()).Timer.ScheduleStatus);
    }

    [Fact]
    public async Task Run_on_startup_runs_at_every_start()
    {
        for (var start = 0; start < 2; start++)
        {
            await using var host = await StartAsync(nameof(TimerFunctions.AtStart));
            var run = await host.Probe.NextAsync<TimerRun>();
            await host.Log.HasAsync(", RunOnStartup'");
            Assert.False(run.Timer.IsPastDue);
        }
    }

    [Fact]
    public async Task Of_two_hosts_one_fires_and_the_other_takes_over()
    {
        await using var first = await StartAsync(nameof(TimerFunctions.EveryHour));
        await first.Log.HasAsync("runs here");
        await using var second = await StartAsync(nameof(TimerFunctions.EveryHour));
        await second.Log.HasAsync("runs in another instance");

        _clock.Advance(TimeSpan.FromMinutes(30));
        await first.Probe.NextAsync();
        await first.Log.HasAsync("Succeeded");
        Assert.Empty(second.Probe.All);

        await first.StopAsync();
        await TimeGoesOnUntilAsync(second, "runs here");
        _clock.Advance(TimeSpan.FromHours(1));
        await second.Probe.NextAsync();

        Assert.Single(first.Probe.All);
    }

    [Fact]
    public async Task A_lock_that_somebody_else_broke_stops_the_timer_here()
    {
        await using var host = await StartAsync(nameof(TimerFunctions.EveryHour));
        await host.Log.HasAsync("runs here");
        var container = new Azure.Storage.Blobs.BlobContainerClient((await AzuriteServer.GetAsync()).ConnectionString, "azure-webjobs-hosts");
        var blob = container.GetBlobClient($"timers/{_name}/EveryHour");
        var lease = new Azure.Storage.Blobs.Specialized.BlobLeaseClient(blob);
        await lease.BreakAsync(TimeSpan.Zero);
        await lease.AcquireAsync(TimeSpan.FromSeconds(60));

        _clock.Advance(TimeSpan.FromSeconds(20));
        await host.Log.HasAsync("was lost");
        await TimeGoesOnUntilAsync(host, "runs in another instance");

        Assert.Empty(host.Probe.All);
    }

    [Fact]
    public async Task A_failed_run_is_tried_again_as_its_attribute_says()
    {
        await using var host = await StartAsync(nameof(TimerFunctions.Stubborn), Fail);

        for (var retry = 0; retry <= 2; retry++)
        {
            var run = await host.Probe.NextAsync<TimerRun>();
            Assert.Equal((retry, 2), (run.RetryCount, run.MaxRetryCount));
            await Eventually.TrueAsync(
                () =>
                {
                    _clock.Advance(TimeSpan.FromSeconds(1));
                    return host.Probe.All.Count > Math.Min(retry + 1, 2);
                },
                "the next try");
        }

        Assert.Equal(3, host.Probe.All.Count);
        Assert.Equal(3, host.Log.Lines.Count(line => line.Level == LogLevel.Error));
    }

    [Fact]
    public async Task A_run_that_outlasts_its_interval_is_not_joined_by_another()
    {
        var gate = new SemaphoreSlim(0);
        await using var host = await StartAsync(nameof(TimerFunctions.EveryHour), gate.WaitAsync);
        await host.Log.HasAsync("runs here");
        _clock.Advance(TimeSpan.FromMinutes(30));
        await host.Probe.NextAsync();

        // Less than the functionTimeout at once, and more than an interval altogether.
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Single(host.Probe.All);
        gate.Release();
        await host.Log.HasAsync("Succeeded");
        _clock.Advance(TimeSpan.FromMinutes(31));
        await host.Probe.NextAsync();
        gate.Release();

        Assert.Equal(2, host.Probe.All.Count);
    }

    private Task TimeGoesOnUntilAsync(TestHost host, string logged) => Eventually.TrueAsync(
        () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            return host.Log.Lines.Any(line => line.Text.Contains(logged, StringComparison.Ordinal));
        },
        logged);

    private static DateTime At(int hour) => new(2026, 1, 5, hour, 0, 0, DateTimeKind.Utc);

    private static Task Fail(CancellationToken cancellationToken) => throw new InvalidOperationException("no");

    private Task<TestHost> StartAsync(string function, params (string Name, string Value)[] settings) => StartAsync(function, doing: null, settings);

    private Task<TestHost> StartAsync(string function, Func<CancellationToken, Task>? doing, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Schedule"] = "0 0 * * * *", ["AzureFunctionsWebHost:hostid"] = _name };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return TestHost.StartAsync([function], all, _clock, doing: doing);
    }
}
