using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>"“Words,” X beamed", "“Words,” beamed X": a word alone between a quotation and who is named beside it tells that he speaks, whatever it means.</summary>
internal static class QuoteVerbs
{
    // What explain names as the pattern of such a cue.
    private const string Pattern = "beside the quotation";

    // "Slovenia's acting deputy minister for European affairs, X": a name with its office.
    private const int LongestSubject = 12;

    /// <param name="part">What is read.</param>
    /// <param name="known">The cues that were found by their words, in the order of the text.</param>
    public static IEnumerable<Cue> Find(SpeechPart part, IReadOnlyList<Cue> known) =>
        part.Outer
            .Where(quote => !quote.IsOpen && part.IsWhole(quote) && !part.IsTitle(quote))
            .Select(quote => Behind(part, quote))
            .OfType<Cue>()
            .Where(cue => !known.Any(other => IsInOneClause(part, cue, other)));

    /// <summary>Whether another cue tells already that somebody speaks there: "X beamed as he said".</summary>
    private static bool IsInOneClause(SpeechPart part, Cue cue, Cue other)
    {
        var (first, last) = (Math.Min(cue.Start, other.Start), Math.Max(cue.Start, other.Start));
        return other.End > cue.Start - LongestSubject
            && other.Start < part.ClauseEnd(cue.Start, part.Tokens.Length)
            && part.QuoteAt(other.Start) < 0
            && part.Text.SentenceAt(part.Tokens[first].Start) == part.Text.SentenceAt(part.Tokens[last].Start)
            && !part.HasClauseMark(first, last);
    }

    private static Cue? Behind(SpeechPart part, QuotedSpan quote)
    {
        var to = part.Text.Sentences[part.Text.SentenceAt(part.Tokens[quote.First].Start)].EndToken;
        var at = quote.End;
        if (at < to && (part.Tokens[at].Is(',') || part.Tokens[at].IsDash))
        {
            at++;
        }
        else if (!part.Tokens[quote.InnerEnd - 1].Is(',') && !part.Tokens[quote.InnerEnd - 1].Is('!') && !part.Tokens[quote.InnerEnd - 1].Is('?'))
        {
            return null;
        }

        if (SpeakerAt(part, at, to) is { } before)
        {
            var verb = before.EndToken;
            while (verb < to && part.Has(verb, part.Rules.PassOver))
            {
                verb++;
            }

            return IsVerb(part, verb, to) ? new Cue(CueKind.Speech, verb, verb + 1, Pattern) : null;
        }

        return IsVerb(part, at, to) && SpeakerAt(part, at + 1, to) is not null ? new Cue(CueKind.Speech, at, at + 1, Pattern) : null;
    }

    private static Mention? SpeakerAt(SpeechPart part, int at, int to)
    {
        at += part.Has(at, part.Rules.Determiner) && part.MentionAt(at) < 0 ? 1 : 0;
        return at < to && part.MentionAt(at) is var index and >= 0
            && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun, Person: not null } mention
            && mention.FirstToken == at && mention.EndToken <= to && !part.IsPossessive(mention)
                ? mention
                : null;
    }

    private static bool IsVerb(SpeechPart part, int at, int to) =>
        at < to && part.Tokens[at].IsWord && !part.Tokens[at].IsCapital && part.MentionAt(at) < 0
        && !part.Has(at, part.Rules.Function) && !part.Has(at, part.Rules.Determiner) && !part.Has(at, part.Rules.Boundary)
        && !part.Has(at, part.Rules.That) && !part.Has(at, part.Rules.Relative) && !part.Has(at, part.Rules.Finite) && !part.Has(at, part.Rules.PassOver);
}
