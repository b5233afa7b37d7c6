namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>
/// The Azure host's pause between two looks into an empty queue: 100 ms after a message, then doubling,
/// each time 20 % more or less by chance, up to a maximum.
/// </summary>
internal sealed class PollingBackoff(TimeSpan maximum, Random random)
{
    public static readonly TimeSpan Minimum = TimeSpan.FromMilliseconds(100);

    private const double Spread = 0.2;

    private TimeSpan _current;
    private int _exponent;

    public TimeSpan Next(bool foundMessage)
    {
        if (foundMessage)
        {
            _current = Minimum;
            _exponent = 1;
        }
        else if (_current != maximum)
        {
            var next = Minimum;
            if (_exponent > 0)
            {
                next += Minimum * Math.Pow(2, _exponent - 1) * (1 - Spread + (2 * Spread * random.NextDouble()));
            }

            _current = next < maximum ? next : maximum;
            _exponent++;
        }

        return _current;
    }
}
