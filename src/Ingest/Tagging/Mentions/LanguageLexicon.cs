using System.Collections.Frozen;
using Ingest.Officials;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>A language's words for offices, countries and persons, from its folder of data.</summary>
internal sealed class LanguageLexicon
{
    /// <summary>Letters in <see cref="WithoutCapitalBeginnings"/>.</summary>
    public const int Beginning = 3;

    private readonly string _directory;
    private readonly OfficeClasses _classes;

    private LanguageLexicon(string directory, OfficeClasses classes)
    {
        _directory = directory;
        _classes = classes;
        Code = Path.GetFileName(directory);
        Morphology = DataFile.ReadOr(PathOf("morphology.json"), LanguageJson.Default.MorphologyFile, new MorphologyFile());
        Names = DataFile.ReadOr(PathOf("names.json"), LanguageJson.Default.NamesFile, new NamesFile());
        var text = DataFile.ReadOr(PathOf("text.json"), LanguageJson.Default.TextFile, new TextFile());
        Text = new LanguageText(Code, text.Abbreviations, text.Elisions, text.Clitics, text.Starters, text.OrdinalDots);
        Words = new WordForms(Morphology.Endings);
        Phrases = new PhraseTrie(Words);
        Particles = Names.Particles.ToFrozenSet(StringComparer.Ordinal);
        Relatives = Names.Relatives.ToFrozenSet(StringComparer.Ordinal);
        WithoutCapital = Names.WithoutCapital.Select(name => NameKey.Of(name)).ToFrozenSet(StringComparer.Ordinal);
        WithoutCapitalBeginnings = Names.WithoutCapital.Select(name => name[..Beginning]).ToFrozenSet(StringComparer.Ordinal);
        AmbiguousKeys = Names.Ambiguous.Select(name => NameKey.Of(name)).ToFrozenSet(StringComparer.Ordinal);
        Inflection = new NameInflection(Names.Endings);
    }

    public string Code { get; }

    public LanguageText Text { get; }

    public MorphologyFile Morphology { get; }

    public NamesFile Names { get; }

    public WordForms Words { get; }

    public PhraseTrie Phrases { get; }

    public NameInflection Inflection { get; }

    /// <summary>Names by folded form.</summary>
    public WordCache<NameWord> NameWords { get; } = new();

    /// <summary>"von", "de": lower-case words inside names.</summary>
    public FrozenSet<string> Particles { get; }

    public FrozenSet<string> Relatives { get; }

    /// <summary>Sounds of surnames that are words or common names of this language: no proof of a person by themselves.</summary>
    public FrozenSet<string> AmbiguousKeys { get; }

    /// <summary>Sounds of surnames that may stand without a capital.</summary>
    public FrozenSet<string> WithoutCapital { get; }

    /// <summary>Their first letters, so that not every word need be looked up.</summary>
    public FrozenSet<string> WithoutCapitalBeginnings { get; }

    /// <exception cref="DataFileException">A file cannot be used.</exception>
    public static LanguageLexicon Load(string directory, OfficeClasses classes)
    {
        var lexicon = new LanguageLexicon(directory, classes);
        lexicon.AddOffices(DataFile.Read(lexicon.PathOf("offices.json"), LanguageJson.Default.OfficesFile));
        lexicon.AddCountries(DataFile.Read(lexicon.PathOf("countries.json"), LanguageJson.Default.DictionaryStringCountryWords));
        lexicon.AddNames(lexicon.Names);
        return lexicon;
    }

    private string PathOf(string file) => Path.Combine(_directory, file);

    private void AddOffices(OfficesFile file)
    {
        AddClasses(file.Portfolios, Gender.Unknown, "portfolios", PhraseKind.Portfolio);
        AddClasses(file.Offices, Gender.Unknown, "offices");
        AddClasses(file.Masculine, Gender.Male, "masculine");
        AddClasses(file.Feminine, Gender.Female, "feminine");
        AddClasses(file.Plural, Gender.Unknown, "plural");
        AddAll(file.Heads, PhraseKind.Head, "", Gender.Unknown, "heads");
        AddAll(file.FeminineHeads, PhraseKind.Head, "", Gender.Female, "feminineHeads");
        foreach (var (modifier, patterns) in file.Modifiers)
        {
            Check(Modifier.IsKnown(modifier), $"modifiers.{modifier}", $"no such modifier; one of {string.Join(", ", Modifier.All)}.");
            AddAll(patterns, PhraseKind.Modifier, modifier, Gender.Unknown, $"modifiers.{modifier}");
        }

        foreach (var (body, patterns) in file.Bodies)
        {
            var at = body.IndexOf('@', StringComparison.Ordinal);
            Check(_classes.IsBody(at < 0 ? body : body[..at]), $"bodies.{body}", "no such body; add it to the bodies of Data/offices.json or correct it.");
            Check(at < 0 || _classes.IsCountry(body[(at + 1)..]), $"bodies.{body}", "no such country behind '@'; add it to Data/countries.json or correct it.");
            AddAll(patterns, PhraseKind.Body, body, Gender.Unknown, $"bodies.{body}");
        }

        AddAll(file.Courtesies, PhraseKind.Courtesy, "", Gender.Unknown, "courtesies");
        AddAll(file.MaleCourtesies, PhraseKind.Courtesy, "", Gender.Male, "maleCourtesies");
        AddAll(file.FemaleCourtesies, PhraseKind.Courtesy, "", Gender.Female, "femaleCourtesies");
        AddAll(file.Linkers, PhraseKind.Linker, "", Gender.Unknown, "linkers");
        AddAll(file.Targets, PhraseKind.Target, "", Gender.Unknown, "targets");
        AddAll(file.Indefinites, PhraseKind.Indefinite, "", Gender.Unknown, "indefinites");
        AddAll(file.OneOf, PhraseKind.Indefinite, OfficeGroup.OneOf, Gender.Unknown, "oneOf");
        AddAll(file.OwnCountry, PhraseKind.OwnCountry, "", Gender.Unknown, "ownCountry");

        void AddClasses(Dictionary<string, string[]> classes, Gender gender, string section, PhraseKind kind = PhraseKind.Office)
        {
            foreach (var (name, patterns) in classes)
            {
                var at = name.IndexOf('@', StringComparison.Ordinal);
                Check(_classes.IsClass(at < 0 ? name : name[..at]), $"{section}.{name}", "no such class; add it to the classes of Data/offices.json or correct it.");
                Check(at < 0 || _classes.IsCountry(name[(at + 1)..]), $"{section}.{name}", "no such country behind '@'; add it to Data/countries.json or correct it.");
                AddAll(patterns, kind, name, gender, $"{section}.{name}");
            }
        }

        void AddAll(string[] patterns, PhraseKind kind, string value, Gender gender, string row) => this.AddAll(patterns, kind, value, gender, CountryForm.None, "offices.json", row);

        void Check(bool valid, string row, string problem)
        {
            if (!valid)
            {
                throw new DataFileException(PathOf("offices.json"), row, problem);
            }
        }
    }

    private void AddCountries(Dictionary<string, CountryWords> countries)
    {
        foreach (var (code, words) in countries)
        {
            if (!_classes.IsCountry(code))
            {
                throw new DataFileException(PathOf("countries.json"), code, "no such country; add it to Data/countries.json or correct it.");
            }

            Add(words.Names, CountryForm.Name);
            Add(words.Adjectives, CountryForm.Adjective);
            Add(words.People, CountryForm.People);
            Add(words.Capitals, CountryForm.Capital);

            void Add(string[] patterns, CountryForm form) => AddAll(patterns, PhraseKind.Country, code, Gender.Unknown, form, "countries.json", code);
        }
    }

    private void AddNames(NamesFile names)
    {
        Add(names.Pronouns.Male, PhraseKind.Pronoun, "male", Gender.Male);
        Add(names.Pronouns.Female, PhraseKind.Pronoun, "female", Gender.Female);
        Add(names.Pronouns.Plural, PhraseKind.Pronoun, "plural", Gender.Unknown);
        Add(names.Pronouns.Any, PhraseKind.Pronoun, "any", Gender.Unknown);
        Add(names.NotNames, PhraseKind.NotName, "", Gender.Unknown);

        void Add(string[] patterns, PhraseKind kind, string value, Gender gender) => AddAll(patterns, kind, value, gender, CountryForm.None, "names.json", kind.ToString());
    }

    private void AddAll(string[] patterns, PhraseKind kind, string value, Gender gender, CountryForm form, string file, string row)
    {
        foreach (var pattern in patterns)
        {
            if (string.IsNullOrWhiteSpace(pattern) || pattern.Trim() != pattern || pattern.StartsWith('~') || pattern.Contains(" ~", StringComparison.Ordinal))
            {
                throw new DataFileException(PathOf(file), row, $"'{pattern}' is no phrase; write words, each whole or as a stem with '~' at its end.");
            }

            var at = value.IndexOf('@', StringComparison.Ordinal);
            var (name, country) = at < 0 ? (value, null) : (value[..at], value[(at + 1)..]);
            var phrase = new Phrase(kind, name, gender, char.IsUpper(pattern[0]) && kind != PhraseKind.NotName, $"{Code}/{file} {row} '{pattern}'", form, row.StartsWith("plural.", StringComparison.Ordinal), country);
            Phrases.Add(pattern, phrase);
            foreach (var prefix in kind == PhraseKind.Office ? Morphology.FormerPrefixes : [])
            {
                Phrases.Add(Prefixed(prefix, pattern), phrase with { Implied = Modifier.Former });
            }
        }
    }

    // "minister/ministr~ obrany" becomes "exminister/exministr~ obrany".
    private static string Prefixed(string prefix, string pattern)
    {
        var words = pattern.Split(' ', 2);
        words[0] = string.Join('/', words[0].Split('/').Select(word => prefix + word.ToLowerInvariant()));
        return string.Join(' ', words);
    }
}
