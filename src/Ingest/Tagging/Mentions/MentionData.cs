using Ingest.Officials;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Everything that finding mentions reads from files: the register, and a folder for each language, read when first asked for.</summary>
public sealed class MentionData
{
    /// <summary>Read for a language that has no folder.</summary>
    public const string DefaultLanguage = "en";

    private readonly Dictionary<string, Lazy<LanguageLexicon>> _languages;

    private MentionData(OfficialRegister register, OfficeClasses classes, GivenNames givenNames, string languages)
    {
        Register = register;
        Classes = classes;
        GivenNames = givenNames;
        Holders = new OfficeHolders(register);
        Names = new NameIndex(register, classes, givenNames);
        _languages = Directory.GetDirectories(languages)
            .Where(folder => File.Exists(Path.Combine(folder, "offices.json")))
            .ToDictionary(folder => Path.GetFileName(folder), folder => new Lazy<LanguageLexicon>(() => LanguageLexicon.Load(folder, classes)), StringComparer.Ordinal);
    }

    public OfficialRegister Register { get; }

    /// <summary>Codes of the languages that have a folder.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    internal OfficeClasses Classes { get; }

    internal GivenNames GivenNames { get; }

    internal NameIndex Names { get; }

    internal OfficeHolders Holders { get; }

    /// <summary>The folder that is published beside the program.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "Data");

    /// <exception cref="DataFileException">A file cannot be used; those of a language tell at its first use, or in <see cref="LoadAll"/>.</exception>
    public static MentionData Load(string directory)
    {
        var file = Path.Combine(directory, "officials.jsonl");
        var register = OfficialRegister.Load(file);
        var classes = OfficeClasses.Load(directory);
        foreach (var official in register.Officials)
        {
            if (official.Terms.FirstOrDefault(term => !classes.IsClass(term.Class) || !classes.IsCountry(term.Country)) is { } term)
            {
                throw new DataFileException(file, official.Id, $"'{term.Class}' of '{term.Country}' is unknown; add the class to offices.json or the country to countries.json, or correct the row.");
            }
        }

        return new MentionData(register, classes, GivenNames.Load(Path.Combine(directory, "given-names.json"), register), Path.Combine(directory, "languages"));
    }

    /// <summary>Reads every language, so that a broken file is found before an article needs it.</summary>
    /// <exception cref="DataFileException">A file cannot be used.</exception>
    public void LoadAll()
    {
        foreach (var language in _languages.Values)
        {
            _ = language.Value;
        }
    }

    /// <summary>How texts of the language are cut; by the rules of English where it has no folder.</summary>
    public LanguageText TextRules(string? language) => Lexicon(language).Text;

    internal NameWord NameWord(string folded, NameInflection inflection)
    {
        var keys = inflection.BaseForms(folded).Select(form => NameKey.Of(form)).Distinct(StringComparer.Ordinal).ToArray();
        var isGiven = GivenNames.TryGet(keys, out var gender);
        return new NameWord([.. Names.Find(keys)], isGiven, gender, keys);
    }

    internal LanguageLexicon Lexicon(string? language) =>
        (language is not null && _languages.TryGetValue(language, out var lexicon) ? lexicon : _languages[DefaultLanguage]).Value;
}
