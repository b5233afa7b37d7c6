using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Membership;

internal enum StanceSign
{
    Support,
    Oppose,
    Condition,
    Neutral,
}

/// <summary>How a sign relates to the phrase on membership.</summary>
internal enum StanceRole
{
    /// <summary>A word for or against.</summary>
    Word,

    /// <summary>What is wished of the phrase that follows in its clause: "should", "calls for".</summary>
    Wish,

    /// <summary>What is thought of the phrase: "a mistake". "It would be a mistake not to ..." is for it.</summary>
    Verdict,

    /// <summary>Makes the phrase right behind it the condition of something else: "only", "without", "unless".</summary>
    Need,

    /// <summary>Puts something in the place of the phrase right behind it: "instead of". Denied, nothing will do in its place.</summary>
    Instead,

    /// <summary>Opens a clause that tells on what the phrase depends, where the phrase is not in that clause itself: "if".</summary>
    If,

    /// <summary>Says that what follows is not so in the speaker's eyes: "does not believe". It turns the clause behind its "that".</summary>
    Disbelief,

    /// <summary>Closes the matter: "is not up for debate". Said of a member that is for its membership; of others it is no sign of its own.</summary>
    Settled,

    /// <summary>Puts the country out of NATO: "outside NATO", "on its doorstep". What is thought or wished of that is meant the other way round.</summary>
    Outside,

    /// <summary>Opens a clause that tells of somebody, anybody: "whoever". Its words are no position of the speaker.</summary>
    Whoever,

    /// <summary>Makes its clause a question left open: "whether".</summary>
    Whether,

    /// <summary>On what terms it may join: "no date", "ceding land". A condition, but whoever deplores or denies it is for joining.</summary>
    Terms,

    /// <summary>Says that it is too soon. Denied, it is high time.</summary>
    Early,

    /// <summary>Tells what a country decides for itself: "if it applies" is no condition that anybody sets.</summary>
    Choosing,

    /// <summary>Grants something in passing: "although". It says less than what stands beside its clause.</summary>
    Concession,

    /// <summary>Turns to what weighs more: "but".</summary>
    Contrast,

    /// <summary>What a country would have to bear: of being out of NATO only it tells that it had better be in it.</summary>
    Burden,

    /// <summary>Denies that one thing means another: "does not mean that". What would be against it behind that is for it, what would be for it is open.</summary>
    Unmeant,

    /// <summary>Does away with neutrality: "change", "review". Said of neutrality only.</summary>
    Undoing,

    /// <summary>Owns up to what follows: "admits that". Of a country's own words that it will not join it makes resignation.</summary>
    Admission,

    /// <summary>What is done to that which stands in the way, "criticised the veto", "shares the concerns": it means what no word in it means alone.</summary>
    Hindrance,

    /// <summary>Holds words of other patterns and means none of it: "as long as he is in office".</summary>
    Nothing,
}

/// <summary>What a pattern of stance.json says, and how much it weighs.</summary>
internal sealed record StanceValue(StanceSign Sign, int Weight, StanceRole Role = StanceRole.Word);

/// <summary>What stance.json knows.</summary>
internal sealed class StanceRules
{
    public StanceRules(RuleBook book)
    {
        book.AddTo(Signs, "stance.support", new StanceValue(StanceSign.Support, 2));
        book.AddTo(Signs, "stance.supportWeak", new StanceValue(StanceSign.Support, 1));
        book.AddTo(Signs, "stance.supportStrong", new StanceValue(StanceSign.Support, 4));
        book.AddTo(Signs, "stance.oppose", new StanceValue(StanceSign.Oppose, 2));
        book.AddTo(Signs, "stance.opposeWeak", new StanceValue(StanceSign.Oppose, 1));
        book.AddTo(Signs, "stance.opposeStrong", new StanceValue(StanceSign.Oppose, 4));
        book.AddTo(Signs, "stance.condition", new StanceValue(StanceSign.Condition, 2));
        book.AddTo(Signs, "stance.conditionStrong", new StanceValue(StanceSign.Condition, 4));
        book.AddTo(Signs, "stance.neutral", new StanceValue(StanceSign.Neutral, 3));
        book.AddTo(Signs, "stance.wishes", new StanceValue(StanceSign.Support, 2, StanceRole.Wish));
        book.AddTo(Signs, "stance.good", new StanceValue(StanceSign.Support, 2, StanceRole.Verdict));
        book.AddTo(Signs, "stance.bad", new StanceValue(StanceSign.Oppose, 2, StanceRole.Verdict));
        book.AddTo(Signs, "stance.needs", new StanceValue(StanceSign.Support, 4, StanceRole.Need));
        book.AddTo(Signs, "stance.insteads", new StanceValue(StanceSign.Neutral, 4, StanceRole.Instead));
        book.AddTo(Signs, "stance.ifs", new StanceValue(StanceSign.Condition, 2, StanceRole.If));
        book.AddTo(Signs, "stance.disbelief", new StanceValue(StanceSign.Oppose, 4, StanceRole.Disbelief));
        book.AddTo(Signs, "stance.settled", new StanceValue(StanceSign.Support, 5, StanceRole.Settled));
        book.AddTo(Signs, "stance.outside", new StanceValue(StanceSign.Oppose, 2, StanceRole.Outside));
        book.AddTo(Signs, "stance.whoever", new StanceValue(StanceSign.Neutral, 0, StanceRole.Whoever));
        book.AddTo(Signs, "stance.whether", new StanceValue(StanceSign.Neutral, 0, StanceRole.Whether));
        book.AddTo(Signs, "stance.terms", new StanceValue(StanceSign.Condition, 2, StanceRole.Terms));
        book.AddTo(Signs, "stance.early", new StanceValue(StanceSign.Condition, 2, StanceRole.Early));
        book.AddTo(Signs, "stance.choosing", new StanceValue(StanceSign.Neutral, 0, StanceRole.Choosing));
        book.AddTo(Signs, "stance.concessions", new StanceValue(StanceSign.Neutral, 0, StanceRole.Concession));
        book.AddTo(Signs, "stance.contrasts", new StanceValue(StanceSign.Neutral, 0, StanceRole.Contrast));
        book.AddTo(Signs, "stance.burdens", new StanceValue(StanceSign.Oppose, 2, StanceRole.Burden));
        book.AddTo(Signs, "stance.unmeant", new StanceValue(StanceSign.Neutral, 0, StanceRole.Unmeant));
        book.AddTo(Signs, "stance.undoing", new StanceValue(StanceSign.Neutral, 3, StanceRole.Undoing));
        book.AddTo(Signs, "stance.admissions", new StanceValue(StanceSign.Neutral, 4, StanceRole.Admission));
        book.AddTo(Signs, "stance.clears", new StanceValue(StanceSign.Support, 4, StanceRole.Hindrance));
        book.AddTo(Signs, "stance.hinders", new StanceValue(StanceSign.Oppose, 4, StanceRole.Hindrance));
        book.AddTo(Signs, "stance.nothing", new StanceValue(StanceSign.Neutral, 0, StanceRole.Nothing));
        Longing = book.CodeOf("stance.longings");
        book.AddTo(Yields, "stance.yields", true);
        book.AddTo(Answers, "stance.yes", true);
        book.AddTo(Answers, "stance.no", false);
        book.AddTo(Negators, "stance.negators", true);
        book.AddTo(Negators, "stance.negatorSeconds", false);
        book.AddTo(NegatorsBehind, "stance.negatorsBehind", true);
    }

    public PatternSet<StanceValue> Signs { get; } = new();

    /// <summary>Verbs for what a country wants for itself: who tells that of another's takes no position.</summary>
    public int Longing { get; }

    /// <summary>What whoever wishes to join says when that wish gives way: "give up", "instead of", "in exchange for".</summary>
    public PatternSet<bool> Yields { get; } = new();

    /// <summary>Plain answers: true for "yes".</summary>
    public PatternSet<bool> Answers { get; } = new();

    /// <summary>False for what only goes with another negator: "pas" of "ne ... pas".</summary>
    public PatternSet<bool> Negators { get; } = new();

    /// <summary>Negators that may close the clause whose verb they deny: "wir stimmen dem Beitritt nicht zu".</summary>
    public PatternSet<bool> NegatorsBehind { get; } = new();
}
