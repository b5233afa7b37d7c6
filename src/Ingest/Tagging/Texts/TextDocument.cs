using System.Runtime.InteropServices;
using Ingest.Statements;

namespace Ingest.Tagging.Texts;

/// <summary>A sentence of a part: tokens [FirstToken, EndToken), source [Start, End).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken, int Paragraph);

/// <summary>What stands between blank lines: sentences [FirstSentence, EndSentence), tokens [FirstToken, EndToken).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Paragraph(int Start, int End, int FirstToken, int EndToken, int FirstSentence, int EndSentence);

/// <summary>Title or text of an article as tokens, sentences and paragraphs. Offsets are UTF-16 units of <see cref="Source"/>.</summary>
public sealed class PartText
{
    internal PartText(TextPart part, string source, Token[] tokens, Sentence[] sentences, Paragraph[] paragraphs)
    {
        Part = part;
        Source = source;
        Tokens = tokens;
        Sentences = sentences;
        Paragraphs = paragraphs;
    }

    public TextPart Part { get; }

    public string Source { get; }

    public Token[] Tokens { get; }

    public Sentence[] Sentences { get; }

    public Paragraph[] Paragraphs { get; }

    /// <summary>Index of the first token that ends behind <paramref name="offset"/>; the number of tokens where none does.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Index of the sentence that holds <paramref name="offset"/> or, between two, of the next; -1 where there is none.</summary>
    public int SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low < Sentences.Length ? low : -1;
    }

    public string Slice(int start, int end) => Source[start..end];
}

/// <summary>An article as the rules read it. Takes time linear in the text's length, whatever the text.</summary>
public sealed class TextDocument
{
    private TextDocument(ArticleText article, LanguageText language, PartText title, PartText text)
    {
        Article = article;
        Language = language.Code;
        Title = title;
        Text = text;
    }

    public ArticleText Article { get; }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; }

    public PartText Title { get; }

    public PartText Text { get; }

    public PartText this[TextPart part] => part == TextPart.Title ? Title : Text;

    /// <summary>Title, then text.</summary>
    public IEnumerable<PartText> Parts => [Title, Text];

    public static TextDocument Read(ArticleText article, LanguageText language)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(language);
        var tokenizer = new Tokenizer(language);
        return new TextDocument(article, language, ReadPart(TextPart.Title, article.Title), ReadPart(TextPart.Text, article.Text));

        PartText ReadPart(TextPart part, string source)
        {
            var tokens = tokenizer.Split(source);
            var (sentences, paragraphs) = new SentenceSplitter(language, source, tokens).Split();
            return new PartText(part, source, tokens, sentences, paragraphs);
        }
    }
}
