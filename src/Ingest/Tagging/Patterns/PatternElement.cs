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
    public sealed record Word(int Code, bool NeedsCapital) : PatternElement;

    /// <summary>A span that was marked in the text before: a country, a person.</summary>
    public sealed record Span(int Tag) : PatternElement;

    /// <summary>Up to so many tokens of any kind.</summary>
    public sealed record Gap(int Most) : PatternElement;

    /// <summary>One of several sequences.</summary>
    public sealed record Choice(IReadOnlyList<PatternElement[]> Sequences, bool IsOptional) : PatternElement;
}
