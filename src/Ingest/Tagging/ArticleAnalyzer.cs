using Ingest.Statements;
using Ingest.Tagging.Membership;
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
    private readonly NatoMembers _nato;

    private ArticleAnalyzer(MentionData mentions, NatoMembers nato, Dictionary<string, LanguageRules> languages)
    {
        _nato = nato;
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
        var mentions = MentionData.Load(dataDirectory);
        var nato = NatoMembers.Load(Path.Combine(dataDirectory, "nato.json"), mentions.Classes);
        var languages = folders.ToDictionary(
            folder => Path.GetFileName(folder),
            folder => LanguageRules.Load(folder, mentions.TextRules(Path.GetFileName(folder))),
            StringComparer.Ordinal);
        return new ArticleAnalyzer(mentions, nato, languages);
    }

    /// <summary>Finds the statements of an article and everybody it names.</summary>
    public ArticleTags Analyze(ArticleText article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (document, rules, mentions) = Read(article);
        SpeechPart[] parts = [.. document.Parts.Select(part => PartOf(part, rules, mentions))];
        var statements = new StatementFinder(rules, _nato, parts, article.Published).Find();
        return new ArticleTags(document.Language, mentions.Entities, statements);
    }

    /// <summary>As <see cref="Analyze"/>, with the reasons.</summary>
    public ArticleExplanation Explain(ArticleText article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (document, rules, mentions) = Read(article);
        SpeechPart[] parts = [.. document.Parts.Select(part => PartOf(part, rules, mentions))];
        var finder = new StatementFinder(rules, _nato, parts, article.Published);
        var tags = new ArticleTags(document.Language, mentions.Entities, finder.Find());
        return new ArticleExplanation(tags, Explainer.Explain(parts, finder));
    }

    /// <summary>Every quotation in the text, of whoever on whatever.</summary>
    public IReadOnlyList<Quotation> FindQuotes(string text, string? language)
    {
        var (document, rules, mentions) = Read(new ArticleText { Title = "", Text = text, Language = language });
        var part = PartOf(document.Text, rules, mentions);
        return QuoteFinder.Find(part, new AttributionFinder(part).Find());
    }

    private (TextDocument Document, LanguageRules Rules, FoundMentions Mentions) Read(ArticleText article)
    {
        var document = TextDocument.Read(article, _mentions.TextRules(article.Language));
        var rules = _languages.GetValueOrDefault(document.Language) ?? _languages[DefaultLanguage];
        return (document, rules, _finder.Find(document, article.Published));
    }

    private static SpeechPart PartOf(PartText part, LanguageRules rules, FoundMentions mentions) =>
        new(part, new CodedTokens(part, rules.Vocabulary), rules.Speech, mentions.All);
}
