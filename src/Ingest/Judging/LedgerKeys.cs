using Ingest.Deduplicating;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Which ledger a statement belongs to.</summary>
public static class LedgerKeys
{
    /// <summary>The register id, else a slug of the name, else the institution's country.</summary>
    public static LedgerKey Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var speaker = statement.SpeakerId
            ?? (statement.Speaker is { } name && Slug(name) is { Length: > 0 } slug ? slug : $"inst-{statement.Country ?? "unknown"}");
        return new LedgerKey(speaker, statement.SubjectCountry);
    }

    /// <summary>
    /// The key to judge <paramref name="statement"/> under among all statements of its article: an institution whose own
    /// official speaks on the same subject in the same article is that official, so that one utterance is one alert.
    /// </summary>
    public static LedgerKey Of(Statement statement, IEnumerable<Statement> article)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(article);
        var person = statement.Speaker is not null || statement.Background || statement.Country is null ? null : article
            .Where(other => other.Speaker is not null && other is { Official: true, Background: false }
                && other.Country == statement.Country && other.SubjectCountry == statement.SubjectCountry
                && !Opposite(other.Stance, statement.Stance))
            .OrderBy(other => other.Where == TextPart.Title ? -1 : other.Start)
            .FirstOrDefault();
        return Of(person ?? statement);
    }

    private static bool Opposite(Stance one, Stance other) =>
        (one, other) is (Stance.Support, Stance.Oppose) or (Stance.Oppose, Stance.Support);

    private static string Slug(string name) => string.Join('-', FoldedWords.Split(name).Select(word => word.Text));
}
