using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Membership;

/// <summary>What is said to happen between a country and NATO.</summary>
internal enum TopicKind
{
    /// <summary>Joining, being invited, being or staying a member.</summary>
    Join,

    /// <summary>Leaving, or being thrown out.</summary>
    Leave,

    /// <summary>Neutrality as the alternative to membership.</summary>
    Neutral,
}

internal enum TopicSign
{
    /// <summary>Names NATO and membership: counts anywhere.</summary>
    Joins,

    /// <summary>"Giving up neutrality for NATO": joining, though something is given up.</summary>
    EndsNeutrality,

    /// <summary>"A referendum on NATO": of joining, unless it names leaving.</summary>
    Vote,

    /// <summary>"In NATO": counts with a country that is no member.</summary>
    InNato,

    /// <summary>Membership without NATO's name: counts where the article is about NATO membership.</summary>
    JoinsUnnamed,

    /// <summary>A word of joining alone: counts beside a country that may join, where nothing clearer stands in the sentence.</summary>
    Scattered,

    /// <summary>The same of words that have other objects too: count where NATO stands in the sentence as well.</summary>
    ScatteredNamed,

    /// <summary>Leaving without NATO's name: counts where the article speaks of leaving NATO.</summary>
    LeavesUnnamed,

    /// <summary>"Leaving it": counts where NATO stands before it in the sentence.</summary>
    LeavesIt,

    Leaves,

    /// <summary>NATO's growth: counts with a country only.</summary>
    Expansion,

    Neutral,

    /// <summary>NATO as a mere attribute, "NATO summit", "NATO countries".</summary>
    Attribute,

    /// <summary>Membership of another organisation: what follows without a name is about that one.</summary>
    Other,

    /// <summary>Words of joining that have another object: "invitation to the summit".</summary>
    OtherThing,
}

/// <summary>Where words may stand for the membership of the sentence before.</summary>
internal enum AnaphorPlace
{
    /// <summary>At the head of a sentence, a clause or somebody's words.</summary>
    Head,

    Anywhere,

    /// <summary>Anywhere, however long ago the membership of the country that it names was spoken of: "Finland's decision".</summary>
    Named,

    /// <summary>Anywhere, if the speaker says something for or against and nothing clearer: "it was not urgent".</summary>
    Loose,
}

/// <summary>What somebody thinks of what another has said.</summary>
internal enum EchoSign
{
    Agrees,
    Differs,
}

/// <summary>What membership.json knows.</summary>
internal sealed class MembershipRules
{
    public MembershipRules(RuleBook book)
    {
        book.AddTo(Topics, "membership.joins", TopicSign.Joins);
        book.AddTo(Topics, "membership.votes", TopicSign.Vote);
        book.AddTo(Topics, "membership.inNato", TopicSign.InNato);
        book.AddTo(Topics, "membership.joinsUnnamed", TopicSign.JoinsUnnamed);
        book.AddTo(Topics, "membership.expansion", TopicSign.Expansion);
        book.AddTo(Topics, "membership.endsNeutrality", TopicSign.EndsNeutrality);
        book.AddTo(Topics, "membership.leaves", TopicSign.Leaves);
        book.AddTo(Topics, "membership.leavesUnnamed", TopicSign.LeavesUnnamed);
        book.AddTo(Topics, "membership.leavesIt", TopicSign.LeavesIt);
        book.AddTo(Topics, "membership.neutral", TopicSign.Neutral);
        book.AddTo(Scattered, "membership.scattered", TopicSign.Scattered);
        book.AddTo(Scattered, "membership.scatteredNamed", TopicSign.ScatteredNamed);
        book.AddTo(Barred, "membership.attributes", TopicSign.Attribute);
        book.AddTo(Barred, "membership.others", TopicSign.OtherThing);
        book.AddTo(Barred, "membership.otherOrganisations", TopicSign.Other);
        book.AddTo(Names, "membership.names", true);
        TakesObject = book.CodeOf("membership.takesObject");
        NoObject = book.CodeOf("membership.noObject");
        Ours = book.CodeOf("membership.ours");
        Places = book.CodeOf("membership.places");
        Theirs = book.CodeOf("membership.theirs");
        book.AddTo(Anaphors, "membership.anaphors", AnaphorPlace.Head);
        book.AddTo(Anaphors, "membership.anaphorsAnywhere", AnaphorPlace.Anywhere);
        book.AddTo(Anaphors, "membership.anaphorsNamed", AnaphorPlace.Named);
        book.AddTo(Echoes, "membership.agrees", EchoSign.Agrees);
        book.AddTo(Echoes, "membership.differs", EchoSign.Differs);
        book.AddTo(Both, "membership.bothCountries", true);
        book.AddTo(ThatCountry, "membership.thatCountry", true);
        book.AddTo(Anaphors, "membership.anaphorsLoose", AnaphorPlace.Loose);
        book.AddTo(Reactions, "membership.reactions", null);
        book.AddTo(Reactions, "membership.reactionsNeutral", StanceSign.Neutral);
        book.AddTo(Reactions, "membership.reactionsFor", StanceSign.Support);
        book.AddTo(Reactions, "membership.reactionsAgainst", StanceSign.Oppose);
        book.AddTo(Reactions, "membership.reactionsIf", StanceSign.Condition);
        book.AddTo(Bystanders, "membership.bystanders", true);
        book.AddTo(OurCountry, "membership.ourCountry", true);
        book.AddTo(TheirCountry, "membership.theirCountry", true);
        book.AddTo(Applications, "membership.applications", true);
        book.AddTo(Likewise, "membership.likewise", true);
        book.AddTo(Stays, "membership.stays", true);
        book.AddTo(Neighbours, "membership.neighbours", true);
        book.AddTo(OwnVotes, "membership.ownVotes", true);
    }

    public PatternSet<TopicSign> Topics { get; } = new();

    /// <summary>Words of joining, for sentences in which no topic is found.</summary>
    public PatternSet<TopicSign> Scattered { get; } = new();

    public PatternSet<TopicSign> Barred { get; } = new();

    /// <summary>NATO by its names alone: "the alliance" and "the bloc" may be others. Empty where a language does not tell.</summary>
    public PatternSet<bool> Names { get; } = new();

    /// <summary>Verbs that name behind themselves what is joined.</summary>
    public int TakesObject { get; }

    /// <summary>Words behind such a verb that name nothing: "join soon", "join in June".</summary>
    public int NoObject { get; }

    /// <summary>"our", "we": the speaker's country.</summary>
    public int Ours { get; }

    /// <summary>"its", "his": the country spoken of, or the speaker's.</summary>
    public int Theirs { get; }

    /// <summary>What stands for the membership spoken of in the sentence before: "such a step", "this would".</summary>
    public PatternSet<AnaphorPlace> Anaphors { get; } = new();

    /// <summary>
    /// What is said of an accession without naming it, "a historic day", "there is no timetable", and what it says of the
    /// speaker; null where the words around it tell.
    /// </summary>
    public PatternSet<StanceSign?> Reactions { get; } = new();

    /// <summary>Hold countries that are not the ones to join: "like Finland", "the war in Ukraine".</summary>
    public PatternSet<bool> Bystanders { get; } = new();

    /// <summary>Prepositions of place: "in" Kyiv.</summary>
    public int Places { get; }

    /// <summary>"shares this view", "begs to differ": a position on what was said just before.</summary>
    public PatternSet<EchoSign> Echoes { get; } = new();

    /// <summary>"both countries", "oba štáty".</summary>
    public PatternSet<bool> Both { get; } = new();

    /// <summary>"the country", "its": the one that the text is about.</summary>
    public PatternSet<bool> ThatCountry { get; } = new();

    public PatternSet<bool> OurCountry { get; } = new();

    public PatternSet<bool> TheirCountry { get; } = new();

    /// <summary>"File an application", which nobody does for another country.</summary>
    public PatternSet<bool> Applications { get; } = new();

    /// <summary>"The same goes for Georgia": what was just said holds for the country that the words end with.</summary>
    public PatternSet<bool> Likewise { get; } = new();

    /// <summary>"Keep the membership", "a referendum of his own": of a member that is its own people's business.</summary>
    public PatternSet<bool> Stays { get; } = new();

    /// <summary>"A referendum of his own", "a similar vote": of the country of whoever holds it, whatever country was spoken of before.</summary>
    public PatternSet<bool> OwnVotes { get; } = new();

    /// <summary>"Its neighbour's accession": that of another than the speaker's country.</summary>
    public PatternSet<bool> Neighbours { get; } = new();
}
