using Ingest.Statements;
using Ingest.Tagging;
using Ingest.Tagging.Mentions;

namespace Ingest.Benchmarks.Tagging;

/// <summary>Articles of a wanted length, and what may be done with them.</summary>
internal sealed class AnalyzerWork
{
    private const string Membership =
        "Slovak Prime Minister Robert Fico said on Monday that Ukraine would not join NATO. \"We will not agree,\" he told reporters in Bratislava.\n\n"
        + "The Hungarian foreign minister, Péter Szijjártó, took a similar view, while Kyiv and the Ukrainian Foreign Ministry rejected it. ";

    private const string Other =
        "The committee of the city council met on Monday to speak about the new bridge over the river. \"It will cost more than we thought,\" the mayor told reporters.\n\n"
        + "NATO soldiers helped after the flood, the ministry of defence said, while schools in Germany and Poland stayed closed for a week. ";

    private const int Sampled = 6;

    private static readonly string[] Keywords = ["NATO", "alliance", "membership", "join", "accession", "invitation", "neutral", "Fico", "Zelensky", "Szijjártó", "Stoltenberg", "Rutte"];

    // Some of every language: all of them, some hundred times over, would take the better part of an hour.
    private readonly IReadOnlyList<ArticleText> _labelled = [.. LabelledNews.Read().Where((_, index) => index % Sampled == 0)];
    private readonly ArticleAnalyzer _analyzer = ArticleAnalyzer.Load(MentionData.DefaultDirectory);

    public static string OnMembership(int length) => TextOf(Membership, length);

    public static string OnOtherThings(int length) => TextOf(Other, length);

    public static int Scan(string text) => Keywords.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    public int Analyze(string text) =>
        _analyzer.Analyze(new ArticleText { Title = "Fico says no to Ukraine in NATO", Text = text, Language = "en", Published = new DateOnly(2025, 3, 3) }).Statements.Count;

    /// <summary>How many of the sampled labelled texts fit into as many of 3 KB.</summary>
    public double LabelledArticles => _labelled.Sum(article => article.Text.Length) / 3_000.0;

    public int AnalyzeLabelled() => _labelled.Sum(article => _analyzer.Analyze(article).Statements.Count);

    private static string TextOf(string unit, int length) => string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length];
}
