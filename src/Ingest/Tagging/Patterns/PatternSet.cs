using System.Numerics;

namespace Ingest.Tagging.Patterns;

/// <summary>A pattern that was found: tokens [Start, End).</summary>
internal readonly record struct PatternMatch<T>(T Value, string Pattern, int Start, int End);

/// <summary>
/// Patterns with what they mean. The tokens reached so far are kept as the bits of one number, so a match costs at most
/// the pattern's length times 64 steps whatever the text; nothing backtracks.
/// </summary>
internal sealed class PatternSet<T>
{
    private const int Window = 62;

    private readonly List<Compiled> _patterns = [];
    private readonly Dictionary<int, List<int>> _byFirstCode = [];
    private readonly int[][] _byFirstSpan = [.. Enumerable.Repeat<int[]>([], SpanTags.Count)];
    private int[] _firstSpans = [];
    private int _number;

    public bool IsEmpty => _patterns.Count == 0;

    /// <exception cref="FormatException">The pattern may begin with anything at all.</exception>
    public void Add(PatternParser parser, string pattern, T value)
    {
        var elements = parser.Parse(pattern);
        _number = IsEmpty ? parser.Vocabulary.AddSet() : _number;
        _patterns.Add(new Compiled(elements, [.. elements.Skip(1).Select(NeedOf).OfType<int[]>()], value, pattern));
        foreach (var first in FirstOf(elements, pattern).Distinct())
        {
            if (first is PatternElement.Span { Tag: var tag })
            {
                _byFirstSpan[tag] = [.. _byFirstSpan[tag], _patterns.Count - 1];
                _firstSpans = [.. _firstSpans.Append(tag).Distinct().Order()];
            }
            else if (first is PatternElement.Word { Code: var code })
            {
                if (!_byFirstCode.TryGetValue(code, out var patterns))
                {
                    _byFirstCode.Add(code, patterns = []);
                }

                if (patterns.Count == 0 || patterns[^1] != _patterns.Count - 1)
                {
                    patterns.Add(_patterns.Count - 1);
                }
            }
        }
    }

    /// <summary>All patterns that begin within tokens [<paramref name="from"/>, <paramref name="to"/>) and end there, in the order of their beginnings; each with its nearest end.</summary>
    public void FindAll(CodedTokens tokens, int from, int to, List<PatternMatch<T>> found)
    {
        if (_patterns.Count == 0)
        {
            return;
        }

        tokens.LookAt(from, to);
        for (var start = from; start < to; start++)
        {
            var word = tokens.WordAt(start);
            if (word != WordCodes.None && (word.StartsOf(_number) ?? word.KeepStarts(_number, StartsOf(word))) is { Length: > 0 } patterns)
            {
                Try(patterns, tokens, start, to, found);
            }

            foreach (var tag in _firstSpans)
            {
                if (tokens.SpanEnd(tag, start) > 0)
                {
                    Try(_byFirstSpan[tag], tokens, start, to, found);
                }
            }
        }
    }

    public List<PatternMatch<T>> FindAll(CodedTokens tokens, int from, int to)
    {
        var found = new List<PatternMatch<T>>();
        FindAll(tokens, from, to, found);
        return found;
    }

    private int[] StartsOf(WordCodes word)
    {
        var starts = new List<int>();
        foreach (var code in word.Codes)
        {
            if (_byFirstCode.TryGetValue(code, out var patterns))
            {
                starts.AddRange(patterns);
            }
        }

        return [.. starts];
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

    private static bool HasAll(CodedTokens tokens, int[][] needs)
    {
        foreach (var need in needs)
        {
            if (!tokens.HasAny(need))
            {
                return false;
            }
        }

        return true;
    }

    private void Try(int[] patterns, CodedTokens tokens, int start, int to, List<PatternMatch<T>> found)
    {
        var limit = Math.Min(to - start, Window);
        foreach (var index in patterns)
        {
            var pattern = _patterns[index];
            if (!HasAll(tokens, pattern.Needs))
            {
                continue;
            }

            var reached = Run(pattern.Elements, tokens, start, limit, 1);
            if (reached > 1)
            {
                // Two words of one token's codes may lead to the same pattern.
                var match = new PatternMatch<T>(pattern.Value, pattern.Source, start, start + BitOperations.TrailingZeroCount(reached & ~1UL));
                if (found.Count == 0 || !found[^1].Equals(match))
                {
                    found.Add(match);
                }
            }
        }
    }

    /// <param name="reached">Bit n: the elements before have used n tokens from <paramref name="start"/>.</param>
    private static ulong Run(PatternElement[] elements, CodedTokens tokens, int start, int limit, ulong reached)
    {
        foreach (var element in elements)
        {
            if (reached == 0)
            {
                return 0;
            }

            reached = Step(element, tokens, start, limit, reached);
        }

        return reached;
    }

    private static ulong Step(PatternElement element, CodedTokens tokens, int start, int limit, ulong reached)
    {
        switch (element)
        {
            case PatternElement.Gap gap:
                for (var step = 0; step < gap.Most; step++)
                {
                    reached |= reached << 1;
                }

                return reached & ((1UL << limit) - 1);
            case PatternElement.Choice choice:
                var all = choice.IsOptional ? reached : 0;
                var open = choice.FirstCode < 0 ? reached : WhereHas(tokens, start, limit, reached, choice.FirstCode);
                if (open != 0)
                {
                    foreach (var sequence in choice.Sequences)
                    {
                        all |= Run(sequence, tokens, start, limit, open);
                    }
                }

                return all;
            default:
                return StepToken(element, tokens, start, limit, reached);
        }
    }

    private static ulong WhereHas(CodedTokens tokens, int start, int limit, ulong reached, int code)
    {
        ulong open = 0;
        for (var bits = reached; bits != 0; bits &= bits - 1)
        {
            var used = BitOperations.TrailingZeroCount(bits);
            if (used >= limit)
            {
                break;
            }

            open |= tokens.Has(start + used, code) ? 1UL << used : 0;
        }

        return open;
    }

    private static ulong StepToken(PatternElement element, CodedTokens tokens, int start, int limit, ulong reached)
    {
        ulong next = 0;
        for (var bits = reached; bits != 0; bits &= bits - 1)
        {
            var used = BitOperations.TrailingZeroCount(bits);
            if (used >= limit)
            {
                break;
            }

            if (element is PatternElement.Word word)
            {
                if (tokens.Has(start + used, word.Code) && (!word.NeedsCapital || tokens.Part.Tokens[start + used].IsCapital))
                {
                    next |= 1UL << (used + 1);
                }
            }
            else if (element is PatternElement.Span span && tokens.SpanEnd(span.Tag, start + used) is var end and > 0 && end - start <= limit)
            {
                next |= 1UL << (end - start);
            }
        }

        return next;
    }

    /// <param name="Needs">Lists of codes, of each of which the text must have one.</param>
    private sealed record Compiled(PatternElement[] Elements, int[][] Needs, T Value, string Source);
}
