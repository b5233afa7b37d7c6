using Ingest.Statements;

namespace Ingest.Tagging;

/// <summary>An article with what was found in each of its sentences, and why.</summary>
public sealed record ArticleExplanation(ArticleTags Tags, IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>A sentence and its findings, each a line for people.</summary>
/// <param name="Mentions">Who and what it names, by which row of the register or rule.</param>
/// <param name="Speech">Who says what in it, by which cue.</param>
/// <param name="Topics">Where it speaks of membership, by which pattern.</param>
/// <param name="Statements">What became a statement.</param>
/// <param name="Dropped">What did not, and why.</param>
public sealed record ExplainedSentence(
    TextPart Part,
    int Start,
    int End,
    string Text,
    IReadOnlyList<string> Mentions,
    IReadOnlyList<string> Speech,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Statements,
    IReadOnlyList<string> Dropped);
