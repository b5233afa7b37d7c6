using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging;

/// <summary>The compiled rules of one language.</summary>
internal sealed class LanguageRules
{
    private static readonly string[] Files = ["reporting", "membership", "stance", "background"];

    private LanguageRules(RuleBook book)
    {
        Vocabulary = book.Vocabulary;
        Speech = new SpeechRules(book);
        book.EnsureAllUsed();
    }

    public PatternVocabulary Vocabulary { get; }

    public SpeechRules Speech { get; }

    /// <summary>Reads one folder of languages/.</summary>
    /// <exception cref="Officials.DataFileException">A file cannot be used.</exception>
    public static LanguageRules Load(string folder) => new(RuleBook.Load(folder, Files));
}
