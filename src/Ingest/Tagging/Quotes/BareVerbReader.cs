using Ingest.Statements;
using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds the subject of a verb that opens its clause: behind it, before an inset, or earlier in the sentence.</summary>
internal sealed class BareVerbReader(SpeechPart part, BehindReader behindCues, InsetReader insets, OwnerReader owners, EarlierSubjects earlier, SubjectReader subjects)
{
    private const int LongestInset = 16;

    private SpeechRules Rules => part.Rules;

    /// <param name="cue">The verb.</param>
    /// <param name="start">First token of its clause.</param>
    /// <param name="from">First token of its sentence.</param>
    /// <param name="to">The token behind the sentence's last.</param>
    /// <param name="before">Speaker of the cue before it in the sentence.</param>
    public Speaker? Find(Cue cue, int start, int from, int to, Speaker? before)
    {
        var opening = ClauseOpenings.At(part, cue.Start, start, from);
        if (opening is ClauseOpening.Relative)
        {
            return earlier.Antecedent(start - 2, from);
        }

        var inset = opening is ClauseOpening.Comma ? start - 1 : -1;
        if (inset >= 0 && OfHeadline(cue, from, to) is { } first)
        {
            return first;
        }

        return (inset >= 0 && part.Has(cue.Start, Rules.Participle) ? Absolute(inset, from) : null)
            ?? (part.Has(cue.Start, Rules.Participle) || part.Has(cue.Start, Rules.Hanging.Purpose) ? earlier.Before(cue, from, before) : null)
            ?? (inset >= 0 ? OfRelative(inset, from) : null)
            ?? (opening is ClauseOpening.And ? earlier.OfJoined(start - 1, from) : null)
            ?? Behind(cue, inset, start, from, to)
            ?? (inset < 0 ? null : Named(insets.BeforeInset(inset, from), cue, to) ?? behindCues.BehindCircumstances(cue, from, to))
            ?? earlier.Before(cue, from, before);
    }

    /// <summary>"The capital spoke with two voices, the president, X, wanting": who is named between two commas and nothing else is no object of what stands before.</summary>
    private Speaker? Absolute(int comma, int from)
    {
        var named = part.MentionAt(comma - 1) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Person: { Name: not null } or { Official: true } } mention
            && mention.EndToken == comma ? mention : null;
        var opening = named is null ? from : named.FirstToken - 1;
        while (opening > from && part.Has(opening, Rules.Determiner))
        {
            opening--;
        }

        return named is not null && opening - 1 > from && part.Tokens[opening].Is(',') && part.MentionAt(opening - 1) is var before
            // "Met Y, the president, saying": that is who was met.
            && (before < 0 || part.Mentions[before] is { Kind: MentionKind.Country })
                ? SubjectReader.Of(named, "does what the participle tells")
                : null;
    }

    /// <summary>"It was X who, together with Y, blocked": an inset right behind the pronoun.</summary>
    private Speaker? OfRelative(int comma, int from)
    {
        var opening = comma - 1;
        while (opening > from && comma - opening < LongestInset && !part.Tokens[opening].Is(','))
        {
            opening--;
        }

        return opening - 1 > from && part.Tokens[opening].Is(',') && part.Has(opening - 1, Rules.SubjectRelative) && earlier.Antecedent(opening - 2, from) is { Mention.Person.Name: not null } named ? named : null;
    }

    /// <summary>"X drops his objections, calls it a step ahead": in a headline the second verb has the subject of the first.</summary>
    private Speaker? OfHeadline(Cue cue, int from, int to)
    {
        if (part.Text.Part != TextPart.Title
            || Rules.DropsSubjectsAnywhere
            || part.MentionAt(from) is not (var index and >= 0)
            || part.Mentions[index] is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution or MentionKind.Country } first
            || Speaker.IsDoubtful(first)
            || first.FirstToken != from
            || part.QuoteAt(from) >= 0
            || first.CountryForm is CountryForm.Adjective
            || part.IsPossessive(first)
            || part.IsClauseMark(first.EndToken)
            || first.EndToken >= cue.Start - 1)
        {
            return null;
        }

        // "Ukraine will join, says X", "Ukraine will join, X says in Kyiv".
        return behindCues.Behind(cue.End, to, isName: false) is { Mention: { Kind: not MentionKind.Country } behind } && !part.Has(behind.EndToken, Rules.Finite) && !part.IsPossessive(behind)
            ? null
            : SubjectReader.Of(first, "is the subject of the headline");
    }

    /// <param name="cue">The verb.</param>
    /// <param name="inset">The comma that closes an inset before the verb; -1 where there is none.</param>
    /// <param name="start">First token of its clause.</param>
    /// <param name="from">First token of its sentence.</param>
    /// <param name="to">The token behind the sentence's last.</param>
    private Speaker? Behind(Cue cue, int inset, int start, int from, int to)
    {
        if (cue.Kind == CueKind.SpeechTo && behindCues.SecondBehind(cue, start, from, to) is { } second)
        {
            return second;
        }

        var behind = cue.Kind == CueKind.SpeechTo && !ClosesSentence(cue, to) ? null : NotHearers(behindCues.Behind(cue.End, to, isName: false), cue);
        // "The party, an old one, called the minister's words a betrayal": whose they are does not speak.
        behind = behind is { Mention: { } owner } && part.IsPossessive(owner) ? null : behind;
        if (behind is null)
        {
            return Late(cue, opensClause: start == from || (inset >= 0 && cue.Kind == CueKind.Attitude) || IsDash(cue.Start - 1), to);
        }

        // "« Mots », avait dit la veille à Berlin le ministre X".
        if (behind is { Mention: null } && !Rules.DropsSubjectsAnywhere && Late(cue, opensClause: false, to) is { } late)
        {
            return late;
        }

        // "X, the mayor of the city, told the paper": who has no name is no speaker where a person stands before the inset.
        // "X, a former minister, said Y was wrong": who has a verb behind him is spoken of.
        // "X, who leads the country, told the World Forum": a mere capital is no rival of a name.
        if (inset >= 0 && (behind is { Mention: null or { Person: null } or { Person.Name: null } } || Speaker.IsDoubtful(behind.Mention) || part.Has(behind.End, Rules.Finite)) && BeforeComma(inset, from) is { Mention.Person: not null } apposed)
        {
            return apposed;
        }

        var isOwner = Rules.DropsSubjectsAnywhere && part.Has(cue.Start, Rules.Plural) && owners.IsOwner(behind);
        var isNoun = behind.Mention is null && cue.Kind == CueKind.Attitude;
        return isOwner || isNoun || (inset >= 0 && StartsClause(behind, to)) ? null : behind;
    }

    /// <summary>"The minister, X, told MPs": an office and its name may be one mention, the first comma within it.</summary>
    private Speaker? BeforeComma(int comma, int from) =>
        part.MentionAt(comma - 1) is var index and >= 0 && part.Mentions[index] is { Person.Name: not null } named && named.EndToken == comma
        && Enumerable.Range(named.FirstToken, comma - named.FirstToken).Any(token => part.Tokens[token].Is(','))
            ? SubjectReader.Of(named, "is named between commas")
            : insets.BeforeInset(comma, from);

    /// <summary>The subject further behind the verb, where subjects may stand anywhere.</summary>
    private Speaker? Late(Cue cue, bool opensClause, int to)
    {
        if (!Rules.DropsSubjectsAnywhere)
        {
            // "« Mots », a dit mardi à Bruxelles le ministre X".
            return Rules.InvertsSubjects && cue is { Kind: CueKind.Speech, Start: > 0 } && (part.Tokens[cue.Start - 1].Is(',') || FollowsQuote(cue)) && !HasThatBehind(cue, to)
                ? BehindCircumstances(cue, to)
                : null;
        }

        // "“Words,” said before the vote minister X".
        if (cue is { Kind: CueKind.Speech, Start: > 0 } && FollowsQuote(cue))
        {
            return BehindCircumstances(cue, to) ?? behindCues.BehindCircumstances(cue, 0, to);
        }

        // "Agrees with him also the minister X", "Guarantees that it will not join, demanded at talks the envoy X": the name has the form of a subject.
        return cue.Kind is CueKind.Attitude or CueKind.SpeechTo && opensClause && LateSubject.FindSubject(part, subjects, cue, to) is { } late
            ? SubjectReader.Of(late, "stands behind the verb and what it takes")
            : null;
    }

    private bool FollowsQuote(Cue cue) =>
        part.QuoteAt(cue.Start - 1) >= 0 || IsDash(cue.Start - 1) || (part.Tokens[cue.Start - 1].Is(',') && part.QuoteAt(cue.Start - 2) >= 0);

    private bool HasThatBehind(Cue cue, int to) => Enumerable.Range(cue.End, Math.Max(0, to - cue.End)).Any(token => part.Has(token, Rules.That) || part.Tokens[token].Is(':'));

    private Speaker? BehindCircumstances(Cue cue, int to) =>
        LateSubject.Find(part, cue, to) is { } late ? SubjectReader.Of(late, "stands behind the verb and its circumstances") : null;

    /// <summary>"..., forderte Minister X am Montag.": where subjects stand behind the verb, no hearer closes a sentence.</summary>
    private bool ClosesSentence(Cue cue, int to) => Rules.InvertsSubjects && part.ClauseEnd(cue.End, to) >= to - 1;

    /// <summary>"povedal novinárom": many do not speak with the verb of one.</summary>
    private Speaker? NotHearers(Speaker? behind, Cue cue) =>
        behind is { Mention: { Kind: MentionKind.Office, Plural: true } } && Rules.DropsSubjectsAnywhere && !part.Has(cue.Start, Rules.Plural) ? null : behind;

    /// <summary>Whoever is named behind the verb speaks, unless somebody is named before the inset.</summary>
    private Speaker? Named(Speaker? before, Cue cue, int to) =>
        Rules.Order.KnowsCases && before is { Mention.Kind: MentionKind.Person } && part.ClauseEnd(cue.End, to) >= to - 1 && LateSubject.FindSubject(part, subjects, cue, to) is { } late
            && LateSubject.IsInBaseForm(part, late) && VerbGender.Fits(VerbGender.Of(part, cue), late.Person!.Gender)
            // "Never, while X rules, assured on Monday the minister Y".
            ? SubjectReader.Of(late, "stands behind the verb and its circumstances")
        : before is { Mention.Person: not null } || !Rules.DropsSubjectsAnywhere || cue.Kind != CueKind.Speech ? before : BehindCircumstances(cue, to) ?? before;

    /// <summary>"X, who runs, has said he does not": the pronoun behind the cue is followed by its own verb.</summary>
    private bool StartsClause(Speaker behind, int to) =>
        !Rules.InvertsSubjects && behind.Mention is { Kind: MentionKind.Pronoun } && behind.End < to && !part.IsClauseMark(behind.End) && part.QuoteAt(behind.End) < 0;

    private bool IsDash(int token) => token >= 0 && (part.Tokens[token].Is('-') || part.Tokens[token].Is('–') || part.Tokens[token].Is('—'));
}
