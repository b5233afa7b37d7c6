using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds who does the saying of a cue, from the order of words and the marks around it.</summary>
internal sealed class SpeakerFinder
{
    private const int LongestNoun = 8;

    /// <summary>How of a speaker that is a pronoun for nobody known: "it added".</summary>
    public const string Pronoun = "is a pronoun";

    private readonly SpeechPart _part;
    private readonly SubjectReader _subjects;
    private readonly InsetReader _insets;
    private readonly BehindReader _behind;
    private readonly OwnerReader _owners;

    public SpeakerFinder(SpeechPart part)
    {
        _part = part;
        _subjects = new SubjectReader(part);
        _insets = new InsetReader(part, _subjects);
        _behind = new BehindReader(part, _subjects);
        _owners = new OwnerReader(part);
    }

    private SpeechRules Rules => _part.Rules;

    /// <param name="cue">What tells that somebody speaks.</param>
    /// <param name="from">First token of its sentence.</param>
    /// <param name="to">The token behind the sentence's last.</param>
    /// <param name="before">Speaker of the cue before it in the sentence.</param>
    public Speaker? Find(Cue cue, int from, int to, Speaker? before) => cue.Kind switch
    {
        // "Jak stwierdził w wywiadzie, ...": the verb of the cue has no subject behind it.
        CueKind.Before when Rules.DropsSubjectsAnywhere && cue.End - cue.Start > 1 && _part.MentionAt(cue.End) < 0 && _part.Has(cue.End, Rules.Function) => null,
        // "X surprised with the words that": the words are those of the sentence's subject.
        CueKind.Before when Rules.DropsSubjectsAnywhere && cue.End < to && _part.IsClauseMark(cue.End) && _subjects.MentionIn(_part.ClauseStart(cue.Start, from), cue.Start, lastFirst: false, "is the subject of the sentence") is { Mention.Kind: MentionKind.Person or MentionKind.Office } of => of,
        CueKind.Before => _part.Has(cue.End, Rules.Relative) && cue.Start > from ? Antecedent(cue.Start - 1, from) : _behind.Behind(cue.End, to, isName: true),
        CueKind.After => EndingAt(cue.Start, from, "stands before the postposition"),
        CueKind.Own => Inside(cue),
        CueKind.Noun => _owners.Find(cue, from, to),
        CueKind.Back => NamedIn(cue, isFirst: true) ?? BehindBack(cue, from, to) ?? NamedIn(cue, isFirst: false) ?? BodyOrPersonIn(cue) ?? _behind.Behind(cue.End, to, isName: false) ?? SubjectBefore(cue, from, before),
        _ => OfVerb(cue, from, to, before),
    };

    // "erről X beszélt": the speaker may stand between the halves of the cue.
    private Speaker? BodyOrPersonIn(Cue cue) =>
        _subjects.MentionIn(cue.Start, cue.End, lastFirst: false, "stands within the cue") is { Mention.Kind: not MentionKind.Country } within ? within : null;

    /// <summary>"Об этом журналистам на канале FTV сообщил": of those within the cue one who can be its subject, no hearer and no paper.</summary>
    /// <param name="isFirst">Whether no preposition may stand before it: "in an interview with X" is said by another.</param>
    private Speaker? NamedIn(Cue cue, bool isFirst)
    {
        for (var at = cue.Start + 1; at < cue.End && !(isFirst && at > cue.Start + 1 && _part.Has(at, Rules.Preposition)); at++)
        {
            if (_part.MentionAt(at) is var index and >= 0
                && _part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Official: true } or { Former: true } or { Name.Length: > 0 } } or { Kind: MentionKind.Pronoun } && IsFullName(_part.Mentions[index]) && _subjects.MayBeSubject(_part.Mentions[index], cue.Start + 2))
            {
                return SubjectReader.Of(_part.Mentions[index], "stands within the cue");
            }
        }

        return null;
    }

    private static bool IsFullName(Mention mention) => mention.Person is null or { Official: true } or { Former: true } || mention.Person.Name?.Contains(' ', StringComparison.Ordinal) == true;

    /// <summary>"Об этом в эфире заявил X", but "X takto odpovedal na výrok Y": who stands before the cue comes before who stands far behind it.</summary>
    private Speaker? BehindBack(Cue cue, int from, int to) =>
        _behind.Behind(cue.End, to, isName: false) is { Mention: { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Name: not null } or { Official: true } } } behind ? behind
        : !Rules.DropsSubjectsAnywhere || _subjects.MentionIn(_part.ClauseStart(cue.Start, from), cue.Start, lastFirst: true, "") is not null ? null
        : LateSubject.Find(_part, cue, to) is { } late ? SubjectReader.Of(late, "stands behind the cue and its circumstances") : null;

    private Speaker? OfVerb(Cue cue, int from, int to, Speaker? before)
    {
        var start = _part.ClauseStart(cue.Start, from);
        var last = _subjects.SkipBack(cue.Start, start);
        // "X hat den Beitritt der Ukraine abgelehnt": what stands before the verb's first half is the subject.
        if (cue.End - cue.Start > 1 && _subjects.MentionIn(cue.Start, cue.End, lastFirst: false, "stands within the verb") is { } within
            // "lehnt einen Beitritt Bosniens ab": a country further on is what the verb acts on.
            && (within.Mention is { Kind: not MentionKind.Country } || (within.First <= cue.Start + 2 && !_part.Tokens[within.End].IsJoiner))
            && _subjects.MentionIn(start, last, lastFirst: true, "stands before the verb") is not { Mention.Kind: not MentionKind.Country })
        {
            return within;
        }

        if (last > start)
        {
            if (_part.Has(cue.Start, Rules.NounLike) && (HasSubjectAndVerb(start, last) || (_part.MentionAt(last - 1) < 0 || _part.Mentions[_part.MentionAt(last - 1)].EndToken != last) && (last - start > 3 || _part.Has(last - 1, Rules.Function))))
            {
                return null;
            }

            // Something stands before the verb in its clause: the subject, or an adverbial with the subject behind the verb.
            return NotOwner(NotHearer(_subjects.MentionIn(start, last, lastFirst: true, "stands before the verb"), start), cue, start, to)
                ?? BodyBefore(cue, start, last)
                ?? (cue.Kind == CueKind.SpeechTo ? null : _behind.MentionBehind(cue, to))
                ?? NameBeforeAnd(start, last, from)
                ?? BeforeInsetAndCircumstances(cue, start, from)
                ?? (last - start == 1 && start > from + 1 && Rules.InvertsSubjects && _part.Tokens[start - 1].Is(',') && _part.Has(start, Rules.Determiner) ? Antecedent(start - 2, from) : null)
                ?? _subjects.NounBefore(start, last);
        }

        var leading = Leading(cue.Start, start, from);
        if (leading is LeadingWord.Relative)
        {
            return Antecedent(start - 2, from);
        }

        if (_part.Has(cue.Start, Rules.Participle) && SubjectBefore(cue, from, before) is { } subject)
        {
            return subject;
        }

        if (leading is LeadingWord.And && SubjectOfJoined(start - 1, from) is { } joined)
        {
            return joined;
        }

        var behind = cue.Kind == CueKind.SpeechTo && !ClosesSentence(cue, to) ? null : NotHearers(_behind.Behind(cue.End, to, isName: false), cue);
        // "X, the mayor of the city, told the paper": who has no name is no speaker where a person stands before the inset.
        if (leading is LeadingWord.Comma && behind is { Mention: null or { Person: null } or { Person.Name: null } } && _insets.BeforeInset(start - 1, from) is { Mention.Person: not null } apposed)
        {
            return apposed;
        }

        if (behind is not null && !(Rules.DropsSubjectsAnywhere && _part.Has(cue.Start, Rules.Plural) && IsOwner(behind)) && (behind.Mention is not null || cue.Kind != CueKind.Attitude) && !(leading is LeadingWord.Comma && StartsClause(behind, to)))
        {
            return behind;
        }

        // "“Words,” said before the vote minister X".
        if (behind is null && Rules.DropsSubjectsAnywhere && cue.Kind == CueKind.Speech && (_part.QuoteAt(cue.Start - 1) >= 0 || IsDash(cue.Start - 1)) && LateSubject.Find(_part, cue, to) is { } late)
        {
            return SubjectReader.Of(late, "stands behind the verb and its circumstances");
        }

        // "Agrees with him also the minister X": the name has the form of a subject.
        if (behind is null && Rules.DropsSubjectsAnywhere && cue.Kind == CueKind.Attitude && start == from && LateSubject.Find(_part, cue, to) is { } subjectBehind && LateSubject.IsInBaseForm(_part, subjectBehind))
        {
            return SubjectReader.Of(subjectBehind, "stands behind the verb and what it takes");
        }

        return (leading is LeadingWord.Comma ? Named(_insets.BeforeInset(start - 1, from), cue, to) ?? _behind.BehindCircumstances(cue, from, to) : null) ?? SubjectBefore(cue, from, before);
    }

    /// <summary>"..., forderte Minister X am Montag.": where subjects stand behind the verb, no hearer closes a sentence.</summary>
    private bool ClosesSentence(Cue cue, int to) => Rules.InvertsSubjects && _part.ClauseEnd(cue.End, to) >= to - 1;

    /// <summary>"Wie Minister X der Agentur Y sagte": a paper between a person and the verb is told it.</summary>
    private Speaker? NotHearer(Speaker? subject, int start) =>
        subject is { Mention: { } told } && ((told is { Kind: MentionKind.Institution, Official: false } && Rules.InvertsSubjects) || Speaker.IsDoubtful(told))
        && _subjects.MentionIn(start, subject.First, lastFirst: true, "stands before the verb") is { Mention: { Person: not null } better } person && !Speaker.IsDoubtful(better)
            ? person
            : subject;

    /// <summary>"X, ktorý sedí v parlamente, na sociálnej sieti namietal": the clause holds when and where only, its subject stands before the inset.</summary>
    private Speaker? BeforeInsetAndCircumstances(Cue cue, int start, int from) =>
        Rules.DropsSubjectsAnywhere && Leading(cue.Start, start, from) is LeadingWord.Comma && (_part.Has(start, Rules.Preposition) || _part.Has(start, Rules.PassOver))
            && _insets.BeforeInset(start - 1, from) is { Mention.Person: not null } apposed ? apposed : null;

    private bool IsDash(int token) => token >= 0 && (_part.Tokens[token].Is('-') || _part.Tokens[token].Is('–') || _part.Tokens[token].Is('—'));

    /// <summary>"povedal novinárom": many do not speak with the verb of one.</summary>
    private Speaker? NotHearers(Speaker? behind, Cue cue) =>
        behind is { Mention: { Kind: MentionKind.Office, Plural: true } } && Rules.DropsSubjectsAnywhere && !_part.Has(cue.Start, Rules.Plural) ? null : behind;

    /// <summary>Whoever is named behind the verb speaks, unless somebody is named before the inset.</summary>
    private Speaker? Named(Speaker? before, Cue cue, int to) =>
        before is { Mention.Person: not null } || !Rules.DropsSubjectsAnywhere || cue.Kind != CueKind.Speech ? before
        : LateSubject.Find(_part, cue, to) is { } late ? SubjectReader.Of(late, "stands behind the verb and its circumstances") : before;

    /// <summary>"X evaded questions": the mention does not end where the noun begins.</summary>
    private bool HasSubjectAndVerb(int from, int to) =>
        _subjects.MentionIn(from, to, lastFirst: true, "") is { Mention: { } subject } && subject.EndToken < to;

    /// <summary>"Slová prezidenta skritizoval minister X": whose words stand before the verb is what it acts on, where a subject stands behind.</summary>
    private Speaker? NotOwner(Speaker? subject, Cue cue, int start, int to) =>
        // "Členstvo Ukrajiny odmieta X": a country that opens no clause is hardly its subject.
        subject is { Mention.Kind: MentionKind.Country } && (Rules.DropsSubjectsAnywhere || Rules.InvertsSubjects) && subject.First > start && _behind.PersonBehind(cue, to) is { } person ? person
        : subject is { Mention: { Kind: MentionKind.Office, Plural: true } } && Rules.DropsSubjectsAnywhere && !_part.Has(cue.Start, Rules.Plural) ? NamedBefore(subject) ?? subject
        : subject is { Mention.Kind: MentionKind.Institution } && Rules.DropsSubjectsAnywhere && PersonBefore(subject, start) is { } one ? one
        : Rules.DropsSubjectsAnywhere && subject is not null && IsOwner(subject) ? _behind.MentionBehind(cue, to) ?? subject
            : subject;

    /// <summary>"В МИД заявили", "V Kremli tvrdia": people of a body that is only the place, with a verb for many and no subject.</summary>
    private Speaker? BodyBefore(Cue cue, int from, int to)
    {
        for (var at = from; at < to && _part.Has(cue.Start, Rules.Plural); at++)
        {
            if (_part.MentionAt(at) is var index and >= 0 && _part.QuoteAt(at) < 0
                && _part.Mentions[index] is { Kind: MentionKind.Institution } or { Kind: MentionKind.Country, CountryForm: CountryForm.Name or CountryForm.Capital }
                && _part.Mentions[index].FirstToken > 0 && _part.Has(_part.Mentions[index].FirstToken - 1, Rules.Place))
            {
                return SubjectReader.Of(_part.Mentions[index], "is where those are who speak");
            }
        }

        return null;
    }

    private bool IsOwner(Speaker speaker) =>
        _part.CuesIn(Math.Max(0, speaker.First - 3), speaker.First).Any(noun => noun.Kind == CueKind.Noun
            && Enumerable.Range(noun.End, Math.Max(0, speaker.First - noun.End)).All(token => !_part.IsClauseMark(token) && !_part.Has(token, Rules.Function)));

    /// <summary>"X před jednáním ministrů řekl": the verb of one has no many for its subject.</summary>
    private Speaker? NamedBefore(Speaker many)
    {
        for (var at = many.First - 1; at >= Math.Max(0, many.First - LongestNoun) && !_part.IsClauseMark(at); at--)
        {
            if (_part.MentionAt(at) is var index and >= 0 && _part.Mentions[index] is { Kind: MentionKind.Person } && _subjects.MayBeSubject(_part.Mentions[index], 0))
            {
                return SubjectReader.Of(_part.Mentions[index], "stands before the verb");
            }
        }

        return null;
    }

    /// <summary>"X (ODS) po zasedání vlády uvedl": a body in the circumstances of a person's words.</summary>
    private Speaker? PersonBefore(Speaker body, int start)
    {
        var isCircumstance = false;
        for (var at = body.First - 1; at >= start; at--)
        {
            isCircumstance |= _part.Has(at, Rules.Preposition);
            if (_part.MentionAt(at) is var index and >= 0 && _part.Mentions[index] is { Kind: MentionKind.Person, Plural: false } person && _subjects.MayBeSubject(person, start))
            {
                return isCircumstance ? SubjectReader.Of(person, "stands before the verb and its circumstances") : null;
            }
        }

        return null;
    }

    /// <summary>"X, who runs, has said he does not": the pronoun behind the cue is followed by its own verb.</summary>
    private bool StartsClause(Speaker behind, int to) =>
        !Rules.InvertsSubjects && behind.Mention is { Kind: MentionKind.Pronoun } && behind.End < to && !_part.IsClauseMark(behind.End) && _part.QuoteAt(behind.End) < 0;

    /// <summary>"X von der Stiftung Wissenschaft und Politik hält": the "and" stands within a name.</summary>
    private Speaker? NameBeforeAnd(int start, int last, int from) =>
        start > from + 1 && last - start == 1 && _part.Has(start - 1, Rules.And) && _part.Tokens[start].IsCapital && _part.MentionAt(start) < 0 && _part.Tokens[start - 2].IsCapital
            ? SubjectOfJoined(start - 1, from) is { Mention: { Kind: MentionKind.Person } } joined ? joined : null
            : null;

    /// <summary>"X laughed and said": the subject of the verb before the "and".</summary>
    private Speaker? SubjectOfJoined(int and, int from)
    {
        var start = _part.ClauseStart(and, from);
        return _subjects.MentionIn(start, and, lastFirst: false, "is the subject of the verb before")
            ?? (start < and && _part.Has(start, Rules.Subject) && _part.MentionAt(start) < 0 ? new Speaker(start, start + 1, null, Pronoun) : null);
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
        : _part.Has(start - 1, Rules.Relative) ? LeadingWord.Relative
        : _part.Tokens[start - 1].Is(',') ? LeadingWord.Comma
        : _part.Has(start - 1, Rules.And) ? LeadingWord.And
        : LeadingWord.Other;

    private Speaker? EndingAt(int at, int from, string how)
    {
        var last = _subjects.SkipBack(at, from);
        if (last > from && _part.Tokens[last - 1].Is(','))
        {
            last--;
        }

        var index = _part.MentionAt(last - 1);
        return last > from && index >= 0 && _part.Mentions[index].FirstToken >= from ? SubjectReader.Of(_part.Mentions[index], how) : _subjects.NounBefore(_part.ClauseStart(at, from), at);
    }

    private Speaker Inside(Cue cue)
    {
        for (var token = cue.Start; token < cue.End; token++)
        {
            if (_part.MentionAt(token) is var index and >= 0)
            {
                return SubjectReader.Of(_part.Mentions[index], "is in the cue");
            }
        }

        return new Speaker(cue.Start, cue.End, null, "is in the cue");
    }

    /// <summary>The mention right before a relative pronoun, or before the comma in front of it.</summary>
    private Speaker? Antecedent(int at, int from)
    {
        while (at > from && (_part.IsBracketed(at) || _part.Tokens[at].Kind == TokenKind.Mark || _part.Has(at, Rules.Function)))
        {
            at--;
        }

        return at >= from && _part.MentionAt(at) is var index and >= 0 ? SubjectReader.Of(_part.Mentions[index], "is what the relative clause hangs on") : _subjects.NounBefore(_part.ClauseStart(at + 1, from), at + 1);
    }

    /// <summary>The subject of the sentence so far, for a participle or a second verb: "..., adding that", "and called on".</summary>
    private Speaker? SubjectBefore(Cue cue, int from, Speaker? before)
    {
        if (before is not null)
        {
            return before with { How = "goes on speaking" };
        }

        // In "- Words - said" nothing before the verb is its subject.
        if (Rules.DropsSubjectsAnywhere && _part.IsClauseMark(from) && _part.IsClauseMark(cue.Start - 1))
        {
            return null;
        }

        var subject = _subjects.MentionIn(from, cue.Start, lastFirst: false, "is the subject of the sentence");

        // "Ukrajnának a NATO-ban a helye – írta": where subjects are left out, a country of the words themselves is none.
        return subject is { Mention.Kind: MentionKind.Country } && cue.Kind == CueKind.Speech && Rules.DropsSubjectsAnywhere && cue.Start > from && (_part.IsClauseMark(cue.Start - 1) || _part.QuoteAt(cue.Start - 1) >= 0)
            ? null
            : subject;
    }
}
