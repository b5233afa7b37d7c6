using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>A part with the phrases of its language found: leftmost, longest, all readings of the longest.</summary>
internal sealed class PartScan
{
    private readonly List<PhraseMatch> _matches = [];
    private readonly int[] _matchAt;

    public PartScan(PartText part, LanguageLexicon lexicon)
    {
        Part = part;
        Tokens = part.Tokens;
        StartsSentence = new bool[Tokens.Length];
        foreach (var sentence in part.Sentences)
        {
            MarkStart(sentence);
        }

        IsQuoted = new bool[Tokens.Length];
        foreach (var paragraph in part.Paragraphs)
        {
            MarkQuoted(paragraph);
        }

        _matchAt = new int[Tokens.Length];
        Array.Fill(_matchAt, -1);
        FindPhrases(lexicon);
        IsTitleCase = part.Part == Statements.TextPart.Title && LooksTitleCase(Tokens);
    }

    public PartText Part { get; }

    public Token[] Tokens { get; }

    /// <summary>Whether a capital at the token says nothing: the first word of a sentence, or of words in quotation marks.</summary>
    public bool[] StartsSentence { get; }

    /// <summary>Whether the token stands between quotation marks, as far as its paragraph tells.</summary>
    public bool[] IsQuoted { get; }

    /// <summary>"Slovak PM Says He Will Not": capitals tell nothing of names.</summary>
    public bool IsTitleCase { get; }

    /// <summary>All readings of the phrase that starts at the token; empty where none does.</summary>
    public ReadOnlySpan<PhraseMatch> At(int token)
    {
        if (token >= _matchAt.Length || _matchAt[token] < 0)
        {
            return [];
        }

        var first = _matchAt[token];
        var end = first + 1;
        while (end < _matches.Count && _matches[end].First == _matches[first].First)
        {
            end++;
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_matches)[first..end];
    }

    public bool Is(int token, PhraseKind kind, out PhraseMatch match)
    {
        foreach (var reading in At(token))
        {
            if (reading.Phrase.Kind == kind)
            {
                match = reading;
                return true;
            }
        }

        match = default;
        return false;
    }

    private void MarkStart(Sentence sentence)
    {
        var first = sentence.FirstToken;
        while (first < sentence.EndToken && !Tokens[first].IsWord)
        {
            first++;
        }

        if (first < sentence.EndToken)
        {
            StartsSentence[first] = true;
        }

        for (var at = sentence.FirstToken; at + 1 < sentence.EndToken; at++)
        {
            StartsSentence[at + 1] |= Tokens[at].Kind == TokenKind.Mark
                && Tokens[at].Normal[0] is '"' or '“' or '„' or '«' or '‘' or ':' or '–' or '—' or '•' or '‚' or '”' or '»'
                && Tokens[at + 1].IsWord;
        }
    }

    private void MarkQuoted(Paragraph paragraph)
    {
        var open = false;
        for (var at = paragraph.FirstToken; at < paragraph.EndToken; at++)
        {
            if (Tokens[at].Kind == TokenKind.Mark)
            {
                // “ opens in English and closes in German: a mark turns the state unless it can only do one.
                open = Tokens[at].Normal[0] switch { '"' or '“' => !open, '„' or '«' => true, '”' or '»' => false, _ => open };
            }

            IsQuoted[at] = open;
        }
    }

    private void FindPhrases(LanguageLexicon lexicon)
    {
        var words = new int[Tokens.Length][];
        for (var at = 0; at < Tokens.Length; at++)
        {
            words[at] = Tokens[at].IsWord ? lexicon.Words.Find(Tokens[at]) : [];
        }

        for (var at = 0; at < Tokens.Length;)
        {
            var before = _matches.Count;
            if (words[at].Length > 0)
            {
                lexicon.Phrases.Match(Tokens, words, at, _matches);
            }

            if (_matches.Count > before)
            {
                _matchAt[at] = before;
                at = _matches[before].End;
            }
            else
            {
                at++;
            }
        }
    }

    private static bool LooksTitleCase(Token[] tokens)
    {
        var (words, capitals) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.IsWord && token.Normal.Length > 3)
            {
                words++;
                capitals += token.IsCapital ? 1 : 0;
            }
        }

        return words > 3 && capitals * 10 >= words * 8;
    }
}
