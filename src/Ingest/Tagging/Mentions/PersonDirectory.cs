namespace Ingest.Tagging.Mentions;

/// <summary>Brings the names of an article together into persons: full names first, then the surnames that they explain.</summary>
internal sealed class PersonDirectory(LanguageLexicon lexicon, OfficeClasses classes, ArticleContext context, NameReader names)
{
    // A text with more people of one surname is hostile, and looking at each for each would take quadratic time.
    private const int MostNamesakes = 16;

    // Of Data/offices.json.
    private const string MinistersDeputy = "deputy_minister";

    private readonly Dictionary<string, PersonEntry> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonEntry>> _byKey = new(StringComparer.Ordinal);

    public List<PersonEntry> Entries { get; } = [];

    public void Resolve(List<RawMention> mentions)
    {
        var persons = mentions.Where(mention => mention.Name is not null).ToList();
        foreach (var kind in (NameKind[])[NameKind.Known, NameKind.Full, NameKind.Single, NameKind.Weak])
        {
            foreach (var mention in persons.Where(mention => mention.Name!.Value.Kind == kind))
            {
                EntryFor(mention, mention.Name!.Value).Add(mention);
            }
        }
    }

    private PersonEntry EntryFor(RawMention mention, NameSpan name) => name.Kind switch
    {
        NameKind.Known => ById(name.Candidates[0]),
        NameKind.Full => FullEntry(mention, name),
        NameKind.Single => SingleEntry(mention, name),
        _ => BySurname(mention, weak: true),
    };

    private PersonEntry ById(IndexedOfficial official)
    {
        if (!_byId.TryGetValue(official.Official.Id, out var entry))
        {
            entry = new PersonEntry(official);
            entry.Tag.Gender = official.Official.Gender;
            _byId.Add(official.Official.Id, entry);
            Index(entry, official.SurnameKeys);
        }

        return entry;
    }

    private PersonEntry FullEntry(RawMention mention, NameSpan name)
    {
        var surname = names.Word(mention.Scan.Tokens[name.Last]).Keys;
        var given = name.First == name.Last && name.End == name.Last + 1 ? [] : names.Word(mention.Scan.Tokens[name.First == name.Last ? name.End - 1 : name.First]).Keys;
        foreach (var entry in Sharing(surname))
        {
            if (entry.Known is { } known
                ? given.Length == 0 || known.GivenKeys.Overlaps(given)
                : given.Length == 0 || entry.GivenKeys.Count == 0 || entry.GivenKeys.Overlaps(given))
            {
                entry.GivenKeys.UnionWith(given);
                return entry;
            }
        }

        var fresh = new PersonEntry(null);
        fresh.SurnameKeys.UnionWith(surname);
        fresh.GivenKeys.UnionWith(given);
        Index(fresh, surname);
        return fresh;
    }

    private PersonEntry SingleEntry(RawMention mention, NameSpan name)
    {
        // Somebody of the article, else the likeliest official of that surname.
        var candidates = name.Candidates;
        if (candidates.Select(candidate => _byId.GetValueOrDefault(candidate.Official.Id)).FirstOrDefault(entry => entry is not null) is { } present)
        {
            return present;
        }

        if (Sharing(names.Word(mention.NameToken).Keys).FirstOrDefault(entry => entry.Known is null && !entry.IsWeak) is { } other)
        {
            return other;
        }

        return Likeliest(mention, candidates) is { } official ? ById(official) : BySurname(mention, weak: mention.Office is null);
    }

    private IndexedOfficial? Likeliest(RawMention mention, IReadOnlyList<IndexedOfficial> candidates)
    {
        var best = (Score: 0, Official: (IndexedOfficial?)null, Tie: false);
        foreach (var candidate in candidates)
        {
            var score = Score(mention, candidate);
            best = score > best.Score ? (score, candidate, false) : score == best.Score ? best with { Tie = true } : best;
        }

        return best.Tie ? null : best.Official;
    }

    /// <summary>How likely a surname alone means the official; 0 where it proves nothing.</summary>
    private int Score(RawMention mention, IndexedOfficial candidate)
    {
        var terms = candidate.Official.Terms;
        if (mention.Office is { Class: { } named } office)
        {
            var fits = terms.Any(term => (classes.Covers(named, term.Class) || term.Class == named) && (office.Country is null || office.Country == term.Country));
            return fits ? 50 + (context.IsHeld(terms) ? 5 : 0) : 0;
        }

        // Whoever was a minister once, in a country that the text does not name, is nobody whom a surname alone would call.
        if (!context.IsHeld(terms) && terms.All(term => classes.Class(term.Class) is { Deputy: MinistersDeputy } or { Prominent: false }
            && term.Country != lexicon.Morphology.Home && !context.Mentions(term.Country)))
        {
            return 0;
        }

        var score = candidate.IsProminent ? 10 : 4;
        score += context.IsHeld(terms) ? 10 : 0;
        score += context.WasHeldLately(terms) ? 5 : 0;
        score += terms.Any(term => term.Country == lexicon.Morphology.Home) ? 6 : 0;
        score += terms.Any(term => context.Mentions(term.Country)) ? 5 : 0;
        var needed = candidate.HasGivenNameForSurname || candidate.SurnameKeys.Overlaps(lexicon.AmbiguousKeys) ? 25 : 14;
        return score >= needed ? score : 0;
    }

    private PersonEntry BySurname(RawMention mention, bool weak)
    {
        var keys = names.Word(mention.NameToken).Keys;
        if (Sharing(keys).FirstOrDefault(entry => entry.Known is null || mention.NameToken.Folded.Length > 4) is { } present)
        {
            return present;
        }

        var fresh = new PersonEntry(null) { IsWeak = weak };
        fresh.SurnameKeys.UnionWith(keys);
        Index(fresh, keys);
        return fresh;
    }

    private IEnumerable<PersonEntry> Sharing(string[] keys) =>
        keys.SelectMany(key => _byKey.GetValueOrDefault(key) ?? (IEnumerable<PersonEntry>)[]).Take(MostNamesakes);

    private void Index(PersonEntry entry, IEnumerable<string> keys)
    {
        Entries.Add(entry);
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var entries))
            {
                _byKey.Add(key, entries = []);
            }

            entries.Add(entry);
        }
    }
}
