using Ingest.Deduplicating;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Which ledger a statement belongs to.</summary>
public static class LedgerKeys
{
    private const int ShortestStem = 4;

    // Czech and Slovak women's surnames, in their cases, folded.
    private static readonly string[] s_feminine = ["ova", "ovej", "ove", "ovou", "ovu"];

    /// <summary>The register id, else "name-" and keys of the name that are the same in most spellings and cases, else the institution's country.</summary>
    public static LedgerKey Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var speaker = statement.SpeakerId
            ?? (statement.Speaker is { } name && Sound(name) is { Length: > 0 } sound ? $"name-{sound}" : $"inst-{statement.Country ?? "unknown"}");
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

    /// <summary>
    /// Who is not in the register is named as each text has it: Horan, Mireka Horana, Горан; Farkas Ilona, Ilona Farkasová.
    /// </summary>
    private static string Sound(string name) =>
        string.Join('-', FoldedWords.Split(name).Select(word => Sound(Feminine(word.Text), word.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Sound(string stem, string word) => NameKeys.Of(stem) switch
    {
        null => word,
        // Г is written h from Ukrainian and g from Russian.
        ['h', .. var rest] => "g" + rest,
        var key => key,
    };

    private static string Feminine(string word) =>
        s_feminine.FirstOrDefault(ending => word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? word[..^found.Length]
            : word;
}
