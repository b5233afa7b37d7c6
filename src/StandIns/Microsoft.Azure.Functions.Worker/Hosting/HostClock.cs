namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>
/// The host's own time. Not the app's <see cref="System.TimeProvider"/>: an app under test may stand still while its host polls on.
/// </summary>
internal sealed record HostClock(TimeProvider Time)
{
    public static HostClock System { get; } = new(TimeProvider.System);

    public DateTimeOffset UtcNow => Time.GetUtcNow();

    public Task Delay(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, Time, cancellationToken);
}
