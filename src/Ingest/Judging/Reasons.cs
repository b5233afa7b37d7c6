using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Says in one line why a statement is new or not.</summary>
internal static class Reasons
{
    public static string Why(Judgement judgement, StatementEvent? match, bool sameArticle, Likeness? nearest, StoredStatement statement)
    {
        var said = statement.Statement;
        var shared = nearest is not null && nearest.Event.Id == match?.Id && nearest.Reasons.Count > 0
            ? $" ({string.Join(", ", nearest.Reasons.Distinct(StringComparer.Ordinal).Take(4))})"
            : "";
        if (judgement.IsNew)
        {
            return match is not null ? $"New: first fresh report of what was known only in silence or as background{shared}."
                : judgement.Previous is { } previous ? $"New: last event on record was on {previous.At:yyyy-MM-dd} ({Name(previous.Stance)}){Unlike(nearest)}."
                : "New: the speaker's first statement on record on this subject.";
        }

        return (match, said) switch
        {
            (not null, { Background: true }) => $"Background: restates the event of {match.At:yyyy-MM-dd}{shared}.",
            (null, { Background: true }) => "Background: restates words that are not on record.",
            (_, { Official: false }) => "Not announced: the speaker holds no office" + (match is null ? "." : $"; reports the event of {match.At:yyyy-MM-dd}{shared}."),
            (not null, _) when sameArticle => $"Part of the event of {match.At:yyyy-MM-dd}: another sentence of the same article.",
            ({ Sources: [var first, ..] }, _) => $"Repeats the event of {match.At:yyyy-MM-dd}, reported first by {first.Outlet}{shared}.",
            (not null, _) => $"Repeats the event of {match.At:yyyy-MM-dd}, whose report was withdrawn{shared}.",
            _ when statement.Silent => "Not announced: part of a first poll, a held change or a back-fill.",
            _ => $"Not announced: said on {statement.At:yyyy-MM-dd}, long before we saw it.",
        };
    }

    private static string Unlike(Likeness? nearest) =>
        nearest is { Reasons.Count: > 0 } ? $"; nearest is that of {nearest.Event.At:yyyy-MM-dd} ({string.Join(", ", nearest.Reasons.Take(2))}), another occasion" : "";

    private static string Name(Stance stance) => stance.ToString().ToLowerInvariant();
}
