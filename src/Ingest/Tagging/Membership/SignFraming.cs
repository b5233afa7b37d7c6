using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>What stands around a sign and makes something else of it: granted in passing, denied as a meaning, deplored, or left to the country itself.</summary>
internal sealed class SignFraming(StatementCandidate candidate, List<PatternMatch<StanceValue>> signs, Negations negations)
{
    // "must finally admit that": so near stands what is wished to be owned up to.
    private const int AdmissionReach = 4;

    // "Absurd that neither for this nor for that": so far behind may stand the terms that are deplored.
    private const int TermReach = 6;

    // "There would be no war today if": so near to the condition stands what would follow.
    private const int ConsequenceReach = 6;

    // "The fact that": so near to its beginning a sentence opens with a clause that is the subject of all.
    private const int PremiseReach = 4;

    /// <summary>"There is no doubt that": a doubt that is denied is none.</summary>
    public bool IsDisbelief(PatternMatch<StanceValue> sign) => sign.Value.Role == StanceRole.Disbelief && !negations.Denies(sign);

    /// <summary>"Although some allies hesitate, we support it": what is granted says nothing where anything is said beside it.</summary>
    public bool IsConceded(PatternMatch<StanceValue> sign) => IsConcededAt(sign)
        && signs.Exists(other => IsPosition(other) && !IsConcededAt(other));

    /// <summary>"If it decides to apply": what is for the country itself to choose is no condition.</summary>
    public bool IsTheirChoice(PatternMatch<StanceValue> condition)
    {
        var part = candidate.Part;
        return signs.Exists(choice => choice.Value.Role == StanceRole.Choosing
            && (condition.End <= choice.Start ? part.IsOneClause(condition.End, choice.Start) : condition.Start <= choice.Start && choice.End <= condition.End)
            && Enumerable.Range(condition.Start, choice.End - condition.Start).Any(token => part.MentionAt(token) is var index and >= 0 && IsSubject(part.Mentions[index])));
    }

    /// <summary>"It is absurd that no date is named": who deplores the terms, or denies them, is for joining.</summary>
    public bool IsRejectedTerm(PatternMatch<StanceValue> sign) => sign.Value.Role switch
    {
        StanceRole.Terms => negations.Denies(sign) || signs.Exists(IsDeploring) || signs.Exists(other => IsDeploringTerm(other, sign)),
        StanceRole.Early => negations.Denies(sign),
        _ => false,
    };

    /// <summary>Whether the verdict is on the terms, and not on the phrase.</summary>
    public bool IsOnTerms(PatternMatch<StanceValue> verdict) => IsDeploring(verdict) && signs.Exists(sign => sign.Value.Role == StanceRole.Terms);

    /// <summary>"Does not mean that the door is closed": whether the sign stands in what is denied to be meant.</summary>
    public bool IsUnmeant(int token) => signs.Exists(sign => sign.Value.Role == StanceRole.Unmeant && sign.End <= token && candidate.Part.IsClauseOf(sign.End, token));

    /// <summary>"That others find it unrealistic does not mean ...": whether the sign stands in the clause that is said to mean it.</summary>
    public bool IsPremise(int token)
    {
        var part = candidate.Part;
        var first = part.Text.Sentences[candidate.Hit.Sentence].FirstToken;
        return signs.Exists(sign => sign.Value.Role == StanceRole.Unmeant && sign.Start > token && candidate.Hit.End <= sign.Start
            && Enumerable.Range(first, Math.Min(PremiseReach, sign.Start - first)).Any(at => part.Has(at, part.Rules.That)));
    }

    /// <summary>"Had it renounced its bid, there would be no war": whether the verdict is on what is supposed in the clause beside it.</summary>
    /// <param name="verdict">What would follow.</param>
    /// <param name="token">Where what is supposed stands.</param>
    public bool IsConsequence(PatternMatch<StanceValue> verdict, int token) => verdict.Value.Role == StanceRole.Verdict
        && signs.Exists(condition => condition.Value.Role == StanceRole.If
            && condition.End <= token && candidate.Part.IsOneClause(condition.End, token) && candidate.Part.IsOneClause(condition.End, candidate.Hit.Start)
            && (verdict.End <= condition.Start
                ? condition.Start - verdict.End <= ConsequenceReach && candidate.Part.IsOneClause(verdict.End, condition.Start - 1)
                : Enumerable.Range(candidate.Hit.End, Math.Max(0, verdict.Start - candidate.Hit.End)).Count(candidate.Part.IsClauseMark) == 1));

    /// <summary>"Belongs in it one day, but now is too early": whether the sign stands in the clause that a sentence turns to behind the phrase; "but gave no date" takes nothing back.</summary>
    public bool IsBehindContrast(PatternMatch<StanceValue> sign) => sign.Value.Role != StanceRole.Terms && signs.Exists(contrast => contrast.Value.Role == StanceRole.Contrast
        && contrast.Start >= candidate.Hit.End && contrast.End <= sign.Start);

    /// <summary>Whether neutrality is kept, and not done away with by the sign.</summary>
    public bool IsKept(PatternMatch<StanceValue> undoing) => negations.IsInClauseOf(undoing) || signs.Exists(IsDeploring);

    /// <summary>Whether something else in the clause says what is done to neutrality, so that "does not want to" is no word on it.</summary>
    public bool IsOfUndoing(PatternMatch<StanceValue> sign) => candidate.Hit.Kind == TopicKind.Neutral && sign.Value.Sign == StanceSign.Oppose
        && signs.Exists(other => other.Value.Role == StanceRole.Undoing && candidate.Part.AreInOneClause(sign.Start, sign.End, other.Start, other.End));

    /// <summary>Whether the country's own official owns up to it that the country will not join, or somebody asks that of it.</summary>
    public bool IsAdmission(PatternMatch<StanceValue> sign) => sign.Value.Role == StanceRole.Admission
        && negations.OfPhrase is not null
        && sign.End <= candidate.Hit.Start
        && candidate.Part.IsClauseOf(sign.End, candidate.Hit.Start)
        && (IsOwn || signs.Exists(other => IsOf(other, sign)));

    /// <summary>Whether the speaker's own country is the one to join.</summary>
    public bool IsOwn => candidate.Country is { } country && country == candidate.Subject;

    /// <summary>"We must admit that": it is the admission that is wished.</summary>
    public bool IsOfAdmission(PatternMatch<StanceValue> sign) => signs.Exists(other => IsAdmission(other) && IsOf(sign, other));

    private bool IsOf(PatternMatch<StanceValue> sign, PatternMatch<StanceValue> admission) =>
        sign.Value is { Sign: StanceSign.Support, Role: StanceRole.Word or StanceRole.Wish }
        && sign.End <= admission.Start && admission.Start - sign.End <= AdmissionReach && candidate.Part.IsOpen(sign.End, admission.Start);

    private bool IsConcededAt(PatternMatch<StanceValue> sign) => signs.Exists(concession => concession.Value.Role == StanceRole.Concession
        && concession.End <= sign.Start && candidate.Part.IsOneClause(concession.End, sign.Start)
        && !(candidate.Hit.Start >= concession.End && candidate.Part.IsOneClause(concession.End, candidate.Hit.Start)));

    private static bool IsPosition(PatternMatch<StanceValue> sign) =>
        sign.Value is { Sign: StanceSign.Support or StanceSign.Oppose, Role: StanceRole.Word or StanceRole.Wish or StanceRole.Verdict };

    private bool IsDeploring(PatternMatch<StanceValue> sign) =>
        sign.Value is { Sign: StanceSign.Oppose, Role: StanceRole.Verdict } && !negations.IsNegated(sign);

    /// <summary>"Absurd that it has no": a sign that holds the denial in which the terms stand.</summary>
    private bool IsDeploringTerm(PatternMatch<StanceValue> sign, PatternMatch<StanceValue> term) =>
        sign.Value is { Sign: StanceSign.Support, Role: StanceRole.Word } && sign.Start < term.Start && term.Start - sign.End <= TermReach && negations.Holds(sign);

    private bool IsSubject(Mention mention) => mention.Country is { } country && (country == candidate.Subject || candidate.Subjects.Contains(country));
}
