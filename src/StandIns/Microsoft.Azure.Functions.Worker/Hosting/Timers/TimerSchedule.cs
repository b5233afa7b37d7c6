using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Hosting.Timers;

/// <summary>When a timer fires, in UTC: NCRONTAB with six fields (five, without seconds, are read too), or a fixed time span.</summary>
internal sealed class TimerSchedule
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly string _text;
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(string text, CrontabSchedule? cron, TimeSpan interval)
    {
        _text = text;
        _cron = cron;
        _interval = interval;
    }

    /// <exception cref="FunctionsHostException">It is neither.</exception>
    public static TimerSchedule Parse(string text, string where)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (fields is 5 or 6 && CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 }) is { } cron)
        {
            return new TimerSchedule(text, cron, default);
        }

        // A bare number would be that many days.
        return text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new TimerSchedule(text, cron: null, interval)
            : throw new FunctionsHostException($"{where} has the schedule '{text}': six NCRONTAB fields (0 */5 * * * *) or a time span (00:05:00) is expected.");
    }

    public DateTime Next(DateTime after) => _cron?.GetNextOccurrence(after) ?? after + _interval;

    /// <summary>Whether it fires more often than once a minute: then a missed occurrence is not worth remembering.</summary>
    public bool IsFrequent(DateTime now) =>
        _cron is null ? _interval < Minute : _cron.GetNextOccurrences(now, now + Minute).Skip(1).Any();

    public override string ToString() => _text;
}
