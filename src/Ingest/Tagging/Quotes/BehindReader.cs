using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds the speaker that stands behind a cue.</summary>
internal sealed class BehindReader(SpeechPart part, SubjectReader subjects)
{
    // Fewer words before a cue are hardly what was said.
    private const int ShortestSaid = 6;
    private const int LongestInset = 40;

    private SpeechRules Rules => part.Rules;

    /// <summary>"Zugleich forderte X die Türkei auf": where verbs stand second, who is named right behind one that something else opens the sentence for is its subject.</summary>
    public Speaker? SecondBehind(Cue cue, int start, int from, int to) =>
        part.Rules.Hanging.VerbSecond && start == from && cue.Start > from && part.QuoteAt(cue.Start) < 0 && !part.Has(cue.Start, part.Rules.Participle)
        && MentionBehind(cue, to) is { Mention: { Kind: not MentionKind.Pronoun } } second && second.First <= subjects.SkipAhead(cue.End, to) + 1
            ? second
            : null;

    public Speaker? MentionBehind(Cue cue, int to)
    {
        var at = subjects.SkipAhead(cue.End, to);
        var end = part.ClauseEnd(at, to);
        var behind = subjects.MentionIn(at, end, lastFirst: false, "stands behind the verb");
        // "Pokladal za signál Putinovi aj minister X": to whom it is said, where somebody stands behind who has the form of a subject.
        behind = behind is { Mention: { } told } && Rules.Order.KnowsCases && subjects.IsInObliqueForm(told)
            && subjects.MentionIn(told.EndToken, end, lastFirst: false, "stands behind the verb") is { Mention: { Kind: MentionKind.Person } named } late && subjects.HasSubjectForm(named) ? late : behind;
        // "is against the accession of X": where it names a country later on, that is no subject.
        // Nor is one behind a preposition that was passed over: "last year in Vilnius".
        return behind is { Mention.Kind: MentionKind.Country } && Rules.DropsSubjectsAnywhere && (behind.First > at || part.Has(behind.First - 1, Rules.Preposition)) ? null : behind;
    }

    /// <summary>The name or noun that begins right behind the cue.</summary>
    public Speaker? Behind(int at, int to, bool isName)
    {
        var cueEnd = at;
        at = subjects.SkipAhead(at, to);
        var end = part.ClauseEnd(at, to);
        var (body, doubtful, told) = (-1, -1, -1);
        for (var token = at; token < Math.Min(end, at + (isName ? 7 : 8)); token++)
        {
            var index = part.MentionAt(token);
            if (index >= 0 && part.Mentions[index].Kind == MentionKind.Pronoun && part.Has(token, Rules.Determiner) && IsOfficeAt(token + 1, end))
            {
                // "Selon son ministre X": whose the minister is does not say it.
                continue;
            }

            // "So Trumps Beauftragter X": whose he is stands before him.
            if (index >= 0 && isName && IsOwner(part.Mentions[index]))
            {
                token = part.Mentions[index].EndToken - 1;
                continue;
            }

            if (index >= 0
                && part.Mentions[index].FirstToken >= at
                && IsSpeaking(part.Mentions[index], isName)
                && (token == at ? !IsPlace(part.Mentions[index], cueEnd) : !subjects.IsGoverned(part.Mentions[index], at)))
            {
                // "Vyzval premiéra predseda X": whom one tells, unless nobody else is named: "цитує прем'єра".
                if (!isName && subjects.IsInObliqueForm(part.Mentions[index]))
                {
                    told = told < 0 ? index : told;
                    token = part.Mentions[index].EndToken - 1;
                    continue;
                }

                // "said at the Broadcast X": where words stand freely, a mere capital is no rival of a name.
                if (Rules.DropsSubjectsAnywhere && part.Mentions[index] is { Person: { Id: null, Name: { } name } } && !name.Contains(' ', StringComparison.Ordinal))
                {
                    doubtful = doubtful < 0 ? index : doubtful;
                    token = part.Mentions[index].EndToken - 1;
                    continue;
                }

                // "podle jeho mluvčího", "podle jeho předsedy X": whose it is, not who speaks.
                if (part.Mentions[index].Kind == MentionKind.Pronoun && IsOwnedBy(part.Mentions[index]))
                {
                    token = part.Mentions[index].EndToken - 1;
                    continue;
                }

                // "told the newspaper the minister X": the hearer may stand first.
                if (part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Pronoun } or { Kind: MentionKind.Office, Person: { Name: not null } or { Official: true } or { Former: true } })
                {
                    return SubjectReader.Of(BodyOf(part.Mentions[index]) ?? part.Mentions[index], "stands behind the cue");
                }

                body = body < 0 ? index : body;
                token = part.Mentions[index].EndToken - 1;
            }
            else if (token == at && IsPlacedBefore(token, end))
            {
                token++;
            }
            else if (index < 0 && part.Has(token, Rules.Function) && !part.Has(token, Rules.Determiner))
            {
                break;
            }
        }

        body = body >= 0 ? body : doubtful >= 0 ? doubtful : told;
        if (body >= 0)
        {
            return SubjectReader.Of(part.Mentions[body], "stands behind the cue");
        }

        return subjects.NounAt(at, end, isName) is { } noun ? NameOf(end, to) ?? noun : null;
    }

    private bool IsOfficeAt(int token, int end) =>
        token < end && part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Office or MentionKind.Person } mention && mention.FirstToken == token;

    /// <summary>"Trumps": a name with the ending of a genitive, before a noun and a name.</summary>
    private bool IsOwner(Mention owner) =>
        owner is { Kind: MentionKind.Person } && Rules.InvertsSubjects && part.Tokens[owner.EndToken - 1].Normal.EndsWith('s') && !LateSubject.IsInBaseForm(part, owner)
        && owner.EndToken < part.Tokens.Length && part.Tokens[owner.EndToken] is { IsWord: true, IsCapital: true }
        && part.MentionAt(owner.EndToken + 1) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person, Person.Name: not null };

    private bool IsOwnedBy(Mention pronoun) =>
        part.Has(pronoun.FirstToken, Rules.Determiner) && part.Tokens[pronoun.EndToken].IsWord && !part.Has(pronoun.EndToken, Rules.Function) && !part.Has(pronoun.EndToken, Rules.PassOver);

    /// <summary>"Citing sources in the Kremlin": it is the body that is known to speak.</summary>
    private Mention? BodyOf(Mention insider)
    {
        if (insider is not { Kind: MentionKind.Office, Person: { Name: null, Country: null } } || !part.Has(insider.EndToken - 1, Rules.Insider) || !part.Has(insider.EndToken, Rules.Function))
        {
            return null;
        }

        var at = insider.EndToken + (part.Has(insider.EndToken + 1, Rules.Determiner) ? 2 : 1);
        return part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Institution, Official: true } body ? body : null;
    }

    /// <summary>"schreibt der Leiter der Sicherheitskonferenz, X, in ...": the name between commas behind a noun.</summary>
    private Speaker? NameOf(int comma, int to) =>
        comma + 1 < to && part.Tokens[comma].Is(',') && part.MentionAt(comma + 1) is var index and >= 0
        && part.Mentions[index] is { Kind: MentionKind.Person, Person.Name: not null } name && name.FirstToken == comma + 1
        && (name.EndToken >= to || part.IsClauseMark(name.EndToken))
            ? SubjectReader.Of(name, "is named behind the noun")
            : null;

    /// <summary>"A écrit sur X le ministre": one word behind a preposition, and then the subject.</summary>
    private bool IsPlacedBefore(int token, int end) =>
        Rules.InvertsSubjects
        && token + 2 < end
        && part.Has(token, Rules.Function)
        && !part.Has(token, Rules.Determiner)
        && part.Tokens[token + 1].IsCapital
        && part.MentionAt(token + 1) is var place
        && (place < 0 || part.Mentions[place] is { Kind: MentionKind.Country, CountryForm: CountryForm.Capital })
        && (part.Has(token + 2, Rules.Determiner) || (part.MentionAt(token + 2) is var next and >= 0 && part.Mentions[next].Kind is MentionKind.Person or MentionKind.Office));

    /// <summary>"powiedział w Rzeszowie premier X": a name of no office behind a preposition that was passed over.</summary>
    private bool IsPlace(Mention mention, int cueEnd) =>
        mention is { Kind: MentionKind.Person, Person: { Official: false, Former: false } }
            && mention.FirstToken > cueEnd
            && Rules.KnowsPrepositions
            && part.Has(mention.FirstToken - 1, Rules.Preposition);

    private bool IsSpeaking(Mention mention, bool isName) =>
        (mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution or MentionKind.Organisation && !mention.IsMaster)
        || (mention.Kind == MentionKind.Pronoun && (isName || part.Has(mention.FirstToken, Rules.Subject)))
        || (isName && mention.Kind == MentionKind.Country && mention.CountryForm is CountryForm.Name or CountryForm.Capital && !part.IsPossessive(mention));

    /// <summary>"..., a anunțat marți, la Madrid, secretarul general": when and where stand between commas before the subject of a cue that closes the sentence.</summary>
    public Speaker? BehindCircumstances(Cue cue, int from, int to)
    {
        if (cue.Kind != CueKind.Speech || cue.Start - from < ShortestSaid || to - cue.End > LongestInset)
        {
            return null;
        }

        var at = part.ClauseEnd(cue.End, to);
        for (var commas = 0; commas < 2 && at + 1 < to && part.Tokens[at].Is(','); commas++)
        {
            var end = part.ClauseEnd(at + 1, to);
            if (subjects.MentionIn(at + 1, end, lastFirst: false, "stands behind the cue and its circumstances") is { Mention.Kind: not MentionKind.Country } speaker && speaker.First <= at + 3)
            {
                return speaker;
            }

            at = end;
        }

        return null;
    }

    public Speaker? PersonBehind(Cue cue, int to) =>
        cue.Kind != CueKind.SpeechTo && Behind(cue.End, to, isName: false) is { Mention.Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } behind ? behind : null;
}
