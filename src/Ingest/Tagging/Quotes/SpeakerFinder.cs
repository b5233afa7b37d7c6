using Ingest.Statements;
using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds who does the saying of a cue, from the order of words and the marks around it.</summary>
internal sealed class SpeakerFinder
{
    /// <summary>How of a speaker that is a pronoun for nobody known: "it added".</summary>
    public const string Pronoun = "is a pronoun";

    // "Has also been repeated by".
    private const int AuxiliaryReach = 3;

    // "Ruled out at a meeting in Rome by".
    private const int AgentReach = 6;

    private readonly SpeechPart _part;
    private readonly SubjectReader _subjects;
    private readonly BehindReader _behind;
    private readonly OwnerReader _owners;
    private readonly EarlierSubjects _earlier;
    private readonly BackCueReader _backCues;
    private readonly BeforeVerbReader _beforeVerbs;
    private readonly BareVerbReader _bareVerbs;
    private readonly SentenceSubjects _sentenceSubjects;

    public SpeakerFinder(SpeechPart part)
    {
        _part = part;
        _subjects = new SubjectReader(part);
        _behind = new BehindReader(part, _subjects);
        _owners = new OwnerReader(part);
        _earlier = new EarlierSubjects(part, _subjects);
        _backCues = new BackCueReader(part, _subjects, _behind);

        _sentenceSubjects = new SentenceSubjects(part);

        var insets = new InsetReader(part, _subjects);
        var rivals = new SubjectRivals(part, _subjects, _behind, _owners);
        _beforeVerbs = new BeforeVerbReader(part, _subjects, _behind, insets, _earlier, rivals);
        _bareVerbs = new BareVerbReader(part, _behind, insets, _owners, _earlier, _subjects);
    }

    private SpeechRules Rules => _part.Rules;

    /// <param name="cue">What tells that somebody speaks.</param>
    /// <param name="from">First token of its sentence.</param>
    /// <param name="to">The token behind the sentence's last.</param>
    /// <param name="before">Speaker of the cue before it in the sentence.</param>
    public Speaker? Find(Cue cue, int from, int to, Speaker? before) => cue.Kind switch
    {
        CueKind.Before => OwnerOf(OfLeadingCue(cue, from, to), from, to),
        CueKind.After => EndingAt(cue.Start, from, "stands before the postposition"),
        CueKind.Own => Inside(cue),
        CueKind.Noun => Owner(cue, from, to) ?? _owners.OfOpening(cue, from, to) ?? _sentenceSubjects.OfNoun(cue, from, to),
        CueKind.Back => _backCues.Find(cue, from, to) ?? _earlier.Before(cue, from, before),
        _ => InRelative(cue, from, to, OwnerOf(OfVerb(cue, from, to, before), from, to)),
    };

    /// <summary>"The plan that proposed the premier X": whoever stands behind the verb in the form of a subject, and no thing before it.</summary>
    private Speaker? InRelative(Cue cue, int from, int to, Speaker? found) =>
        Rules.Order.KnowsCases && cue.Kind is CueKind.Speech or CueKind.Attitude && found is null or { Mention: null } or { Mention.Kind: MentionKind.Country }
        && _part.ClauseStart(cue.Start, from) is var start && ClauseOpenings.At(_part, cue.Start, start, from) is ClauseOpening.Relative
        && _subjects.MentionIn(cue.End, _part.ClauseEnd(cue.End, to), lastFirst: false, "stands behind the verb of the relative clause") is { Mention: { Kind: MentionKind.Person, Person.Name: not null } named } behind
        && _subjects.HasSubjectForm(named) && VerbGender.Fits(VerbGender.Of(_part, cue), named.Person.Gender)
            ? behind
            : found;

    /// <summary>A mere capital beside a noun for words owns nothing that could be told, where anybody else may.</summary>
    private Speaker? Owner(Cue noun, int from, int to) =>
        _owners.Find(noun, from, to) is { } owner && !(Rules.Order.KnowsCases && owner.Mention is { } mention && Speaker.IsDoubtful(mention)) ? owner : null;

    /// <summary>"Heißt es in einer Erklärung von X", "the statement of X reads": the noun for words says whose they are.</summary>
    private Speaker? OwnerOf(Speaker? speaker, int from, int to) =>
        speaker is { Mention: null, IsWritten: true, How: not Pronoun } noun
        // "X's demand was for": the cue begins with the "'s" before the noun.
        && _part.CuesIn(Math.Max(from, noun.First - 1), noun.End).Where(cue => cue.Kind == CueKind.Noun && cue.End > noun.First).Select(cue => (Cue?)cue).FirstOrDefault() is { } words
        && _owners.Find(words, from, to) is { Mention: { Kind: MentionKind.Person or MentionKind.Office } or { Kind: MentionKind.Institution, Official: true } } owner
            ? owner
            : speaker;

    private Speaker? OfLeadingCue(Cue cue, int from, int to)
    {
        // "Jak stwierdził w wywiadzie, ...": the verb of the cue has no subject behind it.
        if (Rules.DropsSubjectsAnywhere && cue.End - cue.Start > 1 && _part.MentionAt(cue.End) < 0 && _part.Has(cue.End, Rules.Function))
        {
            return null;
        }

        // "X surprised with the words that": the words are those of the sentence's subject.
        if (Rules.DropsSubjectsAnywhere && cue.End < to && _part.IsClauseMark(cue.End)
            && _subjects.MentionIn(_part.ClauseStart(cue.Start, from), cue.Start, lastFirst: false, "is the subject of the sentence") is { Mention.Kind: MentionKind.Person or MentionKind.Office } subject)
        {
            return subject;
        }

        return _part.Has(cue.End, Rules.Relative) && cue.Start > from ? _earlier.Antecedent(cue.Start - 1, from) : _behind.Behind(cue.End, to, isName: true);
    }

    private Speaker? OfVerb(Cue cue, int from, int to, Speaker? before)
    {
        var start = _part.ClauseStart(cue.Start, from);
        var last = _subjects.SkipBack(cue.Start, start);
        if (AgentAt(cue, to) is { } by)
        {
            return _behind.Behind(by, to, isName: false) is { Mention.Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } agent ? agent : null;
        }

        return Belonging(cue, start, from, to)
            ?? Bringing(cue, start, from)
            ?? ByDoing(cue, start, from, to, before)
            ?? WithinVerb(cue, start, last)
            ?? (last > start ? _beforeVerbs.Find(cue, start, last, from, to) ?? OfVerbBefore(cue, start, from, before) : _bareVerbs.Find(cue, start, from, to, before));
    }

    /// <summary>"..., napsal X na síti a ze lži obvinil opozici": behind an "and", with no subject of its own.</summary>
    private Speaker? OfVerbBefore(Cue cue, int start, int from, Speaker? before) =>
        Rules.DropsSubjectsAnywhere && before is { IsWritten: true, Mention.Person.Name: not null } && ClauseOpenings.At(_part, cue.Start, start, from) is ClauseOpening.And
            ? before with { How = "goes on speaking" }
            : null;

    /// <summary>"The promise was repeated by X": behind which word stands who does what a passive tells; a headline leaves "was" out.</summary>
    private int? AgentAt(Cue cue, int to)
    {
        // "Was ruled out in June by X".
        var by = cue.End;
        while (by < Math.Min(to, cue.End + AgentReach) && !_part.Has(by, Rules.Agent) && !_part.IsClauseMark(by) && !_part.Has(by, Rules.That))
        {
            by++;
        }

        return _part.Has(by, Rules.Agent)
            && (by == cue.End || !(_part.Has(cue.Start, Rules.Participle) || _part.CuesIn(cue.End, by).Any()))
            && ((_part.Text.Part == TextPart.Title && by == cue.End) || Enumerable.Range(Math.Max(0, cue.Start - AuxiliaryReach), Math.Min(cue.Start, AuxiliaryReach)).Any(token => _part.Has(token, Rules.Passive)))
                ? by + 1
                : null;
    }

    /// <summary>"X was among those who asked for", "Medzi tých, ktorí žiadali, patril X": what is told of them is told of X.</summary>
    private Speaker? Belonging(Cue cue, int start, int from, int to)
    {
        if (!Enumerable.Range(Math.Max(from, start - 1), 2).Any(token => _part.Has(token, Rules.Relative)))
        {
            return null;
        }

        var belongs = Rules.Order.Belongs.FindAll(_part.Codes, from, to).Find(match => _part.QuoteAt(match.Start) < 0 && (match.End <= start || match.Start >= cue.End));
        if (belongs.Pattern is null)
        {
            return null;
        }

        var before = belongs.End <= start ? _subjects.MentionIn(_part.ClauseStart(belongs.Start, from), belongs.Start, lastFirst: false, "is one of those who speak") : null;
        return before is { Mention.Person.Name: not null } ? before
            : _part.MentionsIn(cue.End, to).FirstOrDefault(mention => mention.Person?.Name is not null
                && _part.HasClauseMark(cue.End, mention.FirstToken) && _subjects.MayBeSubject(mention, from) && _subjects.HasSubjectForm(mention)) is { } late ? SubjectReader.Of(late, "is one of those who speak") : null;
    }

    /// <summary>"X toured the capitals with the request that", "X, who came with the message that": whoever did what stands before it.</summary>
    private Speaker? Bringing(Cue cue, int start, int from) =>
        cue.Kind != CueKind.Speech || !_part.Has(cue.Start, Rules.Absolute) || cue.Start == start ? null
        : ClauseOpenings.At(_part, cue.Start, start, from) is ClauseOpening.Relative ? _earlier.Antecedent(start - 2, from)
        : _subjects.MentionIn(start, cue.Start, lastFirst: false, "is the subject of the clause") ?? _subjects.MentionIn(from, cue.Start, lastFirst: false, "is the subject of the sentence");

    /// <summary>"X surprised allies by saying", "X est sorti en martelant": the subject of the clause does both.</summary>
    private Speaker? ByDoing(Cue cue, int start, int from, int to, Speaker? before) =>
        cue.Start > start && _part.Has(cue.Start - 1, Rules.Hanging.Gerund) && _part.Has(cue.Start, Rules.Participle)
            ? _subjects.MentionIn(start, cue.Start - 1, lastFirst: false, "is the subject of the clause") ?? _earlier.Before(cue, from, before)
            : cue.Start - 1 > start && _part.Has(cue.Start - 1, Rules.Agent)
            ? _subjects.MentionIn(start, cue.Start - 1, lastFirst: false, "is the subject of the clause") ?? _bareVerbs.Find(cue with { Start = start }, start, from, to, before)
            : null;

    /// <summary>"X hat den Beitritt der Ukraine abgelehnt": what stands before the verb's first half is the subject.</summary>
    private Speaker? WithinVerb(Cue cue, int start, int last) =>
        // "X used a NATO meeting to reject": where words have one order, who stands within the verb is no subject.
        (cue.Kind != CueKind.Speech || Rules.InvertsSubjects || Rules.DropsSubjectsAnywhere)
        && cue.End - cue.Start > 1
        && !_part.Has(cue.Start, Rules.Hanging.Purpose)
        && _subjects.MentionIn(cue.Start, cue.End, lastFirst: false, "stands within the verb") is { } within
        && IsSubjectWithin(within, cue)
        && (_subjects.MentionIn(start, last, lastFirst: true, "stands before the verb") is not { Mention: { Kind: not MentionKind.Country } rival } || (Rules.Order.KnowsCases && Speaker.IsDoubtful(rival)))
            ? within
            : null;

    /// <summary>"lehnt einen Beitritt Bosniens ab": a country further on is what the verb acts on.</summary>
    private bool IsSubjectWithin(Speaker within, Cue cue) =>
        within.Mention is { Kind: not MentionKind.Country } || (within.First <= cue.Start + 2 && !_part.Tokens[within.End].IsJoiner);

    private Speaker? EndingAt(int at, int from, string how)
    {
        var last = _subjects.SkipBack(at, from);
        if (last > from && _part.Tokens[last - 1].Is(','))
        {
            last--;
        }

        return last > from && _part.MentionAt(last - 1) is var index and >= 0 && _part.Mentions[index].FirstToken >= from
            ? SubjectReader.Of(_part.Mentions[index], how)
            : _subjects.NounBefore(_part.ClauseStart(at, from), at);
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
}
