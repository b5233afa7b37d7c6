using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging;

/// <summary>Finds every statement on NATO membership in an article, and whose it is. Thread-safe; linear in the text's length.</summary>
public sealed class ArticleAnalyzer
{
    private const string DefaultLanguage = MentionData.DefaultLanguage;

    private readonly MentionData _mentions;
    private readonly MentionFinder _finder;
    private readonly Dictionary<string, LanguageRules> _languages;

    private ArticleAnalyzer(MentionData mentions, Dictionary<string, LanguageRules> languages)
    {
        _mentions = mentions;
        _finder = new MentionFinder(mentions);
        _languages = languages;
    }

    /// <param name="dataDirectory">The folder "Data" that is published beside the program.</param>
    /// <exception cref="Officials.DataFileException">A file cannot be used; says which and why.</exception>
    public static ArticleAnalyzer Load(string dataDirectory)
    {
        ArgumentNullException.ThrowIfNull(dataDirectory);
        var folders = Directory.GetDirectories(Path.Combine(dataDirectory, "languages"));
        return new ArticleAnalyzer(MentionData.Load(dataDirectory), folders.ToDictionary(folder => Path.GetFileName(folder), LanguageRules.Load, StringComparer.Ordinal));
    }

    /// <summary>Every quotation in the text, of whoever on whatever.</summary>
    public IReadOnlyList<Quotation> FindQuotes(string text, string? language)
    {
        var article = new ArticleText { Title = "", Text = text, Language = language };
        var document = TextDocument.Read(article, _mentions.TextRules(language));
        var rules = _languages.GetValueOrDefault(document.Language) ?? _languages[DefaultLanguage];
        var mentions = _finder.Find(document, published: null);
        var part = new SpeechPart(document.Text, new CodedTokens(document.Text, rules.Vocabulary), rules.Speech, mentions.All);
        return QuoteFinder.Find(part, new AttributionFinder(part).Find());
    }
}
