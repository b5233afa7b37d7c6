using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds the speaker where something stands before the verb in its clause: the subject, or an adverbial with the subject behind the verb.</summary>
internal sealed class BeforeVerbReader(SpeechPart part, SubjectReader subjects, BehindReader behind, InsetReader insets, EarlierSubjects earlier, SubjectRivals rivals)
{
    private SpeechRules Rules => part.Rules;

    /// <param name="cue">The verb.</param>
    /// <param name="start">First token of its clause.</param>
    /// <param name="last">The token behind the last that may be of the subject.</param>
    /// <param name="from">First token of its sentence.</param>
    /// <param name="to">The token behind the sentence's last.</param>
    public Speaker? Find(Cue cue, int start, int last, int from, int to) =>
        part.Has(cue.Start, Rules.NounLike) && IsNoun(start, last) ? null
        : rivals.Best(subjects.MentionIn(start, last, lastFirst: true, "stands before the verb"), cue, start, to)
            ?? BodyBefore(cue, start, last)
            ?? (cue.Kind == CueKind.SpeechTo ? behind.SecondBehind(cue, start, from, to) ?? Inverted(cue, to) : behind.MentionBehind(cue, to))
            ?? NameBeforeAnd(start, last, from)
            ?? Late(cue, to)
            ?? OfRelative(cue, start, from)
            ?? BeforeInsetAndCircumstances(cue, start, from)
            ?? BeforeArticle(cue, start, last, from)
            ?? InRole(subjects.NounBefore(start, last), from);

    /// <summary>"X ako hostiteľ summitu nabádal": what the subject is called stands between it and the verb.</summary>
    private Speaker? InRole(Speaker? noun, int from) =>
        noun is { Mention: null } && noun.First - 1 > from && part.Has(noun.First - 1, Rules.Order.Role) && !part.IsClauseMark(noun.First - 2)
        && subjects.MentionIn(part.ClauseStart(noun.First - 1, from), noun.First - 1, lastFirst: true, "stands before the verb") is { Mention.Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } named
            ? named
            : noun;

    /// <summary>"Slová premiéra skritizoval predseda X": where forms tell subjects from objects, who is criticised may stand first.</summary>
    private Speaker? Inverted(Cue cue, int to) =>
        Rules.ObliqueOfficeEndings.Count > 0
        && behind.MentionBehind(cue, to) is { Mention: { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: not null } mention } subject
        && !subjects.IsInObliqueForm(mention)
        && (mention.Kind == MentionKind.Office ? mention.Person.Official : LateSubject.IsInBaseForm(part, mention))
            ? subject
            : null;

    /// <summary>Whether a word that may be a noun or a verb is a noun, by what stands before it.</summary>
    private bool IsNoun(int start, int last) =>
        HasSubjectAndVerb(start, last)
        || (!EndsMention(last) && (last - start > 3 || part.Has(last - 1, Rules.Function)));

    private bool EndsMention(int last) => part.MentionAt(last - 1) is var index and >= 0 && part.Mentions[index].EndToken == last;

    /// <summary>"X evaded questions": the mention does not end where the noun begins.</summary>
    private bool HasSubjectAndVerb(int from, int to) =>
        subjects.MentionIn(from, to, lastFirst: true, "") is { Mention: { } subject } && subject.EndToken < to;

    /// <summary>"В МИД заявили", "V Kremli tvrdia": people of a body that is only the place, with a verb for many and no subject.</summary>
    private Speaker? BodyBefore(Cue cue, int from, int to)
    {
        // "Pro členství v alianci se vyslovili prezident X a premiérka Y": whoever stands behind the verb.
        var isOfMany = Enumerable.Range(cue.Start, cue.End - cue.Start).Any(token => part.Has(token, Rules.Plural))
            // "О членстве в Вашингтоне говорили и X, и Y".
            && !(part.MentionAt(part.Has(cue.End, Rules.And) ? cue.End + 1 : cue.End) is var next and >= 0 && part.Mentions[next] is { Kind: MentionKind.Person } named && !subjects.IsInObliqueForm(named));
        for (var at = from; at < to && isOfMany; at++)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.QuoteAt(at) < 0 && IsPlace(part.Mentions[index]) && !IsJoined(part.Mentions[index], from) && !IsOfSummit(part.Mentions[index], from))
            {
                return SubjectReader.Of(part.Mentions[index], "is where those are who speak");
            }
        }

        return null;
    }

    private bool IsPlace(Mention mention) =>
        mention is { Kind: MentionKind.Institution } or { Kind: MentionKind.Country, CountryForm: CountryForm.Name or CountryForm.Capital }
        && mention.FirstToken > 0 && part.Has(mention.FirstToken - 1, Rules.Place);

    /// <summary>"The accession of Ukraine to NATO finds support": what is joined is no place of those who speak.</summary>
    private bool IsJoined(Mention mention, int from) =>
        mention.Country == "NATO" && mention.FirstToken - 2 >= from && part.MentionAt(mention.FirstToken - 2) is var joining and >= 0 && part.Mentions[joining].Kind == MentionKind.Country;

    /// <summary>"Those at the summit in Washington adopted": where it was held says nothing.</summary>
    private bool IsOfSummit(Mention mention, int from) => Rules.Summits.FindAll(part.Codes, from, mention.FirstToken - 1).Exists(summit => summit.End == mention.FirstToken - 1);

    /// <summary>"X von der Stiftung Wissenschaft und Politik hält": the "and" stands within a name.</summary>
    private Speaker? NameBeforeAnd(int start, int last, int from) =>
        start > from + 1 && last - start == 1 && part.Has(start - 1, Rules.And) && part.Tokens[start].IsCapital && part.MentionAt(start) < 0 && part.Tokens[start - 2].IsCapital
            ? earlier.OfJoined(start - 1, from) is { Mention: { Kind: MentionKind.Person } } joined ? joined : null
            : null;

    /// <summary>"X, who on every occasion says", "X, ktorý vstup neraz nazval chybou": when and where, or the object, stand between the pronoun and its verb.</summary>
    private Speaker? OfRelative(Cue cue, int start, int from) =>
        ClauseOpenings.At(part, cue.Start, start, from) is ClauseOpening.Relative && start - 2 >= from && part.Tokens[start - 2].Is(',')
        && part.Has(start - 1, Rules.SubjectRelative)
        && (Rules.DropsSubjectsAnywhere || part.Has(start, Rules.Function) || part.Has(start, Rules.PassOver))
        && earlier.Antecedent(start - 2, from) is { Mention.Person.Name: not null } named ? named : null;

    /// <summary>"The accession called in May the minister X a danger": the object opens the sentence, its subject has the form of one.</summary>
    private Speaker? Late(Cue cue, int to) =>
        Rules.DropsSubjectsAnywhere && cue.Kind is CueKind.SpeechTo or CueKind.Attitude or CueKind.Speech && LateSubject.FindSubject(part, subjects, cue, to) is { } late
            ? SubjectReader.Of(late, "stands behind the verb and its circumstances")
            : null;

    /// <summary>"X, ktorý sedí v parlamente, na sociálnej sieti namietal": the clause holds when and where only, its subject stands before the inset.</summary>
    private Speaker? BeforeInsetAndCircumstances(Cue cue, int start, int from) =>
        Rules.DropsSubjectsAnywhere
        && ClauseOpenings.At(part, cue.Start, start, from) is ClauseOpening.Comma
        && (insets.BeforeInset(start - 1, from) ?? BeforeTime(start, from)) is { Mention.Person: { } person } apposed
        // "X, the envoy, late in May admitted": who opens the sentence is its subject whatever tells when.
        && (part.Has(start, Rules.Preposition) || part.Has(start, Rules.PassOver) || part.Tokens[start].Kind == TokenKind.Number || (apposed.First == from && person.Name is not null)) ? apposed : null;

    /// <summary>"X a csúcs előtt, 2023-ban azt hangoztatta": the first clause holds nothing but the subject and circumstances.</summary>
    private Speaker? BeforeTime(int start, int from) =>
        part.Tokens[start].Kind == TokenKind.Number && start - 2 > from && part.ClauseStart(start - 2, from) == from ? subjects.MentionIn(from, start - 1, lastFirst: false, "stands before the circumstances of the verb") : null;

    /// <summary>
    /// An article behind a comma with no noun of its own is a relative pronoun where subjects stand behind the verb: "X, der sagte", and
    /// "X, der erneut vor einem Krieg warnte", whose verb closes the clause.
    /// </summary>
    private Speaker? BeforeArticle(Cue cue, int start, int last, int from) =>
        start > from + 1 && last > start && Rules.InvertsSubjects && part.Tokens[start - 1].Is(',') && part.Has(start, Rules.Determiner)
        && (last - start == 1 || (part.IsClauseMark(cue.End) && !part.Tokens[start + 1].IsCapital && (part.Has(start + 1, Rules.PassOver) || part.Has(start + 1, Rules.Function) || part.Has(start + 1, Rules.Determiner))))
            ? earlier.Antecedent(start - 2, from)
            : null;
}
