using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>
/// Reads one short text and tells what was found in it, for tables of rules: a language has a class of its own whose rows
/// say what each is there for.
/// </summary>
internal static class StatementTable
{
    /// <summary>Before Finland and Sweden joined.</summary>
    public const string BeforeTheNorth = "2022-06-10";

    public const string Today = "2024-07-20";

    /// <returns>"SPEAKER&gt;SUBJECT" of every statement, the country in brackets for a body, a star for background; sorted.</returns>
    public static string Said(ArticleAnalyzer analyzer, string language, string text, string day = Today) =>
        string.Join(", ", Find(analyzer, language, text, day).Select(one => $"{one.Speaker ?? $"({one.Country})"}>{one.SubjectCountry}{(one.Background ? "*" : "")}").Distinct().Order(StringComparer.Ordinal));

    /// <returns>The stances of all statements, each once.</returns>
    public static string Stances(ArticleAnalyzer analyzer, string language, string text, string day = Today) =>
        string.Join(", ", Find(analyzer, language, text, day).Select(one => one.Stance).Distinct().Order());

    private static IReadOnlyList<Statement> Find(ArticleAnalyzer analyzer, string language, string text, string day) =>
        analyzer.Analyze(new ArticleText { Title = "", Text = text, Language = language, Published = DateOnly.ParseExact(day, "yyyy-MM-dd", null) }).Statements;
}
