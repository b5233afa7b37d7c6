using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Quotes;

/// <summary>What reporting.json knows of how a language reports speech.</summary>
internal sealed class SpeechRules
{
    public SpeechRules(RuleBook book)
    {
        foreach (var (group, kind) in Groups)
        {
            book.AddTo(Cues, $"reporting.{group}", kind);
        }

        book.AddTo(NoCues, "reporting.notCues", true);
        book.AddTo(LeftOpen, "reporting.leftOpen", true);
        book.AddTo(Unsaid, "reporting.unsaid", true);
        book.AddTo(Replies, "reporting.replies", true);
        book.AddTo(Replies, "reporting.rebuttals", true);
        book.AddTo(Comments, "reporting.replies", true);
        Pointing = new PointerRules(book);
        Order = new FreeOrderRules(book);
        Papers = new PaperRules(book);
        book.AddTo(Asked, "reporting.asked", true);
        book.AddTo(Rebuttals, "reporting.rebuttals", true);
        Participle = book.CodeOf("reporting.participles");
        Hanging = new HangingRules(book);
        And = book.CodeOf("reporting.and");
        Joins = book.CodeOf("reporting.joins");
        NounLike = book.CodeOf("reporting.nounLike");
        Plural = book.CodeOf("reporting.plurals");
        Place = book.CodeOf("reporting.places");
        Finite = book.CodeOf("reporting.finites");
        Contrast = book.CodeOf("reporting.contrasts");
        Absolute = book.CodeOf("reporting.absolutes");
        Interview = book.CodeOf("reporting.interviews");
        Interviewer = book.CodeOf("reporting.interviewers");
        That = book.CodeOf("reporting.that");
        Boundary = book.CodeOf("reporting.boundaries");
        PassOver = book.CodeOf("reporting.passOver");
        Determiner = book.CodeOf("reporting.determiners");
        Relative = book.CodeOf("reporting.relatives");
        SubjectRelative = book.CodeOf("reporting.subjectRelatives");
        Subject = book.CodeOf("reporting.subjectPronouns");
        Function = book.CodeOf("reporting.functionWords");
        KnowsPrepositions = book.Has("reporting.prepositions");
        Preposition = book.CodeOf("reporting.prepositions");
        Circumstance = book.CodeOf("reporting.circumstances");
        SheEndings = book.WordsOf("reporting.sheEndings");
        SheNounEndings = book.WordsOf("reporting.sheNounEndings");
        HeEndings = book.WordsOf("reporting.heEndings");
        ObliqueEndings = book.WordsOf("reporting.obliqueEndings");
        ObliqueOfficeEndings = book.WordsOf("reporting.obliqueOfficeEndings");
        ObliqueBodyEndings = book.WordsOf("reporting.obliqueBodyEndings");
        ObliqueManyEndings = book.WordsOf("reporting.obliqueManyEndings");
        ObliqueCountryEndings = book.WordsOf("reporting.obliqueCountryEndings");
        GenitiveEndings = book.WordsOf("reporting.genitiveEndings");
        DropsSubjectsAnywhere = book.Has("reporting.dropsSubjects");
        InvertsSubjects = book.Has("reporting.invertsSubjects");
        book.AddTo(Opinions, "reporting.opinions", true);
        PersonNoun = book.CodeOf("reporting.personNouns");
        foreach (var group in book.GroupsOf(PeoplePrefix))
        {
            book.AddTo(Peoples, group, group[PeoplePrefix.Length..]);
        }

        AgeEndings = book.WordsOf("reporting.ageEndings");
        Newcomer = book.CodeOf("reporting.newcomers");
        KnowsDefinites = book.Has("reporting.definites");
        Definite = book.CodeOf("reporting.definites");
        book.AddTo(Anonymous, "reporting.anonymous", true);
        FirstPerson = book.CodeOf("reporting.firstPersons");
        Possessives = book.WordsOf("reporting.possessives");
        NounLinks = book.CodeOf("reporting.nounLinks");
        book.AddTo(Carries, "reporting.carries", true);
        book.AddTo(Commits, "reporting.commits", true);
        book.AddTo(Demands, "reporting.demands", true);
        book.AddTo(Deeds, "reporting.deeds", true);
        book.AddTo(Whens, "reporting.whens", true);
        book.AddTo(Documents, "reporting.documents", true);
        book.AddTo(Summits, "reporting.summits", true);
        When = book.CodeOf("reporting.when");
        Latter = book.CodeOf("reporting.latter");
        Insider = book.CodeOf("reporting.insiders");
        Agent = book.CodeOf("reporting.agents");
        As = book.CodeOf("reporting.as");
        Passive = book.CodeOf("reporting.passives");
    }

    // Behind it stands the country of those who are called so.
    private const string PeoplePrefix = "reporting.people";

    private static readonly (string Group, CueKind Kind)[] Groups =
    [
        ("speech", CueKind.Speech), ("speechTo", CueKind.SpeechTo), ("attitude", CueKind.Attitude), ("before", CueKind.Before),
        ("after", CueKind.After), ("own", CueKind.Own), ("back", CueKind.Back), ("nouns", CueKind.Noun), ("wishNouns", CueKind.Noun),
    ];

    public PatternSet<CueKind> Cues { get; } = new();

    /// <summary>Phrases that hold the word of a cue and are none: "that is to say".</summary>
    public PatternSet<bool> NoCues { get; } = new();

    /// <summary>"Declined to say whether": what follows is said by nobody.</summary>
    public PatternSet<bool> LeftOpen { get; } = new();

    /// <summary>"Did not mention", "sidestepped": who does so says nothing of what stands beside it in the clause.</summary>
    public PatternSet<bool> Unsaid { get; } = new();

    /// <summary>What is said in answer to somebody's words: "answered", "contradicts", "заперечив".</summary>
    public PatternSet<bool> Replies { get; } = new();

    /// <summary>Those of <see cref="Replies"/> that tell nothing of the answer itself: "commented on".</summary>
    public PatternSet<bool> Comments { get; } = new();

    /// <summary>What points back at the sentence before.</summary>
    public PointerRules Pointing { get; }

    public FreeOrderRules Order { get; }

    public PaperRules Papers { get; }

    /// <summary>What denies somebody's words: "rejected", "заперечив".</summary>
    public PatternSet<bool> Rebuttals { get; } = new();

    /// <summary>What opens a clause that tells the question: "asked whether", "when told that".</summary>
    public PatternSet<bool> Asked { get; } = new();

    /// <summary>Forms without a subject of their own: "adding".</summary>
    public int Participle { get; }

    /// <summary>What hangs a verb or a clause on another.</summary>
    public HangingRules Hanging { get; }

    /// <summary>What joins a verb to the one before: "and".</summary>
    public int And { get; }

    /// <summary>What joins a name to another: "and".</summary>
    public int Joins { get; }

    /// <summary>Verbs that are nouns as often: "questions". They are verbs right behind their subject only.</summary>
    public int NounLike { get; }

    /// <summary>Forms of many: "заявили". With no subject but a body's place they are that body's.</summary>
    public int Plural { get; }

    /// <summary>Prepositions of place: "в".</summary>
    public int Place { get; }

    /// <summary>Forms with a subject right before them: "was", "would".</summary>
    public int Finite { get; }

    /// <summary>What opens a clause of somebody else: "while".</summary>
    public int Contrast { get; }

    /// <summary>Prepositions that make a subject: "with X saying that".</summary>
    public int Absolute { get; }

    /// <summary>What an interview is called.</summary>
    public int Interview { get; }

    /// <summary>Those who ask: "journalist", "host".</summary>
    public int Interviewer { get; }

    /// <summary>"that", "že", "що".</summary>
    public int That { get; }

    /// <summary>Words that begin a new clause: "but", "while", "because".</summary>
    public int Boundary { get; }

    /// <summary>What stands between subject and verb and belongs to neither: "also", "has", "later", days of the week.</summary>
    public int PassOver { get; }

    /// <summary>"the", "a", "his".</summary>
    public int Determiner { get; }

    /// <summary>"who", "который".</summary>
    public int Relative { get; }

    /// <summary>Those that may be the subject of their clause: "who", not "whom".</summary>
    public int SubjectRelative { get; }

    /// <summary>Pronouns in the form of a subject: "he", "він".</summary>
    public int Subject { get; }

    /// <summary>Words that end a name or a noun phrase: prepositions, conjunctions, verbs of being.</summary>
    public int Function { get; }

    /// <summary>Whether <see cref="Preposition"/> is known, apart from <see cref="Function"/>.</summary>
    public bool KnowsPrepositions { get; }

    /// <summary>Words that make the noun behind them no subject, and nothing else.</summary>
    public int Preposition { get; }

    /// <summary>Prepositions that tell when, and never what an attitude is about: "after".</summary>
    public int Circumstance { get; }

    /// <summary>How a verb ends that a woman did: "la".</summary>
    public IReadOnlyList<string> SheEndings { get; }

    /// <summary>How a noun for a body ends that is a "she": "a".</summary>
    public IReadOnlyList<string> SheNounEndings { get; }

    /// <summary>How a verb ends that a man did: "l".</summary>
    public IReadOnlyList<string> HeEndings { get; }

    /// <summary>How a name ends that is no subject: "ovi", "ego".</summary>
    public IReadOnlyList<string> ObliqueEndings { get; }

    /// <summary>The same of the first word of a body: "vláde", "парламенту".</summary>
    public IReadOnlyList<string> ObliqueBodyEndings { get; }

    /// <summary>How the first word of many people ends who are no subject: "novinárom", "журналистам".</summary>
    public IReadOnlyList<string> ObliqueManyEndings { get; }

    /// <summary>How the first word of an office ends whose holder is no subject: "premiéra", "předsedovi".</summary>
    public IReadOnlyList<string> ObliqueOfficeEndings { get; }

    /// <summary>How a country's name ends that is no subject: "Ukrajinu", "Швецию".</summary>
    public IReadOnlyList<string> ObliqueCountryEndings { get; }

    /// <summary>What a man's name ends in where it is no subject, unless it is called so: "-a".</summary>
    public IReadOnlyList<string> GenitiveEndings { get; }

    /// <summary>What makes of a sentence somebody's opinion, whoever's: "must", "should", "мусить".</summary>
    public PatternSet<bool> Opinions { get; } = new();

    /// <summary>What somebody known is called the second time: "politician", "diplomat".</summary>
    public int PersonNoun { get; }

    /// <summary>What somebody of a country is called the second time, "the Norwegian", with that country.</summary>
    public PatternSet<string> Peoples { get; } = new();

    /// <summary>How a number ends that stands for a person of so many years: "-year-old".</summary>
    public IReadOnlyList<string> AgeEndings { get; }

    /// <summary>What makes of such a noun somebody else: "opposition", "another".</summary>
    public int Newcomer { get; }

    /// <summary>Whether such a noun must have an article that says "known": <see cref="Definite"/>.</summary>
    public bool KnowsDefinites { get; }

    public int Definite { get; }

    /// <summary>"on condition of anonymity": who speaks so is known to the paper.</summary>
    public PatternSet<bool> Anonymous { get; } = new();

    /// <summary>"we", "our", "I": outside quotations a newspaper leaves them to whom it interviews.</summary>
    public int FirstPerson { get; }

    /// <summary>What stands behind a name whose something follows: "'s".</summary>
    public IReadOnlyList<string> Possessives { get; }

    /// <summary>What may stand inside a noun phrase: "the head of state".</summary>
    public int NounLinks { get; }

    /// <summary>Whether the language leaves a known subject out: "dodal".</summary>
    public bool DropsSubjectsAnywhere { get; }

    /// <summary>Whether a pronoun behind the verb is always its subject: "sagte er vor der Sitzung".</summary>
    public bool InvertsSubjects { get; }

    /// <summary>Verbs in the mood of reported speech, which need no cue of their own: "müsse", "esot".</summary>
    public PatternSet<bool> Carries { get; } = new();

    /// <summary>What allies do together: "agreed", "promised".</summary>
    public PatternSet<bool> Commits { get; } = new();

    /// <summary>"Demanded", "требовала": what a country wants and says so.</summary>
    public PatternSet<bool> Demands { get; } = new();

    /// <summary>What somebody does for or against a membership without a word: "lifted the veto", "barred the way".</summary>
    public PatternSet<bool> Deeds { get; } = new();

    /// <summary>Opens a clause that tells when something else was: "hours after", "після того, як".</summary>
    public PatternSet<bool> Whens { get; } = new();

    /// <summary>"Declaration", "communiqué": what NATO's members write together.</summary>
    public PatternSet<bool> Documents { get; } = new();

    /// <summary>Where NATO's members write and decide it.</summary>
    public PatternSet<bool> Summits { get; } = new();

    /// <summary>"The latter", "ten": whoever was named last.</summary>
    public int Latter { get; }

    /// <summary>"In 2022, when X signed it": opens a clause that was at the time before its comma.</summary>
    public int When { get; }

    /// <summary>Opens the clause of who said what stands before it: "as X said".</summary>
    public int As { get; }

    /// <summary>What names the doer of a passive: "by".</summary>
    public int Agent { get; }

    /// <summary>What makes a passive: "was", "been".</summary>
    public int Passive { get; }

    /// <summary>"A source in" a ministry: nobody but the ministry is known to speak.</summary>
    public int Insider { get; }
}
