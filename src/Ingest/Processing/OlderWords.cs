using Ingest.Extracting;
using Ingest.Statements;

namespace Ingest.Processing;

/// <summary>Tells words that the outlet itself links to its earlier article about them: they are restated, not reported.</summary>
internal static class OlderWords
{
    // A link on a name or a subject leads to other news of the same people; one on the words leads to where they were reported.
    private const double LeastShare = 0.4;

    public static Statement Mark(Statement statement, IReadOnlyList<TextLink> olderNews)
    {
        if (statement.Background || statement.Where != TextPart.Text || statement.End <= statement.Start)
        {
            return statement;
        }

        var linked = olderNews.Sum(link => Math.Max(0, Math.Min(link.End, statement.End) - Math.Max(link.Start, statement.Start)));
        return linked < (statement.End - statement.Start) * LeastShare ? statement : statement with { Background = true };
    }
}
