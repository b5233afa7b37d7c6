using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>What the negators of some words deny: the phrase on membership, or a sign of stance.</summary>
internal sealed class Negations
{
    // A negator reaches this far ahead, and never over a mark or into a clause of its own.
    private const int Reach = 4;

    // "Wir unterstützen den Beitritt der Ukraine zum Bündnis nicht": the clause may be long.
    private const int BehindReach = 16;

    // "Nobody in the government is preparing to leave": before the phrase itself its whole clause.
    private const int PhraseReach = 10;

    private readonly SpeechPart _part;
    private readonly TopicHit _hit;
    private readonly Attribution _attribution;
    private readonly List<PatternMatch<StanceValue>> _signs;
    private readonly List<PatternMatch<bool>> _negators;
    private readonly List<PatternMatch<bool>> _seconds;
    private readonly List<PatternMatch<bool>> _behind;
    private readonly StanceRules _rules;

    /// <param name="rules">The language's negators.</param>
    /// <param name="candidate">The phrase, and who says it.</param>
    /// <param name="signs">All signs in the words.</param>
    /// <param name="from">First token of the words.</param>
    /// <param name="to">The token behind the last.</param>
    public Negations(StanceRules rules, StatementCandidate candidate, List<PatternMatch<StanceValue>> signs, int from, int to)
    {
        (_rules, _part, _hit, _attribution, _signs) = (rules, candidate.Part, candidate.Hit, candidate.Attribution, signs);
        var negators = rules.Negators.FindAll(_part.Codes, from, to);
        // "Nothing other than the way to war": what means nothing of its own denies nothing either.
        negators.RemoveAll(negator => signs.Exists(sign => sign.Value.Role == StanceRole.Nothing && sign.Start <= negator.Start && negator.End <= sign.End));
        // "Non aligné": the name of neutrality denies nothing.
        negators.RemoveAll(negator => _hit.Kind == TopicKind.Neutral && _hit.Start <= negator.Start && negator.End <= _hit.End);
        (_negators, _seconds) = (negators.FindAll(negator => negator.Value), negators.FindAll(negator => !negator.Value));
        _behind = rules.NegatorsBehind.FindAll(_part.Codes, from, to).FindAll(negator => !IsUsed(negator, to));
        var governing = _negators.FindLast(Governs);
        var closing = governing == default && _hit.Antecedent is null ? _behind.Find(Closes) : default;
        IsBehindPhrase = closing != default;
        OfPhrase = governing != default ? governing : closing != default ? closing : null;
    }

    /// <summary>The negator of the phrase itself.</summary>
    public PatternMatch<bool>? OfPhrase { get; }

    /// <summary>Whether that stands behind the phrase, at the end of its clause.</summary>
    public bool IsBehindPhrase { get; }

    /// <summary>"never" and "will not" in one clause say no once: a sign against is turned only by a negator that is none itself.</summary>
    public bool IsNegated(PatternMatch<StanceValue> sign)
    {
        // "Nechceme", "neplánuje": a wish that is its own negator is none.
        if (sign.Value.Role == StanceRole.Wish && sign.End - sign.Start == 1 && Holds(sign))
        {
            return true;
        }

        if (IsWithin(sign))
        {
            return true;
        }

        if (Holds(sign) || _seconds.Exists(second => second.Start == sign.Start))
        {
            return false;
        }

        return _behind.Exists(negator => IsDeniedBehind(sign, negator)) || _negators.Exists(negator => IsDeniedByCue(sign, negator)) || _negators.Exists(negator => Negates(negator, sign.Start)
            // "Does not expect it to apply": the disbelief turns it, and once.
            && !_signs.Exists(other => other != sign && other.Value.Role == StanceRole.Disbelief && other.Start <= negator.Start && negator.End <= other.End && other.End <= sign.Start)
            // "Without delay" is for it, and denies nothing.
            && !_signs.Exists(other => other != sign && other.Value is { Sign: StanceSign.Support, Role: StanceRole.Word } && other.Start == negator.Start && negator.End < other.End && other.End <= sign.Start)
            // "Has not given up its goal": it is the giving up that is denied.
            && !_signs.Exists(other => other.Value is { Sign: StanceSign.Oppose, Role: StanceRole.Word or StanceRole.Verdict } && other.Start >= negator.End && other.End <= sign.Start)
            && !(sign.Value.Sign == StanceSign.Oppose && _signs.Exists(other => other != sign && other.Value.Sign == StanceSign.Oppose && other.Start <= negator.Start && negator.End <= other.End)));
    }

    /// <summary>
    /// "Kann den Beitritt nicht unterstützen", "lehnt den Beitritt nicht länger ab": a negator in a gap between the words of the sign
    /// denies it, where those words say no "not" of their own.
    /// </summary>
    private bool IsWithin(PatternMatch<StanceValue> sign) =>
        sign.Value is { Role: StanceRole.Word, Sign: StanceSign.Support or StanceSign.Oppose }
        // Where the verb frames its clause, or words have one order, that is where "not" stands.
        && (_part.Rules.InvertsSubjects ? !_rules.NegatorsBehind.IsEmpty : !_part.Rules.DropsSubjectsAnywhere)
        && sign.End - sign.Start > 2
        && _part.IsOpen(sign.Start, sign.End)
        && _negators.FindAll(negator => sign.Start < negator.Start && negator.End < sign.End) is { Count: > 0 } held
        && held.TrueForAll(negator => !_rules.Signs.Names(sign.Pattern, _part.Codes.WordAt(negator.Start)));

    /// <summary>"Timely the invitation did not call the chancellor": where words stand freely, what the verb of the speaker denies may stand before it.</summary>
    private bool IsDeniedByCue(PatternMatch<StanceValue> sign, PatternMatch<bool> negator) =>
        _part.Rules.DropsSubjectsAnywhere
        && sign.Value is { Sign: StanceSign.Support or StanceSign.Oppose, Role: StanceRole.Word or StanceRole.Verdict }
        && _attribution.Cue is { Kind: CueKind.Attitude or CueKind.Speech } cue && negator.Start >= cue.Start - 1 && negator.End <= cue.End
        && sign.End <= negator.Start && _hit.End <= negator.Start && !(sign.Start < _hit.End && _hit.Start < sign.End) && _part.IsOneClause(Math.Min(sign.End, _hit.End), negator.Start);

    /// <summary>Whether the sign holds a negator of its own.</summary>
    public bool Holds(PatternMatch<StanceValue> sign) => _negators.Exists(negator => sign.Start <= negator.Start && negator.End <= sign.End);

    /// <summary>Whether the clause denies something before the token.</summary>
    public bool Before(int token) => _negators.Exists(negator => negator.End <= token && _part.IsOneClause(negator.End, token));

    /// <summary>Whether a negator that the sign does not hold reaches it.</summary>
    public bool Denies(PatternMatch<StanceValue> sign) => !Holds(sign) && _negators.Exists(negator => Negates(negator, sign.Start));

    /// <summary>Whether the clause of the sign denies anything, before it or behind.</summary>
    public bool IsInClauseOf(PatternMatch<StanceValue> sign) => _negators.Exists(negator => _part.AreInOneClause(negator.Start, negator.End, sign.Start, sign.End));

    public bool IsAt(int token) => _negators.Exists(negator => negator.Start == token);

    // Two negators are one in most of these languages ("nikdy nevstúpi"); real double negation has patterns of its own.
    public bool Negates(PatternMatch<bool> negator, int start) => negator.End <= start && start - negator.End - Inset(negator.End, start) <= Reach && _part.IsOpen(negator.End, start);

    /// <summary>"Is not, according to the minister of defence X, realistic": how many of the tokens only tell who says it.</summary>
    private int Inset(int from, int to) =>
        Overlap(from, to, _attribution.Speaker.First, _attribution.Speaker.End) + (_attribution.Cue is { } cue ? Overlap(from, to, cue.Start, cue.End) : 0);

    private static int Overlap(int from, int to, int start, int end) => Math.Max(0, Math.Min(to, end) - Math.Max(from, start));

    private bool Governs(PatternMatch<bool> negator) =>
        (negator.Start >= _hit.Start ? negator.End <= _hit.End : _hit.Start - negator.End <= PhraseReach && _part.IsOpen(negator.End, _hit.Start))
        && !IsUsed(negator, _hit.Start);

    /// <summary>"Ein Beitritt ist das nicht": the negator that ends the clause of the phrase, where no sign needs it.</summary>
    private bool Closes(PatternMatch<bool> negator) => IsBehind(_hit.End, negator) && !_signs.Exists(sign => IsDeniedBehind(sign, negator));

    /// <summary>Whether a sign holds the negator, or is what it denies and begins before the token.</summary>
    private bool IsUsed(PatternMatch<bool> negator, int before) => _signs.Exists(sign =>
        (sign.Start <= negator.Start && negator.End <= sign.End)
        || (sign.Value.Role is StanceRole.Word or StanceRole.Verdict && sign.Start < before && Negates(negator, sign.Start)));

    /// <summary>"Blockieren werden wir ihn nicht": what is for it is denied anywhere in its clause, what is against it right behind.</summary>
    private bool IsDeniedBehind(PatternMatch<StanceValue> sign, PatternMatch<bool> negator) =>
        sign.Value is { Sign: StanceSign.Support or StanceSign.Oppose, Role: StanceRole.Word or StanceRole.Wish }
        && IsBehind(sign.End, negator)
        && (sign.Value.Sign == StanceSign.Support || negator.Start - sign.End <= 1);

    private bool IsBehind(int from, PatternMatch<bool> negator) => negator.Start >= from && negator.Start - from <= BehindReach && _part.IsOpen(from, negator.Start);
}
