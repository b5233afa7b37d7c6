using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ingest.Tagging.Patterns;

/// <summary>
/// One pattern, ready to be tried at a token. The tokens reached so far are kept as the bits of one number, so a match costs
/// at most the pattern's length times 64 steps whatever the text; nothing backtracks.
/// </summary>
internal sealed class CompiledPattern
{
    private const int Window = 62;

    private readonly PatternElement[] _elements;
    private readonly int[][] _needs;

    /// <exception cref="FormatException">The pattern may begin with anything at all.</exception>
    public CompiledPattern(PatternElement[] elements, string source)
    {
        _elements = elements;
        _needs = [.. elements.Skip(1).Select(NeedOf).OfType<int[]>()];
        Source = source;
        First = [.. FirstOf(elements, source).Distinct()];
    }

    /// <summary>As the data file writes it.</summary>
    public string Source { get; }

    /// <summary>The words and spans that the pattern may begin with.</summary>
    public IReadOnlyList<PatternElement> First { get; }

    /// <summary>The token behind the nearest end of the pattern that begins at <paramref name="start"/> and ends before <paramref name="to"/>; 0 where it does not stand there.</summary>
    /// <param name="tokens">Of the part.</param>
    /// <param name="present">The codes that stand between, or more: <see cref="CodedTokens.PresentIn"/>.</param>
    // Compiled for speed at once: whoever reads a few hundred articles is done before the runtime finds out that it pays.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int EndFrom(CodedTokens tokens, ulong[] present, int start, int to)
    {
        foreach (var need in _needs)
        {
            if (!HasAny(present, need))
            {
                return 0;
            }
        }

        var limit = Math.Min(to - start, Window);
        var reached = Run(_elements, tokens, start, limit, 1, tokens.PassedFrom(start, limit)) & ~1UL;
        return reached == 0 ? 0 : start + BitOperations.TrailingZeroCount(reached);
    }

    /// <summary>Whether one of the pattern's own words is the word: what it matched in a gap is none of them.</summary>
    public bool Names(WordCodes word) => Names(_elements, word);

    private static bool Names(PatternElement[] elements, WordCodes word) =>
        Array.Exists(elements, element => element switch
        {
            PatternElement.Word own => word.Has(own.Code),
            PatternElement.Choice choice => Array.Exists(choice.Sequences, sequence => Names(sequence, word)),
            _ => false,
        });

    private static bool HasAny(ulong[] present, int[] codes)
    {
        foreach (var code in codes)
        {
            if ((present[code >> 6] & (1UL << (code & 63))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<PatternElement> FirstOf(PatternElement[] elements, string pattern)
    {
        foreach (var element in elements)
        {
            switch (element)
            {
                case PatternElement.Gap:
                    throw new FormatException($"Pattern '{pattern}' begins with a gap.");
                case PatternElement.Choice choice:
                    foreach (var first in choice.Sequences.SelectMany(sequence => FirstOf(sequence, pattern)))
                    {
                        yield return first;
                    }

                    if (!choice.IsOptional)
                    {
                        yield break;
                    }

                    break;
                default:
                    yield return element;
                    yield break;
            }
        }

        throw new FormatException($"Pattern '{pattern}' may be nothing at all.");
    }

    /// <summary>The codes of which the text must have one for the element to be there at all; null where that cannot be told.</summary>
    private static int[]? NeedOf(PatternElement element)
    {
        switch (element)
        {
            case PatternElement.Word word:
                return [word.Code];
            case PatternElement.Choice { IsOptional: false } choice:
                var needs = choice.Sequences.Select(sequence => sequence.Select(NeedOf).FirstOrDefault(need => need is not null)).ToList();
                return needs.Contains(null) ? null : [.. needs.SelectMany(need => need!).Distinct()];
            default:
                return null;
        }
    }

    /// <param name="reached">Bit n: the elements before have used n tokens from <paramref name="start"/>.</param>
    /// <param name="passed">Bit n: the token there may be passed over.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Run(PatternElement[] elements, CodedTokens tokens, int start, int limit, ulong reached, ulong passed)
    {
        foreach (var element in elements)
        {
            reached |= (reached & passed) << 1;
            if (reached == 0)
            {
                return 0;
            }

            reached = element switch
            {
                PatternElement.Word word => StepWord(word, tokens, start, limit, reached),
                PatternElement.Choice choice => StepChoice(choice, tokens, start, limit, reached, passed),
                PatternElement.Gap gap => StepGap(gap, limit, reached),
                _ => StepSpan((PatternElement.Span)element, tokens, start, limit, reached),
            };
        }

        return reached;
    }

    private static ulong StepGap(PatternElement.Gap gap, int limit, ulong reached)
    {
        for (var step = 0; step < gap.Most; step++)
        {
            reached |= reached << 1;
        }

        return reached & ((1UL << limit) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong StepChoice(PatternElement.Choice choice, CodedTokens tokens, int start, int limit, ulong reached, ulong passed)
    {
        var all = choice.IsOptional ? reached : 0;
        var open = choice.FirstCode < 0 ? reached : WhereHas(tokens, start, limit, reached, choice.FirstCode);
        if (open != 0)
        {
            foreach (var sequence in choice.Sequences)
            {
                all |= Run(sequence, tokens, start, limit, open, passed);
            }
        }

        return all;
    }

    private static ulong StepWord(PatternElement.Word word, CodedTokens tokens, int start, int limit, ulong reached)
    {
        var at = WhereHas(tokens, start, limit, reached, word.Code);
        for (var bits = word.NeedsCapital ? at : 0; bits != 0; bits &= bits - 1)
        {
            var used = BitOperations.TrailingZeroCount(bits);
            at &= tokens.Part.Tokens[start + used].IsCapital ? ulong.MaxValue : ~(1UL << used);
        }

        return at << 1;
    }

    private static ulong StepSpan(PatternElement.Span span, CodedTokens tokens, int start, int limit, ulong reached)
    {
        ulong next = 0;
        for (var bits = reached & ((1UL << limit) - 1); bits != 0; bits &= bits - 1)
        {
            if (tokens.SpanEnd(span.Tag, start + BitOperations.TrailingZeroCount(bits)) is var end and > 0 && end - start <= limit)
            {
                next |= 1UL << (end - start);
            }
        }

        return next;
    }

    /// <summary>Those of the reached tokens that have the code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong WhereHas(CodedTokens tokens, int start, int limit, ulong reached, int code)
    {
        ulong found = 0;
        for (var bits = reached & ((1UL << limit) - 1); bits != 0; bits &= bits - 1)
        {
            var used = BitOperations.TrailingZeroCount(bits);
            found |= tokens.Has(start + used, code) ? 1UL << used : 0;
        }

        return found;
    }
}
