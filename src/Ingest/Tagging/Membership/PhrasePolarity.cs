using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>What the negators of a sentence turn: the phrase on membership itself, a sign of stance, or nothing of either.</summary>
internal sealed class PhrasePolarity
{
    // What is done stands this near to the phrase, and never over a mark or in a clause of its own.
    private const int Reach = 4;

    // "calls on the allies": so far behind may follow what is wished of them.
    private const int HearerReach = 10;

    // "without", "only" and the phrase itself.
    private const int NeedReach = 4;

    private readonly StatementCandidate _candidate;
    private readonly List<PatternMatch<StanceValue>> _signs;
    private readonly Negations _negations;
    private readonly PatternMatch<StanceValue>? _deed;

    /// <param name="candidate">Whose phrase it is.</param>
    /// <param name="signs">All signs in the words.</param>
    /// <param name="negations">The negators in the words.</param>
    public PhrasePolarity(StatementCandidate candidate, List<PatternMatch<StanceValue>> signs, Negations negations)
    {
        (_candidate, _signs, _negations) = (candidate, signs, negations);
        Frame = new PhraseFrame(candidate.Hit, signs);
        Framing = new SignFraming(candidate, signs, negations);
        var start = candidate.Hit.Start;
        var deed = signs.FindLast(sign => IsTrailing(sign)
            || (sign.Value is { Sign: StanceSign.Oppose, Role: StanceRole.Word }
                // "Giving up on NATO": the phrase may hold the deed.
                && (sign.End <= start ? start - sign.End <= Reach && _candidate.Part.IsOpen(sign.End, start)
                    : !IsAgainst && (sign.Start < start || (sign.End <= candidate.Hit.End && !candidate.Hit.EndsNeutrality)))));
        _deed = deed == default ? null : deed;
    }

    /// <summary>In what clause the phrase stands.</summary>
    public PhraseFrame Frame { get; }

    /// <summary>What the words around the signs make of them.</summary>
    public SignFraming Framing { get; }

    /// <summary>Whether something is put in the place of the phrase, so that what else is for it is for that.</summary>
    public bool IsReplaced => _signs.Exists(sign => sign.Value.Role == StanceRole.Instead && Bears(sign) && !IsRefused(sign));

    /// <summary>Whether the phrase is on being out of NATO, so that what is for it is against membership.</summary>
    public bool IsAgainst => _candidate.Hit.Kind != TopicKind.Join || Frame.IsOutside;

    /// <summary>Whether the negator of the phrase counts beside other signs: nothing else in the words uses it.</summary>
    public bool StandsAlone => _negations is { OfPhrase: not null, IsBehindPhrase: false } && !_signs.Exists(sign => (sign.Value.Role is StanceRole.Verdict or StanceRole.Wish || IsTrailing(sign)) && IsTurned(sign));

    /// <summary>What the phrase says by itself: denied it is against, and neutrality is so unless it is denied.</summary>
    public StanceReason? Verdict() => (_candidate.Hit.Kind, _negations.OfPhrase) switch
    {
        _ when Frame.IsQuestion || Frame.IsWhoevers || IsReplaced || Framing.IsPremise(_candidate.Hit.Start) => null,
        (TopicKind.Neutral, _) when _signs.Exists(sign => sign.Value.Role == StanceRole.Undoing && IsOn(sign)) => null,
        (TopicKind.Join, not null) when Framing.IsUnmeant(_candidate.Hit.Start) => new StanceReason("not meant that not the phrase", true, StanceSign.Support, 2),
        (TopicKind.Join, not null) when Frame.IsOutside => new StanceReason("out of NATO", true, StanceSign.Support, 2),
        // "If it is not invited, ..." tells what is lost.
        (TopicKind.Join, not null) when _signs.Exists(sign => sign.Value.Role == StanceRole.If && !Bears(sign)) => new StanceReason("if not the phrase", false, StanceSign.Support, 2),
        (TopicKind.Join, not null) => new StanceReason("the phrase", true, StanceSign.Oppose, 2),
        (_, not null) => new StanceReason("the phrase", true, StanceSign.Support, 2),
        (TopicKind.Neutral, null) => new StanceReason("the phrase", false, StanceSign.Oppose, 1),
        _ => null,
    };

    /// <summary>Whether the sign bears on the phrase at all.</summary>
    public bool Bears(PatternMatch<StanceValue> sign) => sign.Value.Role switch
    {
        _ when Frame.Holds(sign) || Framing.IsConceded(sign) => false,
        StanceRole.Whoever or StanceRole.Whether or StanceRole.Choosing or StanceRole.Concession or StanceRole.Unmeant or StanceRole.Contrast => false,
        StanceRole.Word or StanceRole.Wish or StanceRole.Verdict when Framing.IsPremise(sign.Start) || Framing.IsOfAdmission(sign) || Framing.IsOfUndoing(sign) => false,
        StanceRole.Burden => IsAgainst,
        StanceRole.Undoing => _candidate.Hit.Kind == TopicKind.Neutral && IsOn(sign) && !Frame.IsWhoevers,
        StanceRole.Admission => Framing.IsAdmission(sign),
        StanceRole.Outside => Frame.IsExclusion(sign) && _negations.OfPhrase is null,
        // Of neutrality a sign speaks only where it stands beside it.
        StanceRole.Word or StanceRole.Verdict when _candidate.Hit.Kind == TopicKind.Neutral && sign.Value.Sign is StanceSign.Support or StanceSign.Oppose && !IsOn(sign) => false,
        // "Abandoned its plan to join": what is for it is what is given up.
        StanceRole.Word or StanceRole.Wish when sign.Value.Sign == StanceSign.Support && IsGivenUp(sign) => false,
        // "wants to", and "хоче, щоб" with the wish in a clause of its own.
        StanceRole.Wish when IsAsked(sign.Start) || IsSupposed(sign) => false,
        StanceRole.Wish when IsHeld(sign) || IsFronted(sign) => true,
        StanceRole.Wish => Precedes(sign) && (_candidate.Part.IsClauseOf(sign.End, _candidate.Hit.Start) || _candidate.Part.IsClauseOf(HearerEnd(sign.End), _candidate.Hit.Start)),
        StanceRole.If when Framing.IsTheirChoice(sign) => false,
        StanceRole.If => sign.Start >= _candidate.Hit.End || !_candidate.Part.IsOneClause(sign.End, _candidate.Hit.Start),
        // "Sees no obstacle to": it is the obstacle that is not believed in.
        StanceRole.Disbelief => Framing.IsDisbelief(sign) && Precedes(sign) && _candidate.Part.IsClauseOf(sign.End, _candidate.Hit.Start)
            && !_signs.Exists(other => other.Value is { Sign: StanceSign.Oppose or StanceSign.Neutral, Role: not StanceRole.Disbelief, Weight: > 0 }
                && other.Start >= sign.End
                && (other.End <= _candidate.Hit.Start || _candidate.Part.IsClauseOf(sign.End, other.Start))),
        // "Accept guarantees instead of membership": the phrase may begin before it.
        StanceRole.Instead when sign.Start < _candidate.Hit.End && sign.End > _candidate.Hit.Start => true,
        StanceRole.Need or StanceRole.Instead => sign.End <= _candidate.Hit.Start && _candidate.Hit.Start - sign.End <= NeedReach && _candidate.Part.IsOpen(sign.End, _candidate.Hit.Start),
        _ when IsSupposed(sign) => false,
        // "To block the accession would be a mistake": the verdict is on the deed.
        StanceRole.Word => !(_deed == sign && _signs.Exists(IsOnDeed)) && !IsInCondition(sign) && !(IsExclusion(sign) && _signs.Exists(other => other.Value.Role is StanceRole.Verdict or StanceRole.Burden)),
        StanceRole.Verdict => !IsInCondition(sign) && !IsOfMistake(sign),
        _ => true,
    };

    /// <summary>"Ukraine should be invited to NATO": the phrase may begin with its country and hold the wish.</summary>
    private bool IsHeld(PatternMatch<StanceValue> wish) =>
        wish.Start > _candidate.Hit.Start && wish.End < _candidate.Hit.End
        && _candidate.Part.MentionAt(_candidate.Hit.Start) is var index and >= 0 && _candidate.Part.Mentions[index] is { Kind: Mentions.MentionKind.Country } country && country.EndToken <= wish.Start;

    /// <summary>"An invitation to it demanded in May X": where words stand freely, what is wished may stand before the verb, which takes no other.</summary>
    private bool IsFronted(PatternMatch<StanceValue> wish)
    {
        var part = _candidate.Part;
        return part.Rules.DropsSubjectsAnywhere && _candidate.Hit.Antecedent is null
            && _candidate.Attribution.Cue is { Kind: Quotes.CueKind.Attitude or Quotes.CueKind.SpeechTo } cue && wish.Start < cue.End && cue.Start < wish.End
            && _candidate.Hit.End <= wish.Start && (part.IsOneClause(_candidate.Hit.End, wish.Start) || IsPartedByInset(wish.Start))
            && (wish.End >= part.Tokens.Length || part.IsClauseMark(wish.End) || part.Tokens[wish.End].Is('.') || part.MentionAt(wish.End) >= 0 || part.Has(wish.End, part.Rules.Preposition) || part.Has(wish.End, part.Rules.PassOver));
    }

    /// <summary>"To take it in X, then prime minister, demanded": nothing but an inset on the speaker parts the phrase from the verb.</summary>
    private bool IsPartedByInset(int verb)
    {
        var (part, speaker) = (_candidate.Part, _candidate.Attribution.Speaker);
        return speaker.IsWritten && speaker.First >= _candidate.Hit.End && speaker.End < verb && part.IsOneClause(_candidate.Hit.End, speaker.First)
            && !Enumerable.Range(speaker.End, verb - speaker.End).Any(token => part.Has(token, part.Rules.That) || part.Has(token, part.Rules.Relative) || part.Has(token, part.Rules.Boundary));
    }

    /// <summary>Whether the sign stands in the phrase, right behind what is done to it.</summary>
    private bool IsGivenUp(PatternMatch<StanceValue> sign) => _deed is { } deed
        && sign.Start >= Math.Max(deed.End, _candidate.Hit.Start) && sign.End <= _candidate.Hit.End
        && sign.Start - deed.End <= Reach && _candidate.Part.IsOpen(deed.End, sign.Start);

    /// <summary>"To leave it outside would be wrong": the words that shut out are what the verdict is on.</summary>
    private bool IsExclusion(PatternMatch<StanceValue> sign) => IsAgainst && sign.Start < _candidate.Hit.End && _candidate.Hit.Start < sign.End;

    /// <summary>"A historic mistake": the praise in it is none.</summary>
    private bool IsOfMistake(PatternMatch<StanceValue> sign) => sign.Value.Sign == StanceSign.Support
        && _signs.Exists(other => other.Value is { Sign: StanceSign.Oppose, Role: StanceRole.Verdict } && (other.Start == sign.End || other.End == sign.Start));

    /// <summary>"If they stopped obstructing reforms": what stands in the condition is not about the phrase.</summary>
    private bool IsInCondition(PatternMatch<StanceValue> sign) => sign.Value.Sign is StanceSign.Support or StanceSign.Oppose
        && _signs.Exists(other => other.Value.Role == StanceRole.If && other.End <= sign.Start && _candidate.Part.IsOneClause(other.End, sign.Start) && Bears(other));

    /// <summary>"If it applied, that would destabilise us": what is supposed is no position where something is said of it.</summary>
    private bool IsSupposed(PatternMatch<StanceValue> sign) => sign.Value is { Sign: StanceSign.Support or StanceSign.Oppose, Role: StanceRole.Word or StanceRole.Wish }
        && IsInPhrasesCondition(sign)
        // "A matter of time until it will join": what says the same takes nothing back.
        && _signs.Exists(other => other.Value is { Sign: StanceSign.Support or StanceSign.Oppose, Role: StanceRole.Word or StanceRole.Verdict } && other.Value.Sign != sign.Value.Sign && !IsInPhrasesCondition(other));

    private bool IsInPhrasesCondition(PatternMatch<StanceValue> sign) => _signs.Exists(other => other.Value.Role == StanceRole.If
        && other.End <= sign.Start && _candidate.Part.IsOneClause(other.End, sign.Start)
        && other.End <= _candidate.Hit.Start && _candidate.Part.IsOneClause(other.End, _candidate.Hit.Start));

    /// <summary>Whether the sign's clause denies it: "will accept nothing instead of membership".</summary>
    public bool IsRefused(PatternMatch<StanceValue> instead) => _negations.Before(instead.Start);

    /// <summary>Whether something is wished before the tokens in their clause: what others should do is the speaker's wish.</summary>
    public bool IsWished(int token) => _signs.Exists(sign => sign.Value.Role == StanceRole.Wish && sign.End <= token && _candidate.Part.IsOneClause(sign.End, token));

    /// <summary>Whether the sign says the contrary of what its words mean.</summary>
    public bool IsTurned(PatternMatch<StanceValue> sign)
    {
        if (sign.Value.Role is StanceRole.Need or StanceRole.Disbelief)
        {
            return false;
        }

        var turned = _negations.IsNegated(sign);
        // "Sem az uniós, sem a NATO-tagságot nem támogatja": who denies twice means it once.
        if ((sign.Value.Role is StanceRole.Wish or StanceRole.Verdict || (IsTrailing(sign) && !_negations.Holds(sign))) && _negations.OfPhrase is { } negator
            && !(turned && _negations.Negates(negator, sign.Start)) && (IsOn(sign) || Framing.IsConsequence(sign, _candidate.Hit.Start)))
        {
            turned = !turned;
        }

        return (IsOnDeed(sign) || Framing.IsOnTerms(sign)) != IsDisbelieved(sign) != (IsWishAgainst(sign) || IsWishForDeed(sign)) ? !turned : turned;
    }

    /// <summary>Whether the sign stands in one clause with the phrase; a verdict may have it behind a comma: "es wäre falsch, ...".</summary>
    public bool IsOn(PatternMatch<StanceValue> sign) => IsNear(sign.Start, sign.End)
        || (sign.Value.Role == StanceRole.Verdict && sign.End < _candidate.Hit.Start && IsComma(sign.End) && _candidate.Part.IsOneClause(sign.End + 1, _candidate.Hit.Start))
        || (sign.Value.Role == StanceRole.Verdict && IsSubjectOf(_candidate.Hit.End, sign));

    private bool IsComma(int token) => _candidate.Part.Tokens[token].Is(',');

    /// <summary>Whether the tokens stand in one clause with the phrase.</summary>
    public bool IsNear(int start, int end) => _candidate.Part.AreInOneClause(start, end, _candidate.Hit.Start, _candidate.Hit.End);

    /// <summary>"Must not be admitted": a wish for what the sign right behind it says no to.</summary>
    private bool IsWishAgainst(PatternMatch<StanceValue> sign) => sign.Value.Role == StanceRole.Wish
        && _signs.Exists(other => other.Value.Sign == StanceSign.Oppose && other.Start == sign.End && _negations.IsAt(other.Start));

    /// <summary>"Asked whether it should join": the wish of whoever asks.</summary>
    private bool IsAsked(int token)
    {
        var part = _candidate.Part;
        return part.Rules.Asked.FindAll(part.Codes, part.Text.Sentences[_candidate.Hit.Sentence].FirstToken, token).Exists(asked => _candidate.Part.IsOneClause(asked.End, token));
    }

    /// <summary>"Calls for blocking the accession": what is wished is the deed, unless that is denied.</summary>
    private bool IsWishForDeed(PatternMatch<StanceValue> sign) => sign.Value.Role == StanceRole.Wish && _deed is { } deed && deed.Start >= sign.End
        && (_candidate.Part.IsClauseOf(sign.End, deed.Start) || _candidate.Part.IsClauseOf(HearerEnd(sign.End), deed.Start)) && !IsTurned(deed);

    // A phrase may begin within the sign, "does not see it in NATO", or hold it, "Ucraina ar trebui primită în NATO".
    private bool Precedes(PatternMatch<StanceValue> sign) => sign.End <= _candidate.Hit.End;

    private bool IsDisbelieved(PatternMatch<StanceValue> sign) =>
        _signs.Exists(other => Framing.IsDisbelief(other)
            && (other.End <= sign.Start ? _candidate.Part.IsClauseOf(other.End, sign.Start)
                // "Rejected the demand that it renounce": the sign may begin within the disbelief.
                : other.Start < sign.Start && sign.Start < other.End && other.End < sign.End));

    /// <summary>"Has taken the membership off the table": what is done to the phrase stands right behind it.</summary>
    private bool IsTrailing(PatternMatch<StanceValue> sign) =>
        sign.Value is { Sign: StanceSign.Oppose, Role: StanceRole.Word } && sign.Start >= _candidate.Hit.End && sign.Start - _candidate.Hit.End <= NeedReach && _candidate.Part.IsOpen(_candidate.Hit.End, sign.Start);

    private bool IsOnDeed(PatternMatch<StanceValue> sign) =>
        sign.Value.Role == StanceRole.Verdict
            && _deed is { } deed
            && (Framing.IsConsequence(sign, deed.Start) || (sign.End <= deed.Start && sign.End <= _candidate.Hit.Start
                ? _candidate.Part.IsOpen(sign.End, Math.Min(deed.Start, _candidate.Hit.Start)) || IsOn(sign)
                : (deed.Start < _candidate.Hit.End || (IsTrailing(deed) && (Frame.IsWhoevers || _candidate.Part.IsClauseMark(deed.End)))) && IsSubjectOf(Math.Max(deed.End, Math.Min(_candidate.Hit.End, sign.Start)), sign)));

    /// <summary>"Den Beitritt hinauszuzögern, wäre falsch": what stands before the tokens is what the verdict behind them is on.</summary>
    private bool IsSubjectOf(int end, PatternMatch<StanceValue> verdict)
    {
        var part = _candidate.Part;
        return end <= verdict.Start
            && (Frame.IsWhoevers
                || part.IsOpen(end, verdict.Start)
                || IsBehindDash(end, verdict)
                || IsBehindMark(end, verdict));
    }

    /// <summary>"To write that it will never join, would be wrong": a few words of the clause may follow, then the mark that ends it.</summary>
    private bool IsBehindMark(int end, PatternMatch<StanceValue> verdict)
    {
        var part = _candidate.Part;
        var mark = Enumerable.Range(end, Math.Max(0, Math.Min(Reach, verdict.Start - end))).FirstOrDefault(part.IsClauseMark, -1);
        return mark >= 0 && part.IsOpen(end, mark) && verdict.Start - mark <= Reach && part.IsOpen(mark + 1, verdict.Start);
    }

    /// <summary>"Отказ от НАТО для нас - не вариант": the dash that stands for "is".</summary>
    private bool IsBehindDash(int end, PatternMatch<StanceValue> verdict)
    {
        var part = _candidate.Part;
        var dash = Enumerable.Range(end, Math.Max(0, Math.Min(Reach, verdict.Start - end))).FirstOrDefault(part.IsClauseMark, -1);
        return dash >= 0 && part.Tokens[dash].Normal[0] is '-' or '–' or '—' && part.IsOpen(end, dash) && part.IsOpen(dash + 1, verdict.Start);
    }

    /// <summary>"calls on the allies, that": the comma behind whom one wishes it of.</summary>
    private int HearerEnd(int from)
    {
        var part = _candidate.Part;
        for (var at = from; at < Math.Min(_candidate.Hit.Start, from + HearerReach); at++)
        {
            // "a cerut aliaților să invite": some languages have no comma there.
            if (at - from <= Reach && part.Has(at, part.Rules.That))
            {
                return at;
            }

            if (part.Has(at, part.Rules.Boundary))
            {
                return from;
            }

            if (part.IsClauseMark(at))
            {
                return part.Tokens[at].Is(',') && part.Has(at + 1, part.Rules.That) ? at : from;
            }
        }

        return from;
    }
}
