namespace Ingest.Tagging.Texts;

/// <summary>Cuts a part into paragraphs at blank lines, and these into sentences.</summary>
internal sealed class SentenceSplitter(LanguageText language, string source, Token[] tokens)
{
    // A line shorter than this that ends without a mark is a heading or an item of a list, not a wrapped line.
    private const int HeadingLength = 60;

    // No writer's sentence is longer. Rules compare a sentence's words with each other, so a text without an end would cost the square of its length.
    private const int LongestSentence = 250;

    private readonly List<Sentence> _sentences = [];
    private readonly List<Paragraph> _paragraphs = [];

    public (Sentence[] Sentences, Paragraph[] Paragraphs) Split()
    {
        var (paragraphToken, paragraphSentence, sentenceToken) = (0, 0, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            var last = at + 1 == tokens.Length;
            var newLines = last ? 2 : NewLines(tokens[at].End, tokens[at + 1].Start);
            var paragraphEnds = newLines > 1;
            if (paragraphEnds || (newLines == 1 && LineEndsSentence(sentenceToken, at)) || at - sentenceToken >= LongestSentence || EndsSentence(sentenceToken, at))
            {
                _sentences.Add(new Sentence(tokens[sentenceToken].Start, tokens[at].End, sentenceToken, at + 1, _paragraphs.Count));
                sentenceToken = at + 1;
            }

            if (paragraphEnds)
            {
                _paragraphs.Add(new Paragraph(tokens[paragraphToken].Start, tokens[at].End, paragraphToken, at + 1, paragraphSentence, _sentences.Count));
                (paragraphToken, paragraphSentence) = (at + 1, _sentences.Count);
            }
        }

        return ([.. _sentences], [.. _paragraphs]);
    }

    private int NewLines(int from, int to)
    {
        var lines = 0;
        for (var at = from; at < to && lines < 2; at++)
        {
            lines += source[at] is '\n' or '\u2028' || (source[at] == '\r' && (at + 1 == source.Length || source[at + 1] != '\n')) ? 1 : source[at] == '\u2029' ? 2 : 0;
        }

        return lines;
    }

    private bool LineEndsSentence(int first, int at)
    {
        if (IsTerminal(tokens[at]) || tokens[at].Is(':') || IsCloser(tokens[at]))
        {
            return true;
        }

        return tokens[at].End - tokens[first].Start < HeadingLength && (tokens[at + 1].IsCapital || tokens[at + 1].Kind != TokenKind.Word);
    }

    /// <summary>Whether the sentence that began at token <paramref name="first"/> ends with the token at <paramref name="at"/>.</summary>
    private bool EndsSentence(int first, int at)
    {
        if (at + 1 >= tokens.Length || !tokens[at + 1].HasSpaceBefore)
        {
            return false;
        }

        if (IsSpacedCloser(at + 1))
        {
            return false;
        }

        var dotted = tokens[at].IsWord && tokens[at].Normal[^1] == '.';
        var terminal = at;
        while (!dotted && terminal > first && (IsCloser(tokens[terminal]) || IsSpacedCloser(terminal)))
        {
            terminal--;
        }

        if (!dotted && !IsTerminal(tokens[terminal]))
        {
            return false;
        }

        var next = at + 1;
        while (next < tokens.Length && next < at + 4 && IsOpener(tokens[next]))
        {
            next++;
        }

        return next < tokens.Length && StartsSentence(tokens[next]) && (dotted ? language.IsStarter(tokens[next].Normal) : IsRealEnd(first, terminal, tokens[next]));
    }

    private bool IsRealEnd(int first, int terminal, Token next)
    {
        if (!tokens[terminal].Is('.') || terminal == first || tokens[terminal].HasSpaceBefore)
        {
            return true;
        }

        var before = tokens[terminal - 1];
        return before.Kind switch
        {
            TokenKind.Number => !language.HasOrdinalDots || before.Normal.Length > 2 || language.IsStarter(next.Normal),
            TokenKind.Word when before.Normal.Length == 1 => !before.IsCapital && !language.IsAbbreviation(before.Normal),
            TokenKind.Word => !language.IsAbbreviation(before.Normal) || language.IsStarter(next.Normal),
            _ => true,
        };
    }

    private static bool StartsSentence(Token token) =>
        token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word ? token.IsCapital || !char.IsLower(token.Normal[0]) : token.Is('-') || token.Normal[0] is '–' or '—' or '•' or '@' or '#');

    private static bool IsTerminal(Token token) => token.Kind == TokenKind.Mark && token.Normal[0] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '⁉';

    private static bool IsCloser(Token token) =>
        token.Kind == TokenKind.Mark && !token.HasSpaceBefore && token.Normal[0] is '"' or '\'' or '”' or '“' or '»' or '«' or ')' or ']' or '’' or '›' or '」';

    /// <summary>The mark behind "« Mots. »", as French sets it: an opener stands right before its word.</summary>
    private bool IsSpacedCloser(int at) => tokens[at].Is('»') && tokens[at].HasSpaceBefore && (at + 1 == tokens.Length || tokens[at + 1].HasSpaceBefore);

    private static bool IsOpener(Token token) =>
        token.Kind == TokenKind.Mark && token.Normal[0] is '"' or '\'' or '“' or '„' or '«' or '»' or '(' or '[' or '‘' or '‚' or '‹' or '「' or '–' or '—' or '-' or '•' or '¿' or '¡' or '”';
}
