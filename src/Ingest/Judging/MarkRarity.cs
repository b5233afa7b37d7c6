using System.Runtime.InteropServices;

namespace Ingest.Judging;

/// <summary>How much a mark tells an occasion: 1 for what the speaker never said before, towards 0 for what is in all of the ledger's events, for a standing position tells none.</summary>
/// <param name="ledger">Whose events tell what is habit.</param>
/// <param name="language">The prefix of the words that will be asked for: those of other languages need no counting.</param>
internal sealed class MarkRarity(Ledger ledger, string language)
{
    /// <summary>So many of the latest events tell a speaker's habits, however long his ledger.</summary>
    private const int Habits = 24;

    // Most statements are near to no event: nothing is counted for them.
    private Dictionary<string, int>? _eventsWith;
    private double[] _byCount = [];

    public double Of(string mark)
    {
        _eventsWith ??= Count();
        return _byCount[_eventsWith.TryGetValue(mark, out var count) ? count : 0];
    }

    public double Sum(IReadOnlyList<string> marks)
    {
        var sum = 0.0;
        for (var at = 0; at < marks.Count; at++)
        {
            sum += Of(marks[at]);
        }

        return sum;
    }

    private Dictionary<string, int> Count()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var most = 0;
        for (var at = Math.Max(0, ledger.Events.Count - Habits); at < ledger.Events.Count; at++)
        {
            var known = ledger.Events[at];
            most = Math.Max(most, Math.Max(Add(known.Claims, counts), Math.Max(Add(known.Occasion, counts), Add(known.Words, counts, language))));
        }

        // As if there had been three events without it: of a speaker hardly heard, what is habit cannot be told.
        var events = Math.Min(Habits, ledger.Events.Count) + 3;
        _byCount = [.. Enumerable.Range(0, most + 1).Select(count => Math.Log(events / (count + 0.5)) / Math.Log(events))];
        return counts;
    }

    /// <returns>The highest count among the marks.</returns>
    private static int Add(IReadOnlyList<string> marks, Dictionary<string, int> counts, string prefix = "")
    {
        var most = 0;
        for (var at = 0; at < marks.Count; at++)
        {
            if (marks[at].StartsWith(prefix, StringComparison.Ordinal))
            {
                most = Math.Max(most, ++CollectionsMarshal.GetValueRefOrAddDefault(counts, marks[at], out _));
            }
        }

        return most;
    }
}
