namespace Ingest.Languages;

/// <summary>The words of a text in lower case, without what is no language: addresses, numbers, names of domains.</summary>
internal static class SampleWords
{
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark || (text[i] is '\'' or '’' && start >= 0));
            if (inside)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                Add(words, text, start, i);
                start = -1;
            }
        }

        return words;
    }

    private static void Add(List<string> words, ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end].TrimEnd("'’");
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        // "example.org", "@name", "x86", "/path": code, not speech.
        if (word.IsEmpty || before is '@' or '/' or '_' || char.IsDigit(before) || char.IsDigit(after) || after is '@' or '/' or '_'
            || (after == '.' && end + 1 < text.Length && char.IsAsciiLetterLower(text[end + 1])) || (before == '.' && start > 1 && char.IsAsciiLetter(text[start - 2]) && char.IsAsciiLetterLower(word[0])))
        {
            return;
        }

        words.Add(word.ToString().ToLowerInvariant().Replace('’', '\''));
    }
}
