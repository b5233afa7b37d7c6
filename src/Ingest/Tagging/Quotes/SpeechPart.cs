using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>A part with everything that finding speech asks of a token: its codes, the mention and the quotation it lies in.</summary>
internal sealed class SpeechPart
{
    // "the 'Law and Justice' party": a few words in marks are part of the clause around them.
    private const int LongestScare = 4;
    private const int LongestTitle = 7;

    // "X (Party) said": longer brackets are clauses of their own.
    private const int LongestBracket = 8;

    private readonly int[] _mentionAt;
    private readonly int[] _quoteAt;
    private readonly bool[] _isTransparent;
    private readonly bool[] _isBracketed;
    private List<Cue>? _cues;

    public SpeechPart(PartText text, CodedTokens codes, SpeechRules rules, IReadOnlyList<Mention> mentions)
    {
        Text = text;
        Codes = codes;
        Rules = rules;
        var named = mentions.Where(mention => Speaker.IsDoubtful(mention) && mention.Part == text.Part && !StartsSentence(text, mention.FirstToken)).Select(mention => mention.Person).ToHashSet();
        Mentions = [.. mentions.Where(mention => mention.Part == text.Part && (!Speaker.IsDoubtful(mention) || named.Contains(mention.Person)))];
        Quotes = QuoteMarks.Find(text);
        Outer = Apart(Quotes.Where(quote => quote.Depth == 0 && !IsInsideWord(quote)));
        _mentionAt = Fill(Mentions.Select(mention => (mention.FirstToken, mention.EndToken)));
        _quoteAt = Fill(Outer.Select(quote => (quote.First, quote.End)));
        _isTransparent = [.. Outer.Select(quote => quote.InnerEnd - quote.InnerFirst <= LongestScare && !IsWhole(quote))];
        _isBracketed = FindBrackets();
        foreach (var scare in Outer.Where((quote, index) => _isTransparent[index] && quote is { IsOpen: false, MarkLength: 1 }))
        {
            codes.Pass(scare.First);
            codes.Pass(scare.End - 1);
        }

        foreach (var mention in Mentions)
        {
            Mark(mention);
        }
    }

    public PartText Text { get; }

    public CodedTokens Codes { get; }

    public SpeechRules Rules { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<QuotedSpan> Quotes { get; }

    /// <summary>The quotations that stand in no other, in the order of the text.</summary>
    public IReadOnlyList<QuotedSpan> Outer { get; }

    /// <summary>In the order of the text, none overlapping another, none inside a quotation. Found when first asked for: most articles say nothing of membership.</summary>
    public IReadOnlyList<Cue> Cues => _cues ??= CueFinder.Find(this);

    public Token[] Tokens => Text.Tokens;

    /// <summary>Index of the mention that holds the token, or -1.</summary>
    public int MentionAt(int token) => token >= 0 && token < _mentionAt.Length ? _mentionAt[token] : -1;

    /// <summary>Index in <see cref="Outer"/> of the quotation that holds the token, its marks included, or -1.</summary>
    public int QuoteAt(int token) => token >= 0 && token < _quoteAt.Length ? _quoteAt[token] : -1;

    /// <summary>Whether a quotation stands there that is no mere name or word in marks.</summary>
    public bool IsSpeechAt(int token) => QuoteAt(token) is var quote and >= 0 && !_isTransparent[quote];

    /// <summary>Whether what belongs to the mention follows it: "X's".</summary>
    public bool IsPossessive(Mention mention) =>
        IsPossessive(mention.EndToken) || Rules.Possessives.Any(sign => sign.Length > 1 && Tokens[mention.EndToken - 1].Normal.EndsWith(sign, StringComparison.Ordinal));

    /// <summary>Whether the token is the sign of a possessive by itself.</summary>
    public bool IsPossessive(int token) => token < Tokens.Length && !Tokens[token].HasSpaceBefore && Rules.Possessives.Contains(Tokens[token].Normal);

    /// <summary>Whether the token lies in a short bracket, its marks included: what a name is given in passing.</summary>
    public bool IsBracketed(int token) => token >= 0 && token < _isBracketed.Length && _isBracketed[token];

    public bool Has(int token, int code) => token >= 0 && token < Tokens.Length && Codes.Has(token, code);

    /// <summary>Whether a quotation is a sentence of its own, or most of one, and no mere word in marks.</summary>
    public bool IsWhole(QuotedSpan span)
    {
        var words = span.InnerEnd - span.InnerFirst;
        return words >= 3
            && (Tokens[span.InnerEnd - 1].Kind == TokenKind.Mark || (span.End < Tokens.Length && Tokens[span.End].Kind == TokenKind.Mark) || words >= 6)
            && Tokens[span.InnerFirst].IsCapital;
    }

    /// <summary>Whether a quotation looks like the name of a song, a show, a book: a few words, all of them with capitals.</summary>
    public bool IsTitle(QuotedSpan span)
    {
        var words = 0;
        for (var at = span.InnerFirst; at < span.InnerEnd; at++)
        {
            if (Tokens[at].IsWord && Tokens[at].Normal.Length > 3 && !Tokens[at].IsCapital)
            {
                return false;
            }

            words += Tokens[at].IsWord ? 1 : 0;
        }

        return words is > 1 and <= LongestTitle && Tokens[span.InnerFirst].IsCapital && !Tokens[span.InnerEnd - 1].Is('!') && !Tokens[span.InnerEnd - 1].Is('?');
    }

    /// <summary>Cues that begin within tokens [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public IEnumerable<Cue> CuesIn(int from, int to)
    {
        var (low, high) = (0, Cues.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cues[middle].Start >= from ? (low, middle) : (middle + 1, high);
        }

        for (; low < Cues.Count && Cues[low].Start < to; low++)
        {
            yield return Cues[low];
        }
    }

    /// <summary>Whether a clause ends at the token; the dot of "3. novembra" ends none, nor is there a mark outside the text.</summary>
    public bool IsClauseMark(int token) =>
        token >= 0 && token < Tokens.Length
        && Tokens[token].Kind == TokenKind.Mark
        && !(Tokens[token].Is('.') && token > 0 && Tokens[token - 1].Kind == TokenKind.Number)
        && (Tokens[token].Normal[0] is ',' or ';' or ':' or '(' or ')' or '[' or ']' or '–' or '—' or '―' or '.' or '!' or '?' or '…'
            || (Tokens[token].Is('-') && Tokens[token].HasSpaceBefore));

    /// <summary>The mentions that begin and end within the tokens, at a cost of those tokens alone.</summary>
    public IEnumerable<Mention> MentionsIn(int from, int to)
    {
        for (var token = Math.Max(0, from); token < to; token++)
        {
            if (MentionAt(token) is var index and >= 0 && Mentions[index] is var mention && mention.FirstToken == token && mention.EndToken <= to)
            {
                yield return mention;
            }
        }
    }

    /// <summary>First token of the clause that holds the token; mentions are passed over whole, quotations bound it.</summary>
    public int ClauseStart(int token, int from)
    {
        var at = token;
        while (at > from)
        {
            if (MentionAt(at - 1) is var mention and >= 0 && Mentions[mention].FirstToken < at)
            {
                at = Math.Max(from, Mentions[mention].FirstToken);
                continue;
            }

            if (IsBracketed(at - 1) && !IsBracketed(token))
            {
                at--;
                continue;
            }

            if (IsSpeechAt(at - 1) || IsClauseMark(at - 1) || this.OpensClause(at - 1) || Has(at - 1, Rules.That) || Has(at - 1, Rules.Relative))
            {
                break;
            }

            at--;
        }

        return at;
    }

    /// <summary>"X said so; his guest, Y, was more guarded, saying": the semicolon before the token behind which somebody else is named, or -1.</summary>
    public int SemicolonBefore(int token, int from)
    {
        var named = false;
        for (var at = token - 1; at > from; at--)
        {
            if (Tokens[at].Is(';') && QuoteAt(at) < 0)
            {
                return named ? at : -1;
            }

            named |= MentionAt(at) is var index and >= 0 && Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } && QuoteAt(at) < 0;
        }

        return -1;
    }

    /// <summary>The token behind the clause's last.</summary>
    public int ClauseEnd(int token, int to)
    {
        var at = token;
        while (at < to)
        {
            if (MentionAt(at) is var mention and >= 0)
            {
                at = Math.Max(at + 1, Mentions[mention].EndToken);
                continue;
            }

            if (IsBracketed(at) && !IsBracketed(token))
            {
                at++;
                continue;
            }

            if (IsSpeechAt(at) || IsClauseMark(at) || this.OpensClause(at) || Has(at, Rules.That) || Has(at, Rules.Relative))
            {
                break;
            }

            at++;
        }

        return Math.Min(at, to);
    }

    /// <summary>The "and" of "Finland and Sweden", which opens no clause.</summary>
    public bool JoinsCountries(int token) =>
        Has(token, Rules.And) && token > 0 && token + 1 < Tokens.Length
        && MentionAt(token - 1) is var one and >= 0 && Mentions[one].Kind == MentionKind.Country
        && MentionAt(token + 1) is var other and >= 0 && Mentions[other].Kind == MentionKind.Country;

    /// <summary>Where any word has a capital: a lone one there is no sign of a name.</summary>
    private static bool StartsSentence(PartText text, int token) =>
        token == 0 || text.Tokens[token - 1].Kind == TokenKind.Mark || text.Sentences[text.SentenceAt(text.Tokens[token].Start)].FirstToken == token;

    private int[] Fill(IEnumerable<(int First, int End)> spans)
    {
        var at = new int[Tokens.Length];
        Array.Fill(at, -1);
        var index = 0;
        foreach (var (first, end) in spans)
        {
            at.AsSpan(first, end - first).Fill(index++);
        }

        return at;
    }

    private bool[] FindBrackets()
    {
        var bracketed = new bool[Tokens.Length];
        for (var at = 0; at < Tokens.Length; at++)
        {
            for (var end = at + 1; Tokens[at].Is('(') && end < Math.Min(Tokens.Length, at + LongestBracket) && QuoteAt(end) == QuoteAt(at); end++)
            {
                if (Tokens[end].Is(')'))
                {
                    bracketed.AsSpan(at, end + 1 - at).Fill(true);
                    break;
                }
            }
        }

        return bracketed;
    }

    /// <summary>Marks that cross ("« “ » ”") open two quotations in one place: the first holds.</summary>
    private static List<QuotedSpan> Apart(IEnumerable<QuotedSpan> quotes)
    {
        var apart = new List<QuotedSpan>();
        foreach (var quote in quotes)
        {
            if (apart.Count == 0 || quote.First >= apart[^1].End)
            {
                apart.Add(quote);
            }
        }

        return apart;
    }

    // An apostrophe that looks like a mark: 'n' in "rock 'n' roll".
    private bool IsInsideWord(QuotedSpan quote) => quote.End - quote.First == 3 && Tokens[quote.First + 1].Normal.Length == 1;

    private void Mark(Mention mention)
    {
        var tag = mention.Kind switch
        {
            MentionKind.Country when mention.Country is { Length: 2 } and not "EU" => SpanTags.Country,
            MentionKind.Person or MentionKind.Office => SpanTags.Person,
            MentionKind.Institution => SpanTags.Institution,
            _ => -1,
        };
        if (tag >= 0)
        {
            Codes.Mark(tag, mention.FirstToken, mention.EndToken);
        }
    }
}
