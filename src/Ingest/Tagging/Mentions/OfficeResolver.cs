using Ingest.Statements;

namespace Ingest.Tagging.Mentions;

/// <summary>Tells who "the minister" or "the NATO chief" is: somebody of the article, else whoever held the office on its day.</summary>
internal sealed class OfficeResolver(LanguageLexicon lexicon, MentionData data, ArticleContext context, OfficeDecider decider, PersonDirectory persons, Companions companions)
{
    // How far back and forth a role may reach; keeps the search linear in texts of a million names.
    private const int Reach = 80;

    private readonly UnnamedOffices _unnamed = new(data.Classes);
    private readonly Dictionary<PersonTag, PersonEntry> _entries = persons.Entries.ToDictionary(entry => entry.Tag);
    private readonly Dictionary<string, PersonTag> _nameless = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonTag> _holders = new(StringComparer.Ordinal);

    /// <param name="mentions">Sorted; the title's first.</param>
    public void Resolve(List<RawMention> mentions)
    {
        var named = mentions.Where(mention => mention.Kind != MentionKind.Office).Select(mention => mention.Kind == MentionKind.Country ? mention.Phrase?.Value : mention.Person?.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < mentions.Count; at++)
        {
            if (mentions[at] is { Kind: MentionKind.Office, Office: { } written } mention)
            {
                // "Der Bundeskanzler" of a text on Austria that does not name Germany: other states of the language call theirs so too.
                var office = written is { Country: { } usual, Countries.Count: 0, Plural: false } && usual == lexicon.Morphology.Usual && !named.Contains(usual) && named.Overlaps(lexicon.Morphology.AlsoSpokenIn)
                    ? written with { Country = null }
                    : written;
                var meant = office is { OwnCountry: true, Country: null } ? office with { Country = OfficeCountries.NamedBefore(mentions, at) } : OfficeCountries.Joined(mentions, at, office, lexicon);
                mention.Person = Indefinite(office) ? decider.Nameless(_unnamed.WithCountry(mentions, at, office), mention.Possessor?.Person) : Find(mentions, at, mention, meant);
            }
        }
    }

    private static bool Indefinite(OfficeGroup office) => office.Indefinite || office.Plural;

    private PersonTag Find(List<RawMention> mentions, int at, RawMention mention, OfficeGroup office) =>
        // "Obama gave Crimea away, the President of the United States wrote": the one in office comes before one who was.
        AtHome(mentions, at, mention, office) ?? InArticle(mentions, at, mention, office, orFormer: false) ?? InArticle(mentions, at, mention, office, orFormer: true) ?? InRegister(mention, office) ?? PartyHeads.Before(mentions, at, office, Reach) ?? Nameless(mention, office);

    /// <summary>"Fico will go. When he meets Shmyhal, the premier wants to": an office without its country is that of somebody of the language's own, known before, where the text calls the foreigner no such thing.</summary>
    private PersonTag? AtHome(List<RawMention> mentions, int at, RawMention mention, OfficeGroup office)
    {
        if (lexicon.Morphology.Home is not { } home || office is not { Country: null, Modifiers.Count: 0 } || mention.Possessor is not null || data.Classes.Class(office.Class!).CoversAll)
        {
            return null;
        }

        var foreign = false;
        for (var back = at - 1; back >= 0 && back > at - Reach; back--)
        {
            if (!Fits(mentions[back], mention, office) || !IsInOffice(mentions[back], office))
            {
                continue;
            }

            var tag = mentions[back].Person!;
            if (tag.Country == home || tag.Country is null)
            {
                return foreign && tag.Official ? tag : null;
            }

            if (IsCalledSo(tag, office) || OfficeCountries.SentencesBetween(mentions[back], mention) == 1)
            {
                return null;
            }

            foreign = true;
        }

        return null;
    }

    private bool IsCalledSo(PersonTag tag, OfficeGroup office) =>
        !_entries.TryGetValue(tag, out var entry) || entry.Offices.Exists(held => held.Class is { } name && data.Classes.Covers(office.Class!, name));

    private PersonTag? InArticle(List<RawMention> mentions, int at, RawMention mention, OfficeGroup office, bool orFormer)
    {
        // "X will not be pressed, European official says": a headline leaves the "a" out.
        if (mention.Scan.Part.Part == TextPart.Title && data.Classes.Class(office.Class!) is { CoversAll: true, Official: true } && office.Country is null)
        {
            return null;
        }

        for (var back = at - 1; back >= 0 && back > at - Reach; back--)
        {
            if (mentions[back].Scan.Part.Part == TextPart.Title && mention.Scan.Part.Part == TextPart.Text)
            {
                break;
            }

            if (Fits(mentions[back], mention, office) && (orFormer || IsInOffice(mentions[back], office)))
            {
                return data.Classes.Class(office.Class!).CoversAll ? FirstOfSentence(mentions, back, mention, office) : companions.Main(mentions, back, mention, candidate => Fits(candidate, mention, office)).Person;
            }
        }

        // A word that fits everybody points ahead no further than its paragraph: "the official" is not whom the next one is about.
        var isVague = mention.Scan.Part.Part == TextPart.Text && data.Classes.Class(office.Class!).CoversAll;
        for (var ahead = at + 1; ahead < mentions.Count && ahead < at + Reach && !(isVague && ParagraphOf(mentions[ahead]) != ParagraphOf(mention)); ahead++)
        {
            if (Fits(mentions[ahead], mention, office) && (orFormer || IsInOffice(mentions[ahead], office)))
            {
                return mentions[ahead].Person;
            }
        }

        for (var title = 0; title < at && title < Reach && mentions[title].Scan.Part.Part == TextPart.Title; title++)
        {
            if (Fits(mentions[title], mention, office) && (orFormer || IsInOffice(mentions[title], office)))
            {
                return mentions[title].Person;
            }
        }

        return null;
    }

    private static int ParagraphOf(RawMention mention) => mention.Scan.Part.Sentences[OfficeCountries.PlaceOf(mention).Sentence].Paragraph;

    /// <summary>Whether the office may be the candidate's still: one who was in office is meant where the text calls him so.</summary>
    private bool IsInOffice(RawMention candidate, OfficeGroup office) =>
        office.Has(Modifier.Former) || candidate.Person is not { Former: true } tag
        || (_entries.TryGetValue(tag, out var entry) && entry.Offices.Exists(held => data.Classes.Covers(office.Class!, held.Class)));

    /// <summary>"X criticised Y. The politician added": a word that fits everybody means whom the sentence is about.</summary>
    private PersonTag? FirstOfSentence(List<RawMention> mentions, int at, RawMention mention, OfficeGroup office)
    {
        var first = at;
        for (var back = at - 1; back >= 0 && back > at - Reach && OfficeCountries.PlaceOf(mentions[back]) == OfficeCountries.PlaceOf(mentions[at]); back--)
        {
            first = (mentions[back] is { Kind: MentionKind.Person, Name.Kind: NameKind.Known or NameKind.Full } || IsBroughtIn(mentions[back], office)) && Fits(mentions[back], mention, office) ? back : first;
        }

        return mentions[first].Person;
    }

    /// <summary>"A senior official briefed on X's trip said": somebody whom the text calls so and does not name.</summary>
    private static bool IsBroughtIn(RawMention candidate, OfficeGroup office) =>
        candidate is { Kind: MentionKind.Office, Office: { Indefinite: true, Plural: false }, Person: { Name: null } unnamed } && unnamed.OfficeClass == office.Class;

    private bool Fits(RawMention candidate, RawMention mention, OfficeGroup office)
    {
        if (candidate.Person is not { } tag || candidate == mention || tag == mention.Possessor?.Person)
        {
            return false;
        }

        var country = office.Country ?? mention.Possessor?.Person?.Country;
        if (office.Has(Modifier.Former) && HeldOnce(tag, office, country))
        {
            return true;
        }

        var sameCountry = country is null || tag.Country is null || country == tag.Country || IsCompatriot(tag, office, country);
        var sameGender = office.Gender == Gender.Unknown || tag.Gender == Gender.Unknown || office.Gender == tag.Gender;
        if (!sameCountry || !sameGender || !SameState(tag, office))
        {
            return false;
        }

        return _entries.TryGetValue(tag, out var entry)
            ? !entry.IsWeak && !PartyHeads.IsOther(entry, mention, office) && entry.Classes.Any(held => data.Classes.Covers(office.Class!, held))
            : candidate.Kind == MentionKind.Office && candidate.Office is { Plural: false } named && tag.OfficeClass == office.Class && (!named.Indefinite || IsTold(candidate, mention));
    }

    /// <summary>"One official said ... According to the same official": who was brought in without a name is "the official" afterwards.</summary>
    private static bool IsTold(RawMention candidate, RawMention mention) => candidate.Scan == mention.Scan && candidate.First < mention.First;

    /// <summary>"The former president" may hold another office now.</summary>
    private bool HeldOnce(PersonTag tag, OfficeGroup office, string? country) =>
        country is not null
        && (office.Gender == Gender.Unknown || tag.Gender == office.Gender)
        && _entries.TryGetValue(tag, out var entry)
        && entry.Official is { } official
        && official.Terms.Any(term => term.To is not null && term.Country == country && term.Class == office.Class);

    /// <summary>"The Norwegian" may be the head of NATO who has held an office of Norway's.</summary>
    private bool IsCompatriot(PersonTag tag, OfficeGroup office, string country) =>
        data.Classes.Class(office.Class!).CoversAll && _entries.TryGetValue(tag, out var entry) && entry.Official is { } official && official.Terms.Any(term => term.Country == country);

    private static bool SameState(PersonTag tag, OfficeGroup office) =>
        office.Has(Modifier.Former) ? tag.Former || (tag.Id is not null && !(tag.Official && tag.OfficeClass == office.Class)) : office.Has(Modifier.Candidate) ? tag.Candidate || !tag.Official : true;

    private PersonTag? InRegister(RawMention mention, OfficeGroup office)
    {
        if (office.Modifiers.Any(modifier => modifier is Modifier.Former or Modifier.Candidate or Modifier.Opposition or Modifier.Then or Modifier.Elect))
        {
            return null;
        }

        var country = office.Country ?? mention.Possessor?.Person?.Country ?? lexicon.Morphology.Home ?? (office.OwnCountry || IsHead(mention, office) ? context.MainCountry : null);
        if (country is null)
        {
            return null;
        }

        // "A minister" whose ministry nobody names may be any of the government.
        if (data.Classes.Class(office.Class!) is { HasPortfolio: true, Covers.Count: > 0 })
        {
            return null;
        }

        // A state has many parties: its register's one leader need not be meant.
        if (office.Class is OfficeClasses.PartyLeader)
        {
            return null;
        }

        // A state has an ambassador in every capital: the register's may be in another.
        var abroad = data.Classes.Class(office.Class!).ServesAbroad;
        if (abroad && (office.At ?? lexicon.Morphology.Home) is null)
        {
            return null;
        }

        var named = office.Class == "leader" ? data.Classes.LeaderOf(country) : office.Class!;
        var at = office.At ?? (abroad ? lexicon.Morphology.Home : office.Body is { } body && data.Classes.Class(named).Serves ? data.Classes.Same(body) : null);
        if (data.Holders.Find(named, country, at, context.AsOf) is not { } official)
        {
            return null;
        }

        if (!_holders.TryGetValue(official.Id, out var tag))
        {
            var entry = new PersonEntry(new IndexedOfficial(official, data.Classes, data.GivenNames));
            entry.Offices.Add(office);
            decider.Decide(entry);
            tag = entry.Tag;
            tag.Because = $"{office.Row}; {tag.Because}";
            _entries.Add(tag, entry);
            _holders.Add(official.Id, tag);
        }

        return tag;
    }

    /// <summary>"Cyprus would apply, president says": a headline leaves out of which country its head is.</summary>
    private bool IsHead(RawMention mention, OfficeGroup office) =>
        mention.Scan.Part.Part == TextPart.Title && data.Classes.Class(office.Class!) is { Prominent: true, Country: null };

    private PersonTag Nameless(RawMention mention, OfficeGroup office)
    {
        var country = decider.CountryOf(office, mention.Possessor?.Person);
        var key = $"{office.Class} {country} {office.Body} {string.Join(' ', office.Modifiers)}";
        if (!_nameless.TryGetValue(key, out var tag))
        {
            _nameless.Add(key, tag = decider.Nameless(office, mention.Possessor?.Person));
        }

        return tag;
    }
}
