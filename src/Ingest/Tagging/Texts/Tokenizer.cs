namespace Ingest.Tagging.Texts;

/// <summary>Cuts a text into words, numbers and marks.</summary>
internal sealed class Tokenizer(LanguageText language)
{
    public Token[] Split(string source)
    {
        var tokens = new List<Token>(source.Length / 5 + 8);
        var space = true;
        for (var at = 0; at < source.Length;)
        {
            var letter = source[at];
            if (char.IsWhiteSpace(letter) || LetterFolding.IsInvisible(letter) || char.IsControl(letter))
            {
                space |= !LetterFolding.IsInvisible(letter);
                at++;
                continue;
            }

            at = IsLetter(source, at) ? AddWord(source, at, space, tokens)
                : char.IsDigit(letter) ? AddNumber(source, at, space, tokens)
                : AddMark(source, at, space, tokens);
            space = false;
        }

        return [.. tokens];
    }

    private static bool IsLetter(string source, int at) =>
        char.IsLetter(source[at]) || (char.IsHighSurrogate(source[at]) && at + 1 < source.Length && char.IsLetter(source, at));

    private static bool IsInner(char letter) => LetterFolding.IsCombining(letter) || LetterFolding.IsInvisible(letter);

    private static bool IsInnerApostrophe(string source, int at) =>
        LetterFolding.IsApostrophe(source[at]) && at + 1 < source.Length && char.IsLetter(source[at + 1]);

    // "U.S.", "т.в.о.": a letter and a dot, twice or more.
    private static int DottedEnd(string source, int start)
    {
        var at = start;
        while (at + 1 < source.Length && char.IsLetter(source[at]) && source[at + 1] == '.')
        {
            at += 2;
        }

        var dotted = at - start >= 4
            || (at - start == 2
                && at < source.Length
                && char.IsLetter(source[at])
                && char.IsUpper(source[start])
                && char.IsUpper(source[at])
                && (at + 1 == source.Length || !char.IsLetterOrDigit(source[at + 1])));
        return !dotted ? start : at - start == 2 ? at + 1 : at;
    }

    private int AddWord(string source, int start, bool space, List<Token> tokens)
    {
        var end = DottedEnd(source, start);
        if (end > start)
        {
            Add(source, start, end, space, tokens);
            return end;
        }

        var apostrophe = -1;
        for (end = start; end < source.Length;)
        {
            if (IsLetter(source, end))
            {
                end += char.IsHighSurrogate(source[end]) ? 2 : 1;
            }
            else if (IsInner(source[end]))
            {
                end++;
            }
            else if (IsInnerApostrophe(source, end))
            {
                apostrophe = end;
                end++;
                if (language.IsElision(source.AsSpan(start, apostrophe - start)))
                {
                    break;
                }
            }
            else
            {
                break;
            }
        }

        if (apostrophe > start && end > apostrophe + 1
            && language.CliticStart(source.AsSpan(start, apostrophe - start), source.AsSpan(apostrophe + 1, end - apostrophe - 1)) is { } own)
        {
            Add(source, start, apostrophe - own, space, tokens);
            Add(source, apostrophe - own, end, space: false, tokens);
            return end;
        }

        Add(source, start, end, space, tokens);
        return end;
    }

    private void Add(string source, int start, int end, bool space, List<Token> tokens)
    {
        var word = language.Words.Get(source.AsSpan(start, end - start), 0, static (word, _) => Read(word));
        tokens.Add(new Token(start, end, word, TokenKind.Word, word.Shape | (space ? TokenShape.SpaceBefore : TokenShape.None)));
    }

    private static Word Read(string word)
    {
        var normal = LetterFolding.Normal(word);
        return new Word(normal, LetterFolding.Folded(normal), ShapeOf(word));
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return TokenShape.None;
        }

        var capitals = 0;
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
            {
                return TokenShape.Capital;
            }

            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals > 1 ? TokenShape.Capital | TokenShape.AllCaps : TokenShape.Capital;
    }

    private int AddNumber(string source, int start, bool space, List<Token> tokens)
    {
        var end = start + 1;
        while (end < source.Length && (char.IsDigit(source[end]) || (source[end] is '.' or ',' or ':' && end + 1 < source.Length && char.IsDigit(source[end + 1]))))
        {
            end++;
        }

        var number = language.Words.Get(source.AsSpan(start, end - start), 0, static (number, _) => new Word(number, number, TokenShape.None));
        tokens.Add(new Token(start, end, number, TokenKind.Number, space ? TokenShape.SpaceBefore : TokenShape.None));
        return end;
    }

    private int AddMark(string source, int start, bool space, List<Token> tokens)
    {
        var end = char.IsHighSurrogate(source[start]) && start + 1 < source.Length && char.IsLowSurrogate(source[start + 1]) ? start + 2 : start + 1;
        var mark = LetterFolding.IsApostrophe(source[start]) ? '\'' : LetterFolding.IsHyphen(source[start]) ? '-' : source[start];
        var word = end - start == 1 ? MarkOf(mark) : language.Words.Get(source.AsSpan(start, end - start), 0, static (pair, _) => new Word(pair, pair, TokenShape.None));
        tokens.Add(new Token(start, end, word, TokenKind.Mark, space ? TokenShape.SpaceBefore : TokenShape.None));
        return end;
    }

    private Word MarkOf(char mark) => language.Words.Get([mark], 0, static (mark, _) => new Word(mark, mark, TokenShape.None));
}
