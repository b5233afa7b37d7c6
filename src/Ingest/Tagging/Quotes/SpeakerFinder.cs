using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds who does the saying of a cue, from the order of words and the marks around it.</summary>
internal sealed class SpeakerFinder(SpeechPart part)
{
    private const int LongestNoun = 8;
    private const int LongestInset = 40;

    /// <summary>How of a speaker that is a pronoun for nobody known: "it added".</summary>
    public const string Pronoun = "is a pronoun";

    private SpeechRules Rules => part.Rules;

    /// <param name="cue">What tells that somebody speaks.</param>
    /// <param name="from">First token of its sentence.</param>
    /// <param name="to">The token behind the sentence's last.</param>
    /// <param name="before">Speaker of the cue before it in the sentence.</param>
    public Speaker? Find(Cue cue, int from, int to, Speaker? before) => cue.Kind switch
    {
        // "Jak stwierdził w wywiadzie, ...": the verb of the cue has no subject behind it.
        CueKind.Before when Rules.DropsSubjectsAnywhere && cue.End - cue.Start > 1 && part.MentionAt(cue.End) < 0 && part.Has(cue.End, Rules.Function) => null,
        CueKind.Before => part.Has(cue.End, Rules.Relative) && cue.Start > from ? Antecedent(cue.Start - 1, from) : Behind(cue.End, to, isName: true),
        CueKind.After => EndingAt(cue.Start, from, "stands before the postposition"),
        CueKind.Own => Inside(cue),
        CueKind.Noun => Owner(cue, from, to),
        CueKind.Back => BodyOrPersonIn(cue) ?? Behind(cue.End, to, isName: false) ?? SubjectBefore(cue, from, before),
        _ => OfVerb(cue, from, to, before),
    };

    // "erről X beszélt": the speaker may stand between the halves of the cue.
    private Speaker? BodyOrPersonIn(Cue cue) =>
        MentionIn(cue.Start, cue.End, lastFirst: false, "stands within the cue") is { Mention.Kind: not MentionKind.Country } within ? within : null;

    private Speaker? OfVerb(Cue cue, int from, int to, Speaker? before)
    {
        var start = part.ClauseStart(cue.Start, from);
        var last = SkipBack(cue.Start, start);
        // "X hat den Beitritt der Ukraine abgelehnt": what stands before the verb's first half is the subject.
        if (cue.End - cue.Start > 1 && MentionIn(cue.Start, cue.End, lastFirst: false, "stands within the verb") is { } within
            && MentionIn(start, last, lastFirst: true, "stands before the verb") is not { Mention.Kind: not MentionKind.Country })
        {
            return within;
        }

        if (last > start)
        {
            if (part.Has(cue.Start, Rules.NounLike) && (HasSubjectAndVerb(start, last) || (part.MentionAt(last - 1) < 0 || part.Mentions[part.MentionAt(last - 1)].EndToken != last) && (last - start > 3 || part.Has(last - 1, Rules.Function))))
            {
                return null;
            }

            // Something stands before the verb in its clause: the subject, or an adverbial with the subject behind the verb.
            return NotOwner(MentionIn(start, last, lastFirst: true, "stands before the verb"), cue, start, to)
                ?? BodyBefore(cue, start, last)
                ?? (cue.Kind == CueKind.SpeechTo ? null : MentionBehind(cue, to))
                ?? NounBefore(start, last);
        }

        var leading = Leading(cue.Start, start, from);
        if (leading is LeadingWord.Relative)
        {
            return Antecedent(start - 2, from);
        }

        if (part.Has(cue.Start, Rules.Participle) && SubjectBefore(cue, from, before) is { } subject)
        {
            return subject;
        }

        if (leading is LeadingWord.And && SubjectOfJoined(start - 1, from) is { } joined)
        {
            return joined;
        }

        var behind = cue.Kind == CueKind.SpeechTo ? null : NotHearers(Behind(cue.End, to, isName: false), cue);
        // "X, the mayor of the city, told the paper": who has no name is no speaker where a person stands before the inset.
        if (leading is LeadingWord.Comma && behind is { Mention: null or { Person: null } or { Person.Name: null } } && BeforeInset(start - 1, from) is { Mention.Person: not null } apposed)
        {
            return apposed;
        }

        if (behind is not null && !(Rules.DropsSubjectsAnywhere && part.Has(cue.Start, Rules.Plural) && IsOwner(behind)) && (behind.Mention is not null || cue.Kind != CueKind.Attitude) && !(leading is LeadingWord.Comma && StartsClause(behind, to)))
        {
            return behind;
        }

        return (leading is LeadingWord.Comma ? Named(BeforeInset(start - 1, from), cue, to) ?? BehindCircumstances(cue, from, to) : null) ?? SubjectBefore(cue, from, before);
    }

    /// <summary>"povedal novinárom": many do not speak with the verb of one.</summary>
    private Speaker? NotHearers(Speaker? behind, Cue cue) =>
        behind is { Mention: { Kind: MentionKind.Office, Plural: true } } && Rules.DropsSubjectsAnywhere && !part.Has(cue.Start, Rules.Plural) ? null : behind;

    /// <summary>Whoever is named behind the verb speaks, unless somebody is named before the inset.</summary>
    private Speaker? Named(Speaker? before, Cue cue, int to) =>
        before is { Mention.Person: not null } || !Rules.DropsSubjectsAnywhere || cue.Kind != CueKind.Speech ? before
        : LateSubject.Find(part, cue, to) is { } late ? Of(late, "stands behind the verb and its circumstances") : before;

    /// <summary>"..., a anunțat marți, la Madrid, secretarul general": when and where stand between commas before the subject of a cue that closes the sentence.</summary>
    private Speaker? BehindCircumstances(Cue cue, int from, int to)
    {
        if (cue.Kind != CueKind.Speech || cue.Start - from < LongestNoun || to - cue.End > LongestInset)
        {
            return null;
        }

        var at = part.ClauseEnd(cue.End, to);
        for (var commas = 0; commas < 2 && at + 1 < to && part.Tokens[at].Is(','); commas++)
        {
            var end = part.ClauseEnd(at + 1, to);
            if (MentionIn(at + 1, end, lastFirst: false, "stands behind the cue and its circumstances") is { Mention.Kind: not MentionKind.Country } speaker && speaker.First <= at + 3)
            {
                return speaker;
            }

            at = end;
        }

        return null;
    }

    /// <summary>"X evaded questions": the mention does not end where the noun begins.</summary>
    private bool HasSubjectAndVerb(int from, int to) =>
        MentionIn(from, to, lastFirst: true, "") is { Mention: { } subject } && subject.EndToken < to;

    /// <summary>"Slová prezidenta skritizoval minister X": whose words stand before the verb is what it acts on, where a subject stands behind.</summary>
    private Speaker? NotOwner(Speaker? subject, Cue cue, int start, int to) =>
        // "Členstvo Ukrajiny odmieta X": a country that opens no clause is hardly its subject.
        subject is { Mention.Kind: MentionKind.Country } && Rules.DropsSubjectsAnywhere && subject.First > start && PersonBehind(cue, to) is { } person ? person
        : subject is { Mention: { Kind: MentionKind.Office, Plural: true } } && Rules.DropsSubjectsAnywhere && !part.Has(cue.Start, Rules.Plural) ? NamedBefore(subject) ?? subject
        : Rules.DropsSubjectsAnywhere && subject is not null && IsOwner(subject) ? MentionBehind(cue, to) ?? subject
            : subject;

    /// <summary>"В МИД заявили", "V Kremli tvrdia": people of a body that is only the place, with a verb for many and no subject.</summary>
    private Speaker? BodyBefore(Cue cue, int from, int to)
    {
        for (var at = from; at < to && part.Has(cue.Start, Rules.Plural); at++)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.QuoteAt(at) < 0
                && part.Mentions[index] is { Kind: MentionKind.Institution } or { Kind: MentionKind.Country, CountryForm: CountryForm.Name or CountryForm.Capital }
                && part.Mentions[index].FirstToken > 0 && part.Has(part.Mentions[index].FirstToken - 1, Rules.Place))
            {
                return Of(part.Mentions[index], "is where those are who speak");
            }
        }

        return null;
    }

    private Speaker? PersonBehind(Cue cue, int to) =>
        cue.Kind != CueKind.SpeechTo && Behind(cue.End, to, isName: false) is { Mention.Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } behind ? behind : null;

    private bool IsOwner(Speaker speaker) =>
        part.CuesIn(Math.Max(0, speaker.First - 3), speaker.First).Any(noun => noun.Kind == CueKind.Noun
            && Enumerable.Range(noun.End, Math.Max(0, speaker.First - noun.End)).All(token => !part.IsClauseMark(token) && !part.Has(token, Rules.Function)));

    /// <summary>"X před jednáním ministrů řekl": the verb of one has no many for its subject.</summary>
    private Speaker? NamedBefore(Speaker many)
    {
        for (var at = many.First - 1; at >= Math.Max(0, many.First - LongestNoun) && !part.IsClauseMark(at); at--)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person } && MayBeSubject(part.Mentions[index], 0))
            {
                return Of(part.Mentions[index], "stands before the verb");
            }
        }

        return null;
    }

    /// <summary>"X, who runs, has said he does not": the pronoun behind the cue is followed by its own verb.</summary>
    private bool StartsClause(Speaker behind, int to) =>
        !Rules.InvertsSubjects && behind.Mention is { Kind: MentionKind.Pronoun } && behind.End < to && !part.IsClauseMark(behind.End) && part.QuoteAt(behind.End) < 0;

    /// <summary>"X laughed and said": the subject of the verb before the "and".</summary>
    private Speaker? SubjectOfJoined(int and, int from)
    {
        var start = part.ClauseStart(and, from);
        return MentionIn(start, and, lastFirst: false, "is the subject of the verb before")
            ?? (start < and && part.Has(start, Rules.Subject) && part.MentionAt(start) < 0 ? new Speaker(start, start + 1, null, Pronoun) : null);
    }

    private enum LeadingWord
    {
        Other,
        Relative,
        Comma,
        And,
    }

    private LeadingWord Leading(int cueStart, int start, int from) =>
        start <= from || cueStart < start ? LeadingWord.Other
        : part.Has(start - 1, Rules.Relative) ? LeadingWord.Relative
        : part.Tokens[start - 1].Is(',') ? LeadingWord.Comma
        : part.Has(start - 1, Rules.And) ? LeadingWord.And
        : LeadingWord.Other;

    private int SkipBack(int at, int from)
    {
        while (at > from && part.MentionAt(at - 1) < 0 && part.Has(at - 1, Rules.PassOver))
        {
            at--;
        }

        return at;
    }

    private int SkipAhead(int at, int to)
    {
        while (at < to && part.MentionAt(at) < 0 && part.Has(at, Rules.PassOver))
        {
            at++;
        }

        return at;
    }

    /// <summary>A mention within the tokens that may be a subject.</summary>
    private Speaker? MentionIn(int from, int to, bool lastFirst, string how)
    {
        var seen = -1;
        for (var step = 0; step < to - from; step++)
        {
            var index = part.MentionAt(lastFirst ? to - 1 - step : from + step);
            if (index < 0 || index == seen)
            {
                continue;
            }

            seen = index;
            var mention = part.Mentions[index];
            // Who is named within a quotation does not say it.
            if (mention.FirstToken >= from && mention.EndToken <= to && part.QuoteAt(mention.FirstToken) < 0 && MayBeSubject(mention, from))
            {
                return Of(mention, how);
            }
        }

        return null;
    }

    private bool MayBeSubject(Mention mention, int from) =>
        mention.Kind switch
        {
            MentionKind.Person or MentionKind.Office or MentionKind.Institution => true,
            MentionKind.Pronoun => part.Has(mention.FirstToken, Rules.Subject),
            MentionKind.Country => mention.CountryForm is CountryForm.Name or CountryForm.Capital,
            _ => false,
        }
        && !IsPossessive(mention)
        && !IsGoverned(mention, from)
        && !IsOfMembership(mention, from);

    /// <summary>"Vstup Švédska do NATO označila": whose accession it is, not who speaks.</summary>
    private bool IsOfMembership(Mention mention, int from) =>
        mention.Kind == MentionKind.Country && Rules.DropsSubjectsAnywhere && mention.FirstToken > from
        && part.Tokens[mention.FirstToken - 1].IsWord && part.MentionAt(mention.FirstToken - 1) < 0 && IsNoun(mention.FirstToken - 1)
        && part.Has(mention.EndToken, Rules.Preposition) && part.MentionAt(mention.EndToken + 1) is var alliance and >= 0 && part.Mentions[alliance].Country == "NATO";

    private bool IsPossessive(Mention mention) =>
        mention.EndToken < part.Tokens.Length && (part.Tokens[mention.EndToken].Normal is "'s" || part.Tokens[mention.EndToken - 1].Normal.EndsWith("'s", StringComparison.Ordinal) || part.Tokens[mention.EndToken].Is('\'') && !part.Tokens[mention.EndToken].HasSpaceBefore);

    /// <summary>Whether a preposition stands before it, perhaps with an article, adjectives or a name in marks between.</summary>
    private bool IsGoverned(Mention mention, int from)
    {
        var at = mention.FirstToken - 1;
        while (at >= from && mention.Kind == MentionKind.Institution && (part.QuoteAt(at) >= 0 || (part.MentionAt(at) is var before and >= 0 && part.Mentions[before].Kind is MentionKind.Institution or MentionKind.Country)))
        {
            at--;
        }

        // "The leader of the AUR party": a name that nobody knows stands between.
        while (at >= from && (part.Has(at, Rules.Determiner) || (mention.Kind == MentionKind.Institution && part.Tokens[at].IsCapital && part.MentionAt(at) < 0 && !part.Has(at, Rules.Function))))
        {
            at--;
        }

        return at >= from && part.Has(at, Rules.Function) && !part.Has(at, Rules.Absolute);
    }

    private Speaker? MentionBehind(Cue cue, int to)
    {
        var at = SkipAhead(cue.End, to);
        var behind = MentionIn(at, part.ClauseEnd(at, to), lastFirst: false, "stands behind the verb");
        // "is against the accession of X": where it names a country later on, that is no subject.
        return behind is { Mention.Kind: MentionKind.Country } && Rules.DropsSubjectsAnywhere && behind.First > at ? null : behind;
    }

    /// <summary>The name or noun that begins right behind the cue.</summary>
    private Speaker? Behind(int at, int to, bool isName)
    {
        at = SkipAhead(at, to);
        var end = part.ClauseEnd(at, to);
        var body = -1;
        for (var token = at; token < Math.Min(end, at + (isName ? 7 : 8)); token++)
        {
            var index = part.MentionAt(token);
            if (index >= 0 && part.Mentions[index].FirstToken >= at && IsSpeaking(part.Mentions[index], isName) && (token == at || !IsGoverned(part.Mentions[index], at)))
            {
                // "told the newspaper the minister X": the hearer may stand first.
                if (part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Pronoun } or { Kind: MentionKind.Office, Person: { Name: not null } or { Official: true } or { Former: true } })
                {
                    return Of(part.Mentions[index], "stands behind the cue");
                }

                body = body < 0 ? index : body;
                token = part.Mentions[index].EndToken - 1;
            }
            else if (index < 0 && part.Has(token, Rules.Function) && !part.Has(token, Rules.Determiner))
            {
                break;
            }
        }

        if (body >= 0)
        {
            return Of(part.Mentions[body], "stands behind the cue");
        }

        return NounAt(at, end, isName);
    }

    private bool IsSpeaking(Mention mention, bool isName) =>
        mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution or MentionKind.Organisation
        || (mention.Kind == MentionKind.Pronoun && (isName || part.Has(mention.FirstToken, Rules.Subject)))
        || (isName && mention.Kind == MentionKind.Country && mention.CountryForm is CountryForm.Name or CountryForm.Capital && !IsPossessive(mention));

    private Speaker? EndingAt(int at, int from, string how)
    {
        var last = SkipBack(at, from);
        if (last > from && part.Tokens[last - 1].Is(','))
        {
            last--;
        }

        var index = part.MentionAt(last - 1);
        return last > from && index >= 0 && part.Mentions[index].FirstToken >= from ? Of(part.Mentions[index], how) : NounBefore(part.ClauseStart(at, from), at);
    }

    private Speaker Inside(Cue cue)
    {
        for (var token = cue.Start; token < cue.End; token++)
        {
            if (part.MentionAt(token) is var index and >= 0)
            {
                return Of(part.Mentions[index], "is in the cue");
            }
        }

        return new Speaker(cue.Start, cue.End, null, "is in the cue");
    }

    /// <summary>Of "X's statement" and "the statement of X", "výrok X".</summary>
    private Speaker? Owner(Cue cue, int from, int to)
    {
        if (part.MentionAt(cue.Start - 1) is var index and >= 0 && cue.Start > from && part.Mentions[index].Kind != MentionKind.Country)
        {
            return Of(part.Mentions[index], "owns the words");
        }

        if (cue.Start - 2 >= from && IsClitic(cue.Start - 1) && part.MentionAt(cue.Start - 2) is var owner and >= 0)
        {
            return Of(part.Mentions[owner], "owns the words");
        }

        for (var token = cue.End; token < Math.Min(to, cue.End + 4); token++)
        {
            // "výzvy jej predsedu X": a possessive leads to the owner's name.
            if (part.MentionAt(token) is var other and >= 0 && !(part.Mentions[other].Kind == MentionKind.Pronoun && part.Has(token, Rules.Determiner) && IsNamedNear(token + 1, to)))
            {
                return part.Mentions[other].Kind == MentionKind.Country && part.Mentions[other].CountryForm == CountryForm.Adjective ? null : Of(part.Mentions[other], "owns the words");
            }

            if (part.IsClauseMark(token))
            {
                break;
            }
        }

        return null;
    }

    private bool IsNamedNear(int from, int to)
    {
        var token = from;
        while (token < Math.Min(to, from + 2) && part.MentionAt(token) < 0 && !part.IsClauseMark(token) && !part.Has(token, Rules.Function))
        {
            token++;
        }

        return part.MentionAt(token) is var index and >= 0 && token < to && part.Mentions[index].Kind == MentionKind.Person;
    }

    private bool IsClitic(int token) => part.Tokens[token].Normal is "'s" or "'";

    /// <summary>The mention right before a relative pronoun, or before the comma in front of it.</summary>
    private Speaker? Antecedent(int at, int from)
    {
        while (at > from && (part.Tokens[at].Kind == TokenKind.Mark || part.Has(at, Rules.Function)))
        {
            at--;
        }

        return at >= from && part.MentionAt(at) is var index and >= 0 ? Of(part.Mentions[index], "is what the relative clause hangs on") : NounBefore(part.ClauseStart(at + 1, from), at + 1);
    }

    /// <summary>"X, a pollster, said": what stands before an inset between commas.</summary>
    private Speaker? BeforeInset(int comma, int from)
    {
        comma = BeforeBracket(comma, from);
        var inset = part.MentionAt(comma - 1) is var last and >= 0 && part.Mentions[last].EndToken == comma && part.Mentions[last] is { Person.Name: not null } name && MayBeSubject(name, from) ? name : null;
        for (var at = comma - 1; at > from && comma - at < LongestInset; at--)
        {
            if (part.QuoteAt(at) >= 0)
            {
                return null;
            }

            if (part.Tokens[at].Is(',') && BeforeBracket(at, from) is var end && part.MentionAt(end - 1) is var index and >= 0 && part.Mentions[index].EndToken == end && MayBeSubject(part.Mentions[index], from))
            {
                // "About joining the alliance, its minister, X, declared": what stands before is no person.
                if (inset is not null && part.Mentions[index] is { Person: null })
                {
                    break;
                }

                return Of(part.Mentions[index], "stands before the inset");
            }
        }

        // The inset itself may be the name: "the minister of defence, X, said".
        return inset is not null ? Of(inset, "is the inset")
            : part.MentionAt(comma - 1) is var named and >= 0 && MayBeSubject(part.Mentions[named], from) ? Of(part.Mentions[named], "is the inset")
            : InsetNoun(comma, from);
    }

    /// <summary>"X (Party), who ran, said": the bracket belongs to the name.</summary>
    private int BeforeBracket(int end, int from)
    {
        for (var at = end - 2; end > from && part.Tokens[end - 1].Is(')') && at > Math.Max(from, end - LongestNoun); at--)
        {
            if (part.Tokens[at].Is('('))
            {
                return at;
            }
        }

        return end;
    }

    private Speaker? InsetNoun(int comma, int from)
    {
        var first = comma - 1;
        while (first > from && comma - first < LongestInset && !part.Tokens[first].Is(',') && part.QuoteAt(first) < 0)
        {
            first--;
        }

        return first > from && part.Tokens[first].Is(',') ? NounBefore(part.ClauseStart(first, from), first) : null;
    }

    /// <summary>The subject of the sentence so far, for a participle or a second verb: "..., adding that", "and called on".</summary>
    private Speaker? SubjectBefore(Cue cue, int from, Speaker? before)
    {
        if (before is not null)
        {
            return before with { How = "goes on speaking" };
        }

        // In "- Words - said" nothing before the verb is its subject.
        if (Rules.DropsSubjectsAnywhere && part.IsClauseMark(from) && part.IsClauseMark(cue.Start - 1))
        {
            return null;
        }

        var subject = MentionIn(from, cue.Start, lastFirst: false, "is the subject of the sentence");

        // "Ukrajnának a NATO-ban a helye – írta": where subjects are left out, a country of the words themselves is none.
        return subject is { Mention.Kind: MentionKind.Country } && cue.Kind == CueKind.Speech && Rules.DropsSubjectsAnywhere && cue.Start > from && (part.IsClauseMark(cue.Start - 1) || part.QuoteAt(cue.Start - 1) >= 0)
            ? null
            : subject;
    }

    private Speaker? NounBefore(int from, int to)
    {
        var last = SkipBack(to, from);
        var first = last;
        while (first > from && last - first < LongestNoun && IsNoun(first - 1))
        {
            first--;
        }

        for (var at = last - 1; at >= first; at--)
        {
            // An office behind its name belongs to it: "Mark Rutte NATO-főtitkár".
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index].Kind is MentionKind.Person && MayBeSubject(part.Mentions[index], from))
            {
                return Of(part.Mentions[index], "is among the nouns before the verb");
            }
        }

        var isPlace = Rules.DropsSubjectsAnywhere && ((first == from + 1 && part.Has(from, Rules.Place)) || part.Has(first - 1, Rules.Preposition));
        return first < last && !isPlace ? new Speaker(first, last, null, "is the noun before the verb")
            : last > from && part.Has(last - 1, Rules.Subject) ? new Speaker(last - 1, last, null, Pronoun)
            : null;
    }

    private Speaker? NounAt(int at, int end, bool isName)
    {
        var last = at;
        while (last < end && last - at < LongestNoun && (IsNoun(last) || (last > at + 1 && part.Tokens[last].Normal is "of")))
        {
            last++;
        }

        return last > at && (isName || part.Tokens[at].IsCapital || part.Has(at, Rules.Determiner)) ? new Speaker(at, last, null, "is the noun behind the cue") : null;
    }

    private bool IsNoun(int token) =>
        part.QuoteAt(token) < 0 && !part.IsClauseMark(token) && (part.Has(token, Rules.Determiner) || !part.Has(token, Rules.Function)) && !part.Has(token, Rules.PassOver);

    private static Speaker Of(Mention mention, string how) => new(mention.FirstToken, mention.EndToken, mention, how);
}
