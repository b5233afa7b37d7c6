namespace Ingest.Deduplicating;

/// <param name="Text">Folded by <see cref="Letters"/>.</param>
/// <param name="Start">UTF-16 offset in the source.</param>
/// <param name="IsName">Begins with a capital and does not begin a sentence, as names do.</param>
/// <param name="Hash">Of the text, by <see cref="Hashes"/>.</param>
internal readonly record struct FoldedWord(string Text, ulong Hash, int Start, int End, bool IsCapital, bool IsName)
{
    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]);
}

/// <summary>Text as folded words.</summary>
internal static class FoldedWords
{
    /// <summary>Longer runs are cut: no word is that long, hostile text may be.</summary>
    private const int LongestWord = 40;

    public static List<FoldedWord> Split(string text)
    {
        var words = new List<FoldedWord>(text.Length / 6 + 1);
        Span<char> folded = stackalloc char[LongestWord + 4];
        var opensSentence = true;
        var i = 0;
        while (i < text.Length)
        {
            if (!IsWordPart(text, i))
            {
                opensSentence |= text[i] is '.' or '!' or '?' or ':' or '\n' or '“' or '„' or '«' or '"';
                i++;
                continue;
            }

            var start = i;
            var length = 0;
            while (i < text.Length && IsWordPart(text, i))
            {
                if (length < LongestWord && char.IsLetterOrDigit(text[i]))
                {
                    length += Letters.Fold(text[i], folded[length..]);
                }

                i++;
            }

            if (length > 0)
            {
                var capital = char.IsUpper(text[start]);
                words.Add(new FoldedWord(new string(folded[..length]), Hashes.Of(folded[..length]), start, i, capital, capital && !opensSentence));
                opensSentence = false;
            }
        }

        return words;
    }

    /// <summary>Letters, digits, marks, and an apostrophe or a decimal sign between two of them.</summary>
    private static bool IsWordPart(string text, int i)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036f')
        {
            return true;
        }

        return c is '\'' or '’' or 'ʼ' or '.' or ','
            && i > 0 && i + 1 < text.Length
            && (c is '.' or ','
                ? char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])
                : char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]));
    }
}
