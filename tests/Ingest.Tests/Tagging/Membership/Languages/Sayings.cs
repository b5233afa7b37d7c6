using System.Globalization;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>Writes the statements of a sentence as "SPEAKER SUBJECT stance", with "older" and "unofficial" where they are.</summary>
internal static class Sayings
{
    public static string Of(ArticleAnalyzer analyzer, string language, string sentence, string published)
    {
        var tags = analyzer.Analyze(new ArticleText { Title = "", Text = sentence, Language = language, Published = DateOnly.Parse(published, CultureInfo.InvariantCulture) });
        return string.Join("; ", tags.Statements.Select(Written).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static string Written(Statement statement) =>
        $"{statement.Speaker ?? $"({statement.Country})"} {statement.SubjectCountry} {statement.Stance.ToString().ToLowerInvariant()}{(statement.Background ? " older" : "")}{(statement.Official ? "" : " unofficial")}";
}
