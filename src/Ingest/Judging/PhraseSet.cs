using Ingest.Deduplicating;

namespace Ingest.Judging;

/// <summary>
/// Labelled phrases, found in folded words. A phrase is words split by blanks: <c>word</c> as it is, <c>wor*</c> for any
/// ending, <c>one|other</c> for either, <c>..</c> for up to four words between.
/// </summary>
internal sealed class PhraseSet
{
    private const int LongestGap = 4;

    private readonly Dictionary<int, List<Phrase>> _byStart = [];

    public PhraseSet(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> labelled)
    {
        foreach (var (label, phrases) in labelled)
        {
            foreach (var phrase in phrases)
            {
                Add(label, phrase);
            }
        }
    }

    /// <summary>Every phrase that begins at a word in [<paramref name="from"/>, <paramref name="to"/>) and ends before <paramref name="to"/>.</summary>
    public List<PhraseHit> Find(List<FoldedWord> words, int from, int to)
    {
        var hits = new List<PhraseHit>();
        for (var i = from; i < to; i++)
        {
            if (!_byStart.TryGetValue(Start(words[i].Text), out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (phrase.Fits(words[i].Text) && phrase.Match(words, i, to) is var end and > 0)
                {
                    hits.Add(new PhraseHit(phrase.Label, i, end));
                }
            }
        }

        return hits;
    }

    public List<PhraseHit> Find(List<FoldedWord> words) => Find(words, 0, words.Count);

    /// <summary>The first two letters, which a word and its pattern share.</summary>
    private static int Start(string word) => (word[0] << 16) | (word.Length < 2 ? 0 : word[1]);

    private void Add(string label, string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Part.Parse).ToArray();
        if (parts.Length == 0 || parts[0].IsGap || parts[^1].IsGap)
        {
            throw new FormatException($"'{text}' ({label}) is not a phrase: it must begin and end with a word.");
        }

        var phrase = new Phrase(label, parts);
        foreach (var start in parts[0].Words.Select(word => Start(word.Text)).Distinct())
        {
            if (!_byStart.TryGetValue(start, out var list))
            {
                _byStart[start] = list = [];
            }

            list.Add(phrase);
        }
    }

    private sealed record Phrase(string Label, Part[] Parts)
    {
        public bool Fits(string first) => Parts[0].Fits(first);

        /// <returns>Index behind the last word, or 0 where it does not match.</returns>
        public int Match(List<FoldedWord> words, int at, int to)
        {
            var i = at;
            for (var p = 0; p < Parts.Length; p++)
            {
                if (Parts[p].IsGap)
                {
                    p++;
                    var last = Math.Min(to, i + LongestGap + 1);
                    while (i < last && !Parts[p].Fits(words[i].Text))
                    {
                        i++;
                    }

                    if (i >= last)
                    {
                        return 0;
                    }
                }
                else if (i >= to || !Parts[p].Fits(words[i].Text))
                {
                    return 0;
                }

                i++;
            }

            return i;
        }
    }

    private sealed record Part((string Text, bool Open)[] Words, bool IsGap)
    {
        /// <summary>One part, or several where punctuation splits a word (France-Presse).</summary>
        public static IEnumerable<Part> Parse(string text)
        {
            if (text == "..")
            {
                return [new Part([], IsGap: true)];
            }

            if (text.Contains('|', StringComparison.Ordinal))
            {
                return [new Part([.. text.Split('|').Select(word => Word(word) is [var one] ? one : throw new FormatException($"'{word}' in '{text}' is not one word."))], IsGap: false)];
            }

            return Word(text).Select(word => new Part([word], IsGap: false));
        }

        private static List<(string Text, bool Open)> Word(string text)
        {
            var open = text.EndsWith('*');
            var words = FoldedWords.Split(open ? text[..^1] : text).ConvertAll(word => (word.Text, false));
            if (open && words.Count > 0)
            {
                words[^1] = (words[^1].Item1, true);
            }

            return words;
        }

        public bool Fits(string word)
        {
            foreach (var (text, open) in Words)
            {
                if (open ? word.StartsWith(text, StringComparison.Ordinal) : word == text)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <param name="From">Index of the first word.</param>
/// <param name="To">Index behind the last word.</param>
internal readonly record struct PhraseHit(string Label, int From, int To);
