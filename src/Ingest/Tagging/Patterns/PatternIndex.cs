using System.Runtime.CompilerServices;

namespace Ingest.Tagging.Patterns;

/// <summary>The patterns of one set by what they begin with, so that at a token only those are tried that it may begin.</summary>
internal sealed class PatternIndex
{
    private readonly List<CompiledPattern> _patterns = [];
    private readonly Dictionary<int, List<int>> _byFirstCode = [];
    private readonly int[][] _byFirstSpan = [.. Enumerable.Repeat<int[]>([], SpanTags.Count)];
    private int[] _firstSpans = [];
    private int _number;

    public int Count => _patterns.Count;

    public CompiledPattern this[int pattern] => _patterns[pattern];

    public void Add(CompiledPattern pattern, PatternVocabulary vocabulary)
    {
        _number = Count == 0 ? vocabulary.AddSet() : _number;
        _patterns.Add(pattern);
        foreach (var first in pattern.First)
        {
            if (first is PatternElement.Span { Tag: var tag })
            {
                _byFirstSpan[tag] = [.. _byFirstSpan[tag], Count - 1];
                _firstSpans = [.. _firstSpans.Append(tag).Distinct().Order()];
            }
            else if (first is PatternElement.Word { Code: var code })
            {
                AddStart(code);
            }
        }
    }

    /// <summary>Every pattern that begins within tokens [<paramref name="from"/>, <paramref name="to"/>) and ends there, in the order of their beginnings; a pattern may come twice at one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FindAll(CodedTokens tokens, int from, int to, List<(int Pattern, int Start, int End)> found)
    {
        var present = tokens.PresentIn(from, to);
        for (var start = from; start < to; start++)
        {
            var word = tokens.WordAt(start);
            if (word != WordCodes.None)
            {
                Try(word.StartsOf(_number) ?? word.KeepStarts(_number, StartsOf(word)), tokens, present, start, to, found);
            }

            foreach (var tag in _firstSpans)
            {
                if (tokens.SpanEnd(tag, start) > 0)
                {
                    Try(_byFirstSpan[tag], tokens, present, start, to, found);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Try(int[] patterns, CodedTokens tokens, ulong[] present, int start, int to, List<(int Pattern, int Start, int End)> found)
    {
        foreach (var pattern in patterns)
        {
            if (_patterns[pattern].EndFrom(tokens, present, start, to) is var end and > 0)
            {
                found.Add((pattern, start, end));
            }
        }
    }

    private void AddStart(int code)
    {
        if (!_byFirstCode.TryGetValue(code, out var patterns))
        {
            _byFirstCode.Add(code, patterns = []);
        }

        if (patterns.Count == 0 || patterns[^1] != Count - 1)
        {
            patterns.Add(Count - 1);
        }
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
}
