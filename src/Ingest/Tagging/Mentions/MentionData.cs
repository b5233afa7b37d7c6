using Ingest.Officials;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Everything that finding mentions reads from files: the register and a folder for each language.</summary>
public sealed class MentionData
{
    /// <summary>Read for a language that has no folder.</summary>
    public const string DefaultLanguage = "en";

    private readonly Dictionary<string, LanguageText> _languages;

    private MentionData(OfficialRegister register, Dictionary<string, LanguageText> languages)
    {
        Register = register;
        _languages = languages;
        Surnames = register.Officials.GroupBy(official => LetterFolding.Folded(LetterFolding.Normal(official.Name.AsSpan(official.Name.LastIndexOf(' ') + 1)))).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public OfficialRegister Register { get; }

    internal Dictionary<string, Official> Surnames { get; }

    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>The folder that is published beside the program.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "Data");

    /// <exception cref="DataFileException">A file cannot be used.</exception>
    public static MentionData Load(string directory)
    {
        var register = OfficialRegister.Load(Path.Combine(directory, "officials.jsonl"));
        var languages = Directory.GetDirectories(Path.Combine(directory, "languages")).Select(folder => new LanguageText(Path.GetFileName(folder)));
        return new MentionData(register, languages.ToDictionary(language => language.Code, StringComparer.Ordinal));
    }

    public LanguageText TextRules(string? language) => language is not null && _languages.TryGetValue(language, out var rules) ? rules : _languages[DefaultLanguage];
}
