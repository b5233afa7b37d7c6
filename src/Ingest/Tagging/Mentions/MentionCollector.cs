namespace Ingest.Tagging.Mentions;

/// <summary>Reads a part from left to right into mentions.</summary>
internal sealed class MentionCollector
{
    // "Sen.", "Gov.": the dot belongs to the word.
    private const int LongestShortForm = 4;

    private readonly OfficeClasses _classes;
    private readonly NameReader _names;
    private readonly OfficeReader _offices;
    private readonly Appositions _appositions;
    private readonly SecondOffices _secondOffices;
    private readonly OfficeLists _lists;

    public MentionCollector(LanguageLexicon lexicon, OfficeClasses classes, NameReader names)
    {
        _classes = classes;
        _names = names;
        _offices = new OfficeReader(lexicon, classes);
        _appositions = new Appositions(lexicon, classes, names, _offices);
        _secondOffices = new SecondOffices(lexicon, classes);
        _lists = new OfficeLists(lexicon);
    }

    public void Collect(PartScan scan, List<RawMention> mentions)
    {
        for (var at = 0; at < scan.Tokens.Length;)
        {
            at = ReadAt(scan, at, mentions);
        }
    }

    private int ReadAt(PartScan scan, int at, List<RawMention> mentions)
    {
        if (!scan.Tokens[at].IsWord)
        {
            return at + 1;
        }

        if (scan.At(at).Length > 0)
        {
            if (_offices.Read(scan, at) is { } group)
            {
                return group.Class is null ? AddBody(scan, group, mentions) : AddOffice(scan, group, mentions);
            }

            if (!scan.Is(at, PhraseKind.Courtesy, out var courtesy))
            {
                return _names.Read(scan, at, afterOffice: false) is { Kind: NameKind.Known or NameKind.Full } odd ? AddName(scan, at, odd, mentions) : AddPhrase(scan, at, mentions);
            }

            var behind = SkipDot(scan, courtesy.End);
            return _names.Read(scan, behind, afterOffice: true) is { } titled && titled.First == behind
                ? AddName(scan, at, titled with { Gender = titled.Gender == Gender.Unknown ? courtesy.Phrase.Gender : titled.Gender }, mentions)
                : courtesy.End;
        }

        var read = _names.Read(scan, at, afterOffice: false);
        var name = read is null or { Kind: NameKind.Weak } or { Kind: NameKind.Single, Candidates: [{ IsProminent: false }, ..] } ? _appositions.NameBeforeOffice(scan, at) ?? read : read;
        return name is { } found ? AddName(scan, found.First, found, mentions) : at + 1;
    }

    private static int AddPhrase(PartScan scan, int at, List<RawMention> mentions)
    {
        var match = scan.At(at)[0];
        foreach (var reading in scan.At(at))
        {
            match = Rank(reading.Phrase) > Rank(match.Phrase) ? reading : match;
        }

        var kind = match.Phrase.Kind switch { PhraseKind.Country => MentionKind.Country, PhraseKind.Pronoun => MentionKind.Pronoun, _ => (MentionKind?)null };
        if (kind is not null)
        {
            mentions.Add(new RawMention(scan, at, match.End, kind.Value) { Phrase = match.Phrase, Gender = match.Phrase.Gender, Plural = match.Phrase.Value == "plural" });
        }

        return match.End;

        // "Ruskem" is Russia, not Russian: the noun asks for its capital.
        static int Rank(Phrase phrase) => phrase.Kind switch
        {
            PhraseKind.Country when phrase.Form == CountryForm.Name => 4,
            PhraseKind.Country => phrase.NeedsCapital ? 3 : 2,
            PhraseKind.Pronoun => 1,
            _ => 0,
        };
    }

    private static int AddBody(PartScan scan, OfficeGroup group, List<RawMention> mentions)
    {
        // "Trump's government", "the Biden administration".
        var owner = mentions.Count > 0 && mentions[^1] is { Kind: MentionKind.Person } before && before.Scan == scan && before.End == group.First
            ? before
            : PossessorBefore(scan, group.First, mentions);
        mentions.Add(new RawMention(scan, group.First, group.End, MentionKind.Institution) { Office = group, Possessor = owner });
        return group.End;
    }

    /// <summary>"Sinn Féin leader Mary Lou McDonald": whoever leads something with a name that is no country leads a party.</summary>
    private static OfficeGroup OfParty(PartScan scan, OfficeGroup group) =>
        group is { Class: "leader", Country: null, Body: null, Plural: false } && group.First > 0 && !scan.IsTitleCase
        && scan.Tokens[group.First - 1] is { IsWord: true, IsCapital: true } && !scan.StartsSentence[group.First - 1] && scan.At(group.First - 1).Length == 0
            ? group with { Class = OfficeClasses.PartyLeader }
            : group;

    private int AddOffice(PartScan scan, OfficeGroup read, List<RawMention> mentions)
    {
        var group = _lists.Whole(scan, OfParty(scan, read));
        var at = SkipCourtesies(scan, scan.Tokens[group.End - 1].Normal.Length <= LongestShortForm ? SkipDot(scan, group.End) : group.End, out var gender);
        at = SkipParty(scan, at);
        var comma = at < scan.Tokens.Length && scan.Tokens[at].Is(',');
        var name = group.Plural ? null : _names.Read(scan, comma ? at + 1 : at, afterOffice: !comma || _appositions.IsFullNameInCommas(scan, at + 1));
        if (name is null && !comma && _appositions.NameBehindPortfolio(scan, group) is { } far)
        {
            var nameGender = far.Name.Gender == Gender.Unknown ? group.Gender : far.Name.Gender;
            return AddName(scan, group.First, far.Name with { Gender = nameGender }, mentions, group with { Country = group.Country ?? far.Country });
        }

        if (name is null || name.Value.First != (comma ? at + 1 : at) || (comma && !_appositions.IsApposition(scan, group, name.Value)) || (name.Value.Kind == NameKind.Weak && comma))
        {
            return AddNameless(scan, group, mentions);
        }

        var found = name.Value with { Gender = name.Value.Gender != Gender.Unknown ? name.Value.Gender : gender != Gender.Unknown ? gender : group.Gender };
        if (!Serves(group, found))
        {
            return AddName(scan, group.First, found, mentions, group);
        }

        // "пресс-секретарь Путина Дмитрий Песков": the first name is the master's.
        var master = new RawMention(scan, found.First, found.End, MentionKind.Person) { Name = found, Gender = found.Gender, IsMaster = true };
        mentions.Add(master);
        return _names.Read(scan, found.End, afterOffice: true) is { Kind: NameKind.Known or NameKind.Full } servant && servant.First == found.End
            ? AddName(scan, servant.First, servant, mentions, group, master)
            : AddServant(scan, group, master, mentions);
    }

    private static int AddServant(PartScan scan, OfficeGroup group, RawMention master, List<RawMention> mentions)
    {
        mentions.Add(new RawMention(scan, group.First, group.End, MentionKind.Office) { Office = group, Possessor = master, Gender = group.Gender });
        return master.End;
    }

    private static int AddNameless(PartScan scan, OfficeGroup group, List<RawMention> mentions)
    {
        mentions.Add(new RawMention(scan, group.First, group.End, MentionKind.Office)
        {
            Office = group,
            Gender = group.Gender,
            Plural = group.Plural,
            Possessor = PossessorBefore(scan, group.First, mentions),
        });
        return group.End;
    }

    // The register knows that the named one is no spokesman: the words mean whose spokesman.
    private bool Serves(OfficeGroup group, NameSpan name) =>
        _classes.Class(group.Class!).Serves && name.Kind is NameKind.Known or NameKind.Single && name.Candidates.Any(candidate => candidate.IsProminent)
        && !name.Candidates.Any(candidate => candidate.Official.Terms.Any(term => term.Class == group.Class || _classes.Class(term.Class).Serves));

    private int AddName(PartScan scan, int first, NameSpan name, List<RawMention> mentions, OfficeGroup? office = null, RawMention? possessor = null)
    {
        var start = office is null || possessor is not null ? Math.Min(first, name.First) : _secondOffices.TakeFirst(scan, office, mentions);
        var mention = new RawMention(scan, start, name.End, MentionKind.Person)
        {
            Name = name,
            Office = office,
            Gender = name.Gender,
            Possessor = possessor ?? (office is null ? null : PossessorBefore(scan, office.First, mentions)),
        };
        mentions.Add(mention);
        return office is null && name.Kind != NameKind.Weak ? _appositions.ReadOfficeBehind(scan, mention) : name.End;
    }

    private static RawMention? PossessorBefore(PartScan scan, int first, List<RawMention> mentions) =>
        mentions.Count > 0 && mentions[^1] is { Kind: MentionKind.Person } before && before.Scan == scan && first > 0
        && ((before.End == first - 1 && scan.Tokens[first - 1].Normal == "'s") || (before.End == first && scan.Tokens[first].Normal == "'s"))
            ? before
            : null;

    private static int SkipDot(PartScan scan, int at) => at < scan.Tokens.Length && scan.Tokens[at].Is('.') && !scan.Tokens[at].HasSpaceBefore ? at + 1 : at;

    /// <summary>"le député LFI Bastien Roy": the party's letters stand between office and name.</summary>
    private static int SkipParty(PartScan scan, int at) =>
        at + 2 < scan.Tokens.Length && !scan.IsTitleCase && scan.At(at).Length == 0 && scan.Tokens[at] is { IsAllCaps: true, Normal.Length: > 1 and < 6 }
        && scan.Tokens[at + 1] is { IsCapital: true, IsAllCaps: false } && scan.Tokens[at + 2].IsCapital
            ? at + 1
            : at;

    private static int SkipCourtesies(PartScan scan, int at, out Gender gender)
    {
        gender = Gender.Unknown;
        while (at < scan.Tokens.Length && scan.Is(at, PhraseKind.Courtesy, out var courtesy))
        {
            gender = courtesy.Phrase.Gender;
            at = SkipDot(scan, courtesy.End);
        }

        return at;
    }
}
