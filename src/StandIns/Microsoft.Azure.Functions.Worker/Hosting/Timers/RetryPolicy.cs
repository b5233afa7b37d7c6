using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Hosting.Timers;

/// <summary>How a failed timer run is tried again.</summary>
/// <param name="MaxRetryCount">-1 for no end.</param>
internal sealed record RetryPolicy(int MaxRetryCount, TimeSpan Minimum, TimeSpan Maximum)
{
    private const double Spread = 0.2;

    /// <exception cref="FunctionsHostException">The attribute's values are not usable.</exception>
    public static RetryPolicy? From(string name, RetryAttribute? attribute)
    {
        return attribute switch
        {
            null => null,
            FixedDelayRetryAttribute steady => new(Count(steady), Time(steady.DelayInterval), Time(steady.DelayInterval)),
            ExponentialBackoffRetryAttribute growing => new(Count(growing), Time(growing.MinimumInterval), Time(growing.MaximumInterval)),
            _ => throw Wrong($"a retry of type {attribute.GetType().Name}"),
        };

        int Count(RetryAttribute retry) => retry.MaxRetryCount >= -1 ? retry.MaxRetryCount : throw Wrong($"a retry count of {retry.MaxRetryCount}");

        TimeSpan Time(string text) =>
            TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero ? time : throw Wrong($"the retry interval '{text}'");

        FunctionsHostException Wrong(string problem) =>
            new($"The function '{name}' has {problem}: a count from -1 (no end) and times such as 00:00:10 are expected.");
    }

    public bool Allows(int retry) => MaxRetryCount == -1 || retry <= MaxRetryCount;

    /// <param name="retry">1 for the first retry.</param>
    public TimeSpan DelayBefore(int retry, Random random)
    {
        if (Minimum == Maximum)
        {
            return Minimum;
        }

        var factor = Math.Pow(2, Math.Min(retry - 1, 30)) * (1 - Spread + (2 * Spread * random.NextDouble()));
        return Minimum.Ticks * factor < Maximum.Ticks ? Minimum * factor : Maximum;
    }
}
