using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Which words of a sentence a cue reports.</summary>
internal static class ReportedSpeech
{
    // "said on Monday in Bratislava": no more than this stands behind a cue that follows what it reports.
    private const int LongestTail = 3;

    // Fewer tokens than this before "so said X" are no words of X's.
    private const int ShortestWords = 4;

    // "Про те, що".
    private const int OpensThat = 3;

    // "The statement of X at a meeting in Brussels on Monday that".
    private const int LongestBetween = 7;

    public static IReadOnlyList<(int From, int To)> ContentOf(SpeechPart part, Sentence sentence, Cue cue, Speaker speaker, Cue? next)
    {
        var (from, to) = (sentence.FirstToken, sentence.EndToken);
        var first = speaker.IsWritten && speaker.First < cue.Start && speaker.First >= from ? speaker.First : cue.Start;
        var behind = Math.Max(cue.End, speaker.IsWritten ? speaker.End : cue.End);
        return cue.Kind switch
        {
            CueKind.Back => [.. first - from > ShortestWords ? [(from, first)] : Array.Empty<(int, int)>(), .. ObjectOf(part, cue, behind, to)],
            CueKind.Before or CueKind.After or CueKind.Own => Around(part, from, first, behind, to),
            // "Slová premiéra odmietol X, podľa ktorého": what is judged is said elsewhere.
            CueKind.Noun when part.Rules.DropsSubjectsAnywhere && next is { Kind: CueKind.Attitude or CueKind.SpeechTo } verdict && verdict.Start >= behind && verdict.Start < part.ClauseEnd(behind, to) => [(first, verdict.Start)],
            CueKind.Noun when speaker.How == OwnerReader.OpeningSubject => [(first, speaker.First)],
            CueKind.Noun => [(first, ClauseOrSentence(part, behind, to, next))],
            _ when RelativeObjects.OfInverted(part, cue, speaker, from) is [_] before => before,
            _ => [.. RelativeObjects.Of(part, cue, speaker, from), .. ObjectsBefore.Of(part, cue, speaker, (from, to)), .. OfVerb(part, cue, speaker, (first, behind), (from, to), next)],
        };
    }

    /// <summary>"A strong signal": so X called the invitation to it": what is called so stands behind the verb, with no preposition.</summary>
    private static IEnumerable<(int From, int To)> ObjectOf(SpeechPart part, Cue cue, int behind, int to) =>
        part.Rules.DropsSubjectsAnywhere && part.QuoteAt(behind) < 0 && behind < to && !part.IsClauseMark(behind) && part.MentionAt(behind) < 0 && !part.Has(behind, part.Rules.Function) && !part.Has(behind, part.Rules.PassOver)
        && part.ClauseEnd(behind, to) is var end && end - behind > 1 && !part.CuesIn(behind, end).Any(other => other.Start > cue.Start)
            ? [(behind, end)]
            : [];

    private static IReadOnlyList<(int From, int To)> OfVerb(SpeechPart part, Cue cue, Speaker speaker, (int First, int Behind) told, (int From, int To) sentence, Cue? next)
    {
        var (first, behind) = told;
        var (from, to) = sentence;
        var isKnown = speaker.Mention is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution };
        var isInverted = speaker.IsWritten && speaker.First >= cue.End;
        // "The promise was repeated by X in a call": what was said is the subject.
        if (isInverted && (part.Has(cue.End, part.Rules.Agent) || part.Has(speaker.First - (part.Has(speaker.First - 1, part.Rules.Determiner) ? 2 : 1), part.Rules.Agent)) && first - from > 2)
        {
            return part.Has(behind, part.Rules.That) ? [(from, first), (behind, to)] : [(from, first)];
        }

        // "The time is not ripe, as X made plain on the fringes of the meeting".
        // "Austria will not join, which X confirmed".
        if (BeforeWhat(part, from, Math.Min(first, cue.Start)) is var what and > 0 && !HasThat(part, behind, to))
        {
            return [(from, what)];
        }

        var opening = BeforeArticle(part, first);
        if (opening - 1 - from > 2 && part.Has(opening, part.Rules.As) && IsComma(part, opening - 1) && !part.Has(opening - 2, part.Rules.Order.Correlate) && part.ClauseEnd(behind, to) >= to - 1)
        {
            return [(from, opening - 1)];
        }

        // "That it would not join X told a paper in May": the clause that opens the sentence behind a preposition is what was told.
        if (part.Rules.DropsSubjectsAnywhere && speaker.IsWritten && first - from > ShortestWords && part.Has(from, part.Rules.Preposition) && !part.Has(from, part.Rules.Circumstance)
            && Enumerable.Range(from + 1, OpensThat).Any(token => part.Has(token, part.Rules.That)) && !HasThat(part, behind, to)
            && !Enumerable.Range(from, first - from).Any(token => part.Tokens[token].Is(':') || part.Tokens[token].Is(';')))
        {
            return [(from, first)];
        }

        var tail = TailEnd(part, behind, to);
        // "Asked whether it would join, X said the time was not right": what stands before is the question.
        // "Y answered X, who accused him of ...": what stands before is not X's either.
        var hasBefore = first - from > 2 && !(to - behind > 2 && (IsQuestion(part, from, first) || HasRelative(part, first, cue.Start)));
        // "X signed it hours after Y had announced": a clause that tells when tells nothing of what stands before it.
        hasBefore &= !IsWhen(part, part.ClauseStart(first, from), from);
        // "While Y ruled it out, X called it inevitable": the first half is Y's.
        hasBefore &= !(part.Has(from, part.Rules.Contrast) && to - behind > 2 && part.CuesIn(from, first).Any());
        // "X filed the bid, hours after Y had announced": what stands before a clause that tells when is not Y's.
        hasBefore &= !TellsWhen(part, from, first);
        // "Membership is impossible, believes X": with a comma before it, an attitude closes what it is about.
        // So does one with nothing behind it: "Membership is impossible, the minister X thinks."
        var closes = isInverted || (behind >= to - 1 && isKnown && !part.Rules.DropsSubjectsAnywhere);
        if (hasBefore && tail >= to - 1 && (cue.Kind != CueKind.Attitude || (closes && IsComma(part, BeforeArticle(part, first)))))
        {
            return [(from, first)];
        }

        // "According to Y, X promised in May to think": who tells it, and nothing of X's words.
        // "Y's minister, X, took a softer line, saying": the words of such a form stand behind it.
        hasBefore &= !OpensWithTeller(part, from, first) && !(part.Has(cue.Start, part.Rules.Participle) && speaker.IsWritten && speaker.End < cue.Start && part.HasClauseMark(speaker.End, cue.Start));

        // "Après un entretien avec Y, X s'est dit confiant dans": where words come first the subject stands behind its verb, so that before it are circumstances.
        hasBefore &= !(part.Rules.InvertsSubjects && first < cue.Start && to - behind > LongestTail);

        // "The door is open, X said after talks in Kyiv": nothing but circumstances stands behind the cue.
        if (hasBefore && first - from > 4 && IsComma(part, first - 1) && cue.Kind != CueKind.Attitude && part.Has(behind, part.Rules.Function) && !HasThat(part, behind, to))
        {
            return [(from, first)];
        }

        // "Such a step, he believes, might lead to war": the cue is an inset.
        // "In presenting it, he asked for an invitation, without waiting": what is asked for is no circumstance of an inset.
        if (hasBefore && IsComma(part, first - 1) && tail < to && part.Tokens[tail].Is(',') && tail - first < 10 && (cue.Kind != CueKind.Attitude || tail == behind))
        {
            // "..., said X, who is to become minister soon": that tells of X, and is none of the words.
            var goesOn = isInverted && part.Has(tail + 1, part.Rules.Relative) ? part.ClauseEnd(tail + 1, to) : tail;
            return goesOn < to - 1 ? [(from, first), (goesOn, to)] : [(from, first)];
        }

        // "The door is open, X said; the rest is up to others.": what stands behind the semicolon goes on.
        if (hasBefore && IsComma(part, first - 1) && tail < to && part.Tokens[tail].Is(';') && cue.Kind != CueKind.Attitude)
        {
            return [(from, first), (tail, End(part, tail, to, next))];
        }

        // "The door is open, X told the paper ahead of the talks in Kyiv": so without a preposition right behind the cue.
        if (hasBefore && cue.Kind == CueKind.Speech && IsComma(part, first - 1) && IsClause(part, from, first) && !HasThat(part, behind, to) && !HasFinite(part, behind, part.ClauseEnd(behind, to)))
        {
            return [(from, first)];
        }

        var end = End(part, behind, to, next);
        // "Súhlas vyslovil s členstvom parlament": what is said may stand between the verb and its subject.
        if (isInverted && part.Rules.Order.KnowsCases && speaker.First - cue.End > LongestTail && end > behind)
        {
            return [(cue.End, speaker.First), (behind, end)];
        }

        return end > behind ? [(behind, end)] : hasBefore ? [(from, first)] : [];
    }

    /// <summary>The comma before the "which" that opens the clause and stands for the words before it; 0 where none does.</summary>
    private static int BeforeWhat(SpeechPart part, int from, int to)
    {
        var what = part.Rules.Order.Whats.FindAll(part.Codes, from, to).FindLast(match => match.Start - 1 - from > 2 && part.Tokens[match.Start - 1].Is(',') && part.QuoteAt(match.Start) < 0);
        return what.Pattern is not null && !part.HasClauseMark(what.End, to) && !part.Has(what.Start - 2, part.Rules.Order.Correlate) ? what.Start - 1 : 0;
    }

    private static bool IsWhen(SpeechPart part, int clause, int from) =>
        part.Rules.Order.KnowsCases && clause - 2 > from
        && Enumerable.Range(Math.Max(from + 1, clause - 2), 3).Any(token => part.Tokens[token].Is(',') && part.Has(token - 1, part.Rules.Order.Correlate));

    private static int BeforeArticle(SpeechPart part, int first) => first - (part.Has(first - 1, part.Rules.Determiner) && !part.Has(first - 1, part.Rules.As) ? 2 : 1);

    private static bool IsComma(SpeechPart part, int token) => token >= 0 && (part.Tokens[token].Is(',') || part.Tokens[token].Normal is "–" or "—" || part.QuoteAt(token) >= 0);

    /// <summary>Whether the tokens are a clause with subject and verb, and no mere "On Monday": "Ukraine will join, X told the paper ahead of talks".</summary>
    private static bool IsClause(SpeechPart part, int from, int to) => HasFinite(part, from, to) && (part.MentionAt(from) >= 0 || part.Has(from, part.Rules.Determiner) || part.Has(from, part.Rules.Subject));

    private static bool HasFinite(SpeechPart part, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(token => part.Has(token, part.Rules.Finite) && part.QuoteAt(token) < 0);

    private static bool HasRelative(SpeechPart part, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(token => part.Has(token, part.Rules.Relative) && part.QuoteAt(token) < 0);

    private static bool IsQuestion(SpeechPart part, int from, int first) =>
        IsComma(part, first - 1) && part.Rules.Asked.FindAll(part.Codes, from, first).Exists(asked => asked.Start - from < ShortestWords);

    /// <summary>Passes over what tells when, where and to whom somebody spoke.</summary>
    private static int TailEnd(SpeechPart part, int at, int to)
    {
        var words = 0;
        while (at < to && words <= LongestTail && (!part.IsClauseMark(at) || part.IsBracketed(at)) && part.QuoteAt(at) < 0 && !part.Has(at, part.Rules.That))
        {
            // "X said the door was open": a subject and its verb are what was said.
            if (words > 0 && part.Has(at, part.Rules.Finite))
            {
                return at - 1;
            }

            words += part.IsBracketed(at) || part.Has(at, part.Rules.PassOver) || part.MentionAt(at) >= 0 ? 0 : 1;
            at++;
        }

        return at;
    }

    private static List<(int From, int To)> Around(SpeechPart part, int from, int first, int behind, int to)
    {
        var ranges = new List<(int From, int To)>();
        if (first - from > 1)
        {
            ranges.Add((from, first));
        }

        if (behind < to && part.Tokens[behind].Is(','))
        {
            behind++;
        }

        if (to - behind > 1)
        {
            ranges.Add((behind, to));
        }

        return ranges;
    }

    private static int ClauseOrSentence(SpeechPart part, int at, int to, Cue? next)
    {
        // "the statement of X that Y sees": what follows "that" is X's, whatever verbs it has.
        // "X's remark in a June interview that": when and where may stand between.
        var that = BehindInset(part, at, to);
        at = that;
        while (that < to && that - at < LongestBetween && !part.Has(that, part.Rules.That) && !part.IsClauseMark(that) && !part.Has(that, part.Rules.Finite) && next?.Start != that)
        {
            that++;
        }

        var opensThat = that < to && (part.Has(that, part.Rules.That) || (part.Tokens[that].Is(',') && part.Has(that + 1, part.Rules.That)));
        // "..., and said": what is joined on is not the owner's.
        return opensThat ? End(part, that + 1, to, next) : next is { } other && other.Start > at ? Math.Min(other.Start, to) : Math.Max(at, to);
    }

    /// <summary>"The threat of X, then the president, that": what a name is given between commas.</summary>
    private static int BehindInset(SpeechPart part, int at, int to)
    {
        if (at >= to || !part.Tokens[at].Is(',') || part.Has(at + 1, part.Rules.That) || part.Has(at + 1, part.Rules.Relative))
        {
            return at;
        }

        var comma = Enumerable.Range(at + 1, Math.Max(0, Math.Min(to, at + LongestBetween) - at - 1)).FirstOrDefault(token => part.Tokens[token].Is(','), -1);
        return comma > 0 && part.Has(comma + 1, part.Rules.That) && !part.CuesIn(at, comma).Any() ? comma : at;
    }

    private static bool TellsWhen(SpeechPart part, int from, int first) =>
        part.Rules.Whens.FindAll(part.Codes, from, first).Exists(when => when.Start - from > 2 && part.QuoteAt(when.Start) < 0 && !part.HasClauseMark(when.End, first));

    private static bool OpensWithTeller(SpeechPart part, int from, int first) =>
        part.ClauseEnd(from, first) >= first - 1 && part.CuesIn(from, first).Any(cue => cue.Kind == CueKind.Before && cue.Start == from);

    private static bool HasThat(SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.Has(at, part.Rules.That) && part.QuoteAt(at) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where what was said ends: at the sentence's end, or where a clause of another speaker is joined on.</summary>
    private static int End(SpeechPart part, int at, int to, Cue? next)
    {
        if (next is not { } other || other.Start <= at || other.Start >= to)
        {
            return to;
        }

        if (part.SemicolonBefore(other.Start, at) is var semicolon and >= 0)
        {
            return semicolon;
        }

        var start = part.ClauseStart(other.Start, at);
        return start > at + 1
            && (part.Tokens[start - 1].Is(';') || part.Tokens[start - 1].Normal is "–" or "—" || (part.Has(start - 1, part.Rules.Boundary) && start - 2 > at && part.Tokens[start - 2].Is(',')))
            ? start - 1
            : to;
    }
}
