using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>In what clause the phrase on membership stands: a question left open, the deed of whoever does it, or one that puts the country out.</summary>
internal sealed class PhraseFrame
{
    // "left standing outside NATO": so far from the phrase may stand what puts the country out.
    private const int OutsideReach = 3;

    private readonly TopicHit _hit;
    private readonly SpeechPart _part;
    private readonly PatternMatch<StanceValue>? _whether;
    private readonly PatternMatch<StanceValue>? _whoever;

    public PhraseFrame(TopicHit hit, List<PatternMatch<StanceValue>> signs)
    {
        (_hit, _part) = (hit, hit.Part);
        _whether = Last(signs.FindAll(sign => sign.Value.Role == StanceRole.Whether && IsNear(sign)
            // "I doubt whether" is no open question.
            && !signs.Exists(other => other.Value.Role == StanceRole.Disbelief && other.End <= sign.Start && sign.Start - other.End <= 1)));
        _whoever = Last(signs.FindAll(sign => sign.Value.Role == StanceRole.Whoever && sign.Start < hit.End && _part.IsOneClause(sign.End, hit.Start)));
        IsOutside = signs.Exists(IsExclusion);
    }

    /// <summary>Whether the phrase is a question that its clause leaves open.</summary>
    public bool IsQuestion => _whether is not null;

    /// <summary>Whether the phrase tells what somebody does, whoever that be.</summary>
    public bool IsWhoevers => _whoever is not null;

    /// <summary>Whether the phrase is on being kept out: what is thought of that is thought of its contrary.</summary>
    public bool IsOutside { get; }

    /// <summary>Whether the sign is what puts the country out.</summary>
    public bool IsExclusion(PatternMatch<StanceValue> sign) => sign.Value.Role == StanceRole.Outside && IsNear(sign)
        && sign.Start - _hit.End <= OutsideReach && _hit.Start - sign.End <= OutsideReach;

    /// <summary>Whether the sign stands in the question, or in the clause of whoever does it: then it is no position.</summary>
    public bool Holds(PatternMatch<StanceValue> sign) => sign.Value.Sign is StanceSign.Support or StanceSign.Oppose
        && sign.Value.Role is StanceRole.Word or StanceRole.Wish or StanceRole.Verdict or StanceRole.Outside
        && IsNear(sign)
        && ((_whether is { } whether && (sign.Start >= whether.Start || whether.Start > _hit.Start
            // "Поддержит ли он": in some languages the verb opens the question.
            || (sign.End == whether.Start && _part.IsClauseMark(sign.Start - 1)))) || (_whoever is { } whoever && sign.Start >= whoever.Start
            // "Whoever blocks it is helping the aggressor": what is said of whoever does it.
            && !(sign.Value.Role == StanceRole.Verdict && sign.Start >= _hit.End)));

    private bool IsNear(PatternMatch<StanceValue> sign) => _part.AreInOneClause(sign.Start, sign.End, _hit.Start, _hit.End);

    private static PatternMatch<StanceValue>? Last(List<PatternMatch<StanceValue>> found) => found.Count == 0 ? null : found[^1];
}
