using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>
/// Words on the membership of several countries at once ("Finland and Sweden"): one utterance with one id, so one alert,
/// though it stands in the ledger of each country, for those who follow only that one.
/// </summary>
/// <param name="Lead">The statement whose event the others share.</param>
/// <param name="Subjects">The countries.</param>
/// <param name="EventId">The event of <paramref name="Lead"/>; null while that itself is judged.</param>
public sealed record JointWords(StoredStatement Lead, IReadOnlyList<string> Subjects, string? EventId = null)
{
    /// <summary>The fresh statements of the article that say the same in overlapping words; null where they are on one country.</summary>
    public static JointWords? Of(StoredStatement statement, IReadOnlyCollection<StoredStatement> article)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(article);

        var said = article.Select(one => one.Statement).ToList();
        var speaker = LedgerKeys.Of(statement.Statement, said).Speaker;
        var parts = article
            .Where(other => other.Id == statement.Id
                || (Shares(statement.Statement, other.Statement) && LedgerKeys.Of(other.Statement, said).Speaker == speaker))
            .OrderBy(other => other.Statement.Where == TextPart.Title ? -1 : other.Statement.Start)
            .ThenBy(other => other.Statement.SubjectCountry, StringComparer.Ordinal)
            .ToList();
        var subjects = parts.Select(part => part.Statement.SubjectCountry).Distinct(StringComparer.Ordinal).ToList();
        return subjects.Count > 1 ? new JointWords(parts[0], subjects) : null;
    }

    /// <summary>What is told of a statement that does not lead: where the lead's event is announced, it is with it.</summary>
    public static Judgement Tell(Judgement judgement, Verdict lead)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(lead);

        var led = lead.Ledger.Events.FirstOrDefault(known => known.Id == judgement.EventId);
        return judgement.IsNew && led is { Announced: true }
            ? judgement with { IsNew = false, AnnouncedWith = led.Subject, Why = $"Announced with the event of {led.At:yyyy-MM-dd} on {led.Subject}: the same words." }
            : judgement;
    }

    private static bool Shares(Statement one, Statement other) =>
        one is { Background: false } && other is { Background: false } && one.SubjectCountry != other.SubjectCountry && one.Stance == other.Stance
        && one.Where == other.Where && one.Start < other.End && other.Start < one.End;
}
