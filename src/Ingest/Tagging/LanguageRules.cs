using Ingest.Tagging.Membership;
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
        Membership = new MembershipRules(book);
        Stance = new StanceRules(book);
        Background = new BackgroundRules(book);
        book.EnsureRead();
    }

    public PatternVocabulary Vocabulary { get; }

    public SpeechRules Speech { get; }

    public MembershipRules Membership { get; }

    public StanceRules Stance { get; }

    public BackgroundRules Background { get; }

    /// <summary>Reads one folder of languages/.</summary>
    /// <exception cref="Officials.DataFileException">A file cannot be used.</exception>
    public static LanguageRules Load(string folder, Texts.LanguageText language) => new(RuleBook.Load(folder, language, Files));
}
