namespace Ingest.Tagging.Patterns;

/// <summary>One step of a pattern.</summary>
internal abstract record PatternElement
{
    private PatternElement()
    {
    }

    /// <summary>One token that has the code.</summary>
    /// <param name="Code">Of the word or the list of words, see <see cref="PatternVocabulary"/>.</param>
    /// <param name="NeedsCapital">The token must begin with a capital letter.</param>
    /// <param name="Words">The words that have the code.</param>
    public sealed record Word(int Code, bool NeedsCapital, IReadOnlyList<string> Words) : PatternElement;

    /// <summary>A span that was marked in the text before: a country, a person.</summary>
    public sealed record Span(int Tag) : PatternElement;

    /// <summary>Up to so many tokens of any kind.</summary>
    public sealed record Gap(int Most) : PatternElement;

    /// <summary>One of several sequences.</summary>
    /// <param name="Sequences">Each may hold choices itself.</param>
    /// <param name="IsOptional">Or nothing at all.</param>
    /// <param name="FirstCode">What every token has that one of them begins with; -1 where that cannot be told of a token.</param>
    public sealed record Choice(PatternElement[][] Sequences, bool IsOptional, int FirstCode) : PatternElement;
}
