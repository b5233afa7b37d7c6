using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>"X: words", "words - X" and "X on Y: words", as headlines have them, and the labels of transcripts, "X: words".</summary>
internal sealed class Headlines(SpeechPart part)
{
    private const int LongestName = 14;

    public Attribution? Find(int index)
    {
        var sentence = part.Text.Sentences[index];
        var paragraph = part.Text.Paragraphs[sentence.Paragraph];
        if (sentence.FirstToken != paragraph.FirstToken)
        {
            return part.Text.Part == Statements.TextPart.Title ? Trailing(index, sentence) : Signed(index, sentence);
        }

        return Leading(index, sentence, paragraph) ?? Trailing(index, sentence);
    }

    private Attribution? Leading(int index, Sentence sentence, Paragraph paragraph)
    {
        for (var at = sentence.FirstToken; at < Math.Min(sentence.EndToken, sentence.FirstToken + LongestName); at++)
        {
            if (!part.Tokens[at].Is(':'))
            {
                continue;
            }

            if (MentionsIn(sentence.FirstToken, at).FirstOrDefault() is not { } mention || part.IsPossessive(mention) || IsHyphened(mention))
            {
                return null;
            }

            // "Army, Ukraine, neutrality: ..." lists what the article is about.
            if (mention is not { Kind: MentionKind.Person } && mention.EndToken < at && part.Tokens[mention.EndToken].Is(','))
            {
                return null;
            }

            var isTitle = part.Text.Part == Statements.TextPart.Title;
            // "Ukraine News: ...", "Summit NATO: ..." are sections.
            if (mention.Kind == MentionKind.Country && (mention.EndToken < at || (mention.FirstToken > sentence.FirstToken && !part.Has(mention.FirstToken - 1, part.Rules.Determiner))))
            {
                return null;
            }

            // "Interview with X: “...”" has the name in front of the words all the same.
            // In the text only a bare name is a label: "Zelensky said: ..." is a cue's business.
            if ((mention.FirstToken > sentence.FirstToken + 1 && !(isTitle && mention.EndToken == at && part.QuoteAt(at + 1) >= 0)) || (!isTitle && at > mention.EndToken))
            {
                return null;
            }

            // "X's pupil in parliament: “...”" is where, and not who.
            if (mention.Kind == MentionKind.Institution
                && mention.FirstToken > sentence.FirstToken
                && part.Has(mention.FirstToken - 1, part.Rules.Function)
                && !part.Has(mention.FirstToken - 1, part.Rules.Determiner))
            {
                return null;
            }

            // "Ukraine in NATO: what X thinks of it" is what the article is about.
            if (mention.Kind == MentionKind.Country && at > mention.EndToken)
            {
                return null;
            }

            var end = isTitle ? part.Tokens.Length : at + 1 < paragraph.EndToken ? paragraph.EndToken : SpeechEnd(sentence.Paragraph);
            return at + 1 < end ? Of(index, at, mention, (mention.EndToken, end)) : null;
        }

        return null;
    }

    /// <summary>"Putin-Berater: ...": the name is not who speaks.</summary>
    private bool IsHyphened(Mention mention) => part.Tokens[mention.EndToken].IsJoiner && !part.Tokens[mention.EndToken].HasSpaceBefore;

    /// <summary>A name on a line of its own: what follows is spoken, up to the next such line.</summary>
    private int SpeechEnd(int paragraph)
    {
        var next = paragraph + 1;
        while (next < part.Text.Paragraphs.Length && !part.Tokens[part.Text.Paragraphs[next].EndToken - 1].Is(':'))
        {
            next++;
        }

        return next == paragraph + 1 ? 0 : part.Text.Paragraphs[next - 1].EndToken;
    }

    private Attribution? Trailing(int index, Sentence sentence)
    {
        if (Signed(index, sentence) is { } signed)
        {
            return signed;
        }

        var isTitle = part.Text.Part == Statements.TextPart.Title;
        if (!isTitle && part.Text.Paragraphs[sentence.Paragraph].EndSentence - part.Text.Paragraphs[sentence.Paragraph].FirstSentence > 2)
        {
            return null;
        }

        for (var at = sentence.EndToken - 1; at > Math.Max(sentence.FirstToken + 1, sentence.EndToken - LongestName - 1); at--)
        {
            if ((part.Tokens[at].IsDash || (isTitle && part.Tokens[at].Is(':')))
                && MentionsIn(at + 1, sentence.EndToken).LastOrDefault() is { } mention
                && (mention.Kind != MentionKind.Country || (isTitle && part.Tokens[at].IsDash && IsRightBehind(at, mention)))
                && EndsHeadline(mention.EndToken, sentence.EndToken)
                && !IsFarGoverned(at, mention)
                && !HasOwnVerb(at + 1, mention.FirstToken, isTitle))
            {
                return Of(index, at, mention, (sentence.FirstToken, at));
            }
        }

        return null;
    }

    /// <summary>
    /// "... - he said at the session of the Council", "...: the ministry replies to X": behind the mark is a sentence of its own, whose
    /// verb tells who speaks. In a title "... - said X" has the verb as well.
    /// </summary>
    private bool HasOwnVerb(int from, int mention, bool isTitle) =>
        part.CuesIn(from, mention).Any(cue => cue.Kind is CueKind.Speech or CueKind.SpeechTo or CueKind.Back && (!isTitle || MentionsIn(from, cue.Start).Count > 0));

    /// <summary>"...: from Bucharest to X": somebody behind a preposition, and behind other words that are no noun for words, is spoken of.</summary>
    private bool IsFarGoverned(int mark, Mention mention) =>
        mention.Kind is MentionKind.Person or MentionKind.Office && mention.FirstToken - mark > 2
        && part.Has(mention.FirstToken - 1, part.Rules.KnowsPrepositions ? part.Rules.Preposition : part.Rules.Function)
        && !part.Has(mention.FirstToken - 1, part.Rules.Determiner)
        && !part.CuesIn(mark + 1, mention.FirstToken).Any();

    /// <summary>"... — and it's not just X": a country that other words than an article part from the mark is spoken of.</summary>
    private bool IsRightBehind(int mark, Mention mention) =>
        Enumerable.Range(mark + 1, mention.FirstToken - mark - 1).All(token => part.Has(token, part.Rules.Determiner) && part.MentionAt(token) < 0);

    /// <summary>A quotation with the name behind a dash, as letters and comments are signed: "“Words.” — X".</summary>
    private Attribution? Signed(int index, Sentence sentence)
    {
        for (var at = sentence.EndToken - 1; at > Math.Max(sentence.FirstToken, sentence.EndToken - 8); at--)
        {
            if (part.QuoteAt(at) >= 0)
            {
                return null;
            }

            if (part.Tokens[at].IsDash)
            {
                var quote = part.QuoteAt(at - 1);
                return quote >= 0 && part.Outer[quote].End == at && part.IsWhole(part.Outer[quote]) && at + 1 < sentence.EndToken && part.Tokens[at + 1].IsCapital
                    ? SignedBy(index, at, part.Outer[quote], sentence.EndToken)
                    : null;
            }
        }

        return null;
    }

    private Attribution SignedBy(int index, int dash, QuotedSpan quote, int to)
    {
        var end = to;
        while (end > dash + 2 && part.Tokens[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        var mention = part.MentionAt(dash + 1) is var at and >= 0 ? part.Mentions[at] : null;
        return new Attribution
        {
            Part = part,
            Cue = new Cue(CueKind.Mark, dash, dash + 1, part.Tokens[dash].Normal),
            Speaker = new Speaker(dash + 1, end, mention, "signs the quotation"),
            Content = [(quote.First, quote.End)],
            IsDirect = true,
            Sentence = index,
        };
    }

    /// <summary>Nothing but marks stands behind the name: in "- X poll" and "- X's aide" it is not X who speaks.</summary>
    private bool EndsHeadline(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.Tokens[at].Kind != TokenKind.Mark || part.Tokens[at].Is('\''))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Those among the tokens who may speak; none where a quotation is among them.</summary>
    private List<Mention> MentionsIn(int from, int to)
    {
        var found = new List<Mention>();
        for (var at = from; at < to; at++)
        {
            if (part.QuoteAt(at) >= 0)
            {
                return [];
            }

            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution or MentionKind.Country } mention
                && mention.CountryForm is not (CountryForm.Adjective or CountryForm.People)
                && !Speaker.IsDoubtful(mention)
                && (found.Count == 0 || found[^1] != mention))
            {
                found.Add(mention);
            }
        }

        return found;
    }

    private Attribution Of(int index, int mark, Mention mention, (int From, int To) content) => new()
    {
        Part = part,
        Cue = new Cue(CueKind.Mark, mark, mark + 1, part.Tokens[mark].Normal),
        Speaker = new Speaker(mention.FirstToken, mention.EndToken, mention, "stands at the headline's mark"),
        Content = [content],
        Sentence = index,
    };
}
