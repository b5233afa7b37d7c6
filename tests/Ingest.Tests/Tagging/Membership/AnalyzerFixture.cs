using Ingest.Tagging;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>One analyzer for the tests of a class: loading its data takes longer than most tests.</summary>
public sealed class AnalyzerFixture
{
    private static readonly Lazy<ArticleAnalyzer> Shared = new(() => ArticleAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "Data")));

    public ArticleAnalyzer Analyzer => Shared.Value;
}
