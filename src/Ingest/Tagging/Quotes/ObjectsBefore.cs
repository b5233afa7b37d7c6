using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>What stands before a cue in its clause and is what somebody speaks of.</summary>
internal static class ObjectsBefore
{
    /// <summary>"Vstup Ukrajiny odmieta X", "X vstup Ukrajiny odmieta": where words stand freely, what an attitude is about may stand before it.</summary>
    public static IEnumerable<(int From, int To)> Of(SpeechPart part, Cue cue, Speaker speaker, (int From, int To) sentence)
    {
        var (from, to) = sentence;
        var clause = part.ClauseStart(cue.Start, from);
        clause = clause - 2 > from && part.JoinsCountries(clause - 1) ? part.ClauseStart(clause - 2, from) : clause;
        var isBehindSubject = speaker.IsWritten && speaker.First >= clause && speaker.End <= cue.Start;
        var start = isBehindSubject ? speaker.End : clause;
        // "Such an end of the war called possible the minister X, ...", "the end of these plans called the president X a condition".
        var mayInvert = cue.Kind == CueKind.Speech || (cue.Kind == CueKind.SpeechTo && part.Rules.DropsSubjectsAnywhere && !IsCircumstance(part, cue, start));
        var isInverted = mayInvert && speaker is { Mention.Person: not null } && speaker.First >= cue.End && start == from && part.QuoteAt(start) < 0;
        if (IsVerbLast(part, cue, speaker) && part.ClauseStart(speaker.First, from) == from)
        {
            return [(from, cue.Start)];
        }

        if (ClosesRelative(part, cue, speaker))
        {
            return [(speaker.End + 2, cue.Start)];
        }

        if (ClosesClause(part, cue, speaker, clause, from))
        {
            return [(speaker.End, cue.Start)];
        }

        if (IsObjectFirst(part, cue, speaker, start))
        {
            return cue.Start - start > 1 ? [(start, isInverted ? speaker.First : cue.Start)] : [];
        }

        if (!part.Rules.DropsSubjectsAnywhere)
        {
            return [];
        }

        // "Inevitable thought in June the accession of Ukraine the premier X": what is judged may stand between the verb and its subject.
        if (cue.Kind != CueKind.SpeechTo && speaker is { Mention.Person: not null } && speaker.First > cue.End + 1 && start < cue.Start && part.ClauseEnd(speaker.End, to) >= to - 1
            && !part.HasClauseMark(cue.End, speaker.First) && !IsCircumstance(part, cue with { Kind = CueKind.Attitude }, start))
        {
            return [(start, speaker.First)];
        }

        // "Moscow calls it", of a country alone, is seldom anybody's words.
        var mayFront = isBehindSubject && (cue.Kind == CueKind.Attitude || speaker.Mention is not { Kind: MentionKind.Country });
        var found = mayFront ? Fronted(part, cue, (clause, speaker.First), (from, to)) : [];
        // "Členstvo označil minister X za záruku mieru": what it is called stands behind its subject.
        if (isInverted && cue.Kind == CueKind.SpeechTo && part.ClauseEnd(speaker.End, to) is var end && end > speaker.End)
        {
            found = found.Append((speaker.End, end));
        }

        // "The minister the swap of land for membership ridiculed": without a preposition it is no circumstance.
        // "The premier, who the accession called a mistake": so in a clause that hangs on its subject.
        var isRelative = speaker is { Mention.Person: not null } && clause - 2 > from && speaker.End <= clause - 1 && part.Has(clause - 1, part.Rules.SubjectRelative);
        var isObject = cue.Kind != CueKind.Attitude && (mayFront || isRelative) && !IsCircumstance(part, cue, start);
        return (cue.Kind == CueKind.Attitude || isInverted || isObject) && cue.Start - start > 1 ? found.Append((start, isInverted ? speaker.First : cue.Start)) : found;
    }

    /// <summary>The object that opens the sentence, and what is said of it: "The accession, within which he sees a danger, X calls a fancy".</summary>
    private static IEnumerable<(int From, int To)> Fronted(SpeechPart part, Cue cue, (int Clause, int Subject) at, (int From, int To) sentence)
    {
        var fronted = FrontedObject(part, cue, at.Clause, sentence.From, at.Subject);
        if (fronted.To <= fronted.From)
        {
            yield break;
        }

        yield return fronted;
        // "..., calls it a fancy": what is said of the object stands behind the verb.
        if (part.ClauseEnd(cue.End, sentence.To) is var end && end > cue.End)
        {
            yield return (cue.End, end);
        }
    }

    /// <summary>"Ukrajna csatlakozását Robert Fico is elutasítja": what somebody is for or against before both, with the verb at the clause's end.</summary>
    private static bool IsVerbLast(SpeechPart part, Cue cue, Speaker speaker) =>
        part.Rules.DropsSubjectsAnywhere && cue.Kind == CueKind.Attitude && part.IsClauseMark(cue.End) && !part.Tokens[cue.End].Is(':')
        && speaker is { IsWritten: true, Mention.Person: not null } && speaker.End <= cue.Start && cue.Start - speaker.End <= 3;

    /// <summary>"X, der erneut vor einem Beitritt warnte": the verb closes the clause that hangs on its subject.</summary>
    private static bool ClosesRelative(SpeechPart part, Cue cue, Speaker speaker) =>
        part.Rules.InvertsSubjects && speaker.IsWritten && speaker.First < cue.Start && speaker.End + 2 < cue.Start && part.IsClauseMark(cue.End)
        && part.Tokens[speaker.End].Is(',') && (part.Has(speaker.End + 1, part.Rules.Determiner) || part.Has(speaker.End + 1, part.Rules.Relative));

    /// <summary>"..., wo X den Beitritt verhindern wollte", "der Brief, in dem X um einen Plan ersuchte": the verb closes a clause that hangs on another, its object stands behind its subject.</summary>
    private static bool ClosesClause(SpeechPart part, Cue cue, Speaker speaker, int clause, int from) =>
        part.Rules.InvertsSubjects && clause > from && speaker.IsWritten && speaker.First >= clause && speaker.End + 1 < cue.Start
        && speaker is { Mention: { Kind: not MentionKind.Country } } && part.IsClauseMark(cue.End) && !part.Tokens[cue.End].Is(':');

    /// <summary>"Eine Einladung noch in diesem Jahr hält er für denkbar": where the verb stands second, a noun before it whose subject stands behind it is what it acts on.</summary>
    private static bool IsObjectFirst(SpeechPart part, Cue cue, Speaker speaker, int start) =>
        part.Rules.InvertsSubjects
        && speaker.IsWritten && speaker.First >= cue.End && speaker.First <= cue.End + 2
        && part.QuoteAt(start) < 0
        && (part.Has(start, part.Rules.Determiner) || !part.Has(start, part.Rules.Function));

    /// <summary>"In the membership of Ukraine the president sees a gain", "The membership of a country that ..., the envoy calls a fancy": the object opens the sentence, before the subject.</summary>
    private static (int From, int To) FrontedObject(SpeechPart part, Cue cue, int clause, int from, int subject)
    {
        var to = subject;
        if (clause > from && clause == subject && part.Tokens[clause - 1].Is(','))
        {
            to = clause - 1;
            while (to > from && !part.Tokens[to - 1].Is(','))
            {
                to--;
            }

            // Behind the comma stands a relative clause, perhaps with a preposition before it: "within which".
            if (to <= from || !(part.Has(to, part.Rules.Relative) || part.Has(to + 1, part.Rules.Relative)))
            {
                return default;
            }

            to--;
            clause = part.ClauseStart(to, from);
        }

        return (clause == from || OpensSentence(part, clause)) && to - clause > 2 && part.QuoteAt(clause) < 0 && !IsCircumstance(part, cue, clause) ? (clause, to) : default;
    }

    /// <summary>"Austria stays neutral: the question of membership the chancellor considers closed".</summary>
    private static bool OpensSentence(SpeechPart part, int clause) => part.Tokens[clause - 1] is var mark && (mark.Is(':') || mark.Is(';') || (clause > 1 && part.Has(clause - 1, part.Rules.Boundary) && part.Tokens[clause - 2].Is(',')));

    /// <summary>"After the accession X said": when and where, not what. An attitude takes most prepositions before its object, a verb of saying few.</summary>
    private static bool IsCircumstance(SpeechPart part, Cue cue, int token) =>
        part.Has(token, part.Rules.Circumstance) || (cue.Kind != CueKind.Attitude && (part.Has(token, part.Rules.Preposition) || part.Has(token, part.Rules.PassOver) || part.Has(token, part.Rules.Function)));
}
