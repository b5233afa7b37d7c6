namespace Ingest.Judging;

/// <summary>Lists of marks, each once, sorted, and no longer than a row can bear.</summary>
internal static class Marks
{
    private const int Most = 80;

    public static IReadOnlyList<string> Of(IEnumerable<string> marks) => Bound([.. marks.Distinct(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> Merge(IReadOnlyList<string> known, IReadOnlyList<string> said)
    {
        var added = said.Where(mark => !known.Contains(mark, StringComparer.Ordinal)).ToList();
        return added.Count == 0 ? known : Bound([.. known, .. added]);
    }

    /// <summary>Names are many and tell least: they go first where there are too many marks, the latest of them first.</summary>
    private static List<string> Bound(List<string> marks)
    {
        for (var i = marks.Count - 1; i >= 0 && marks.Count > Most; i--)
        {
            if (marks[i].StartsWith("name:", StringComparison.Ordinal))
            {
                marks.RemoveAt(i);
            }
        }

        if (marks.Count > Most)
        {
            marks.RemoveRange(Most, marks.Count - Most);
        }

        marks.Sort(StringComparer.Ordinal);
        return marks;
    }
}
