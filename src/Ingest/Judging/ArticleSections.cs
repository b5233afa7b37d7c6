using Ingest.Deduplicating;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>A title or a paragraph, its words, and whose statements lie in it.</summary>
internal sealed class Section(string text, int start, TextPart part)
{
    public string Text { get; } = text;

    /// <summary>Offset in its part.</summary>
    public int Start { get; } = start;

    public TextPart Part { get; } = part;

    public List<FoldedWord> Words { get; } = FoldedWords.Split(text);

    /// <summary>Tells older news, by how it or the heading above it begins.</summary>
    public bool Restates { get; set; }

    /// <summary>Word range of the sentence(s) that [from, to) of the part touches.</summary>
    public (int From, int To) Sentence(int from, int to)
    {
        var a = Math.Clamp(from - Start, 0, Text.Length);
        var b = Math.Clamp(to - Start, a, Text.Length);
        while (a > 0 && !EndsSentence(a - 1))
        {
            a--;
        }

        while (b < Text.Length && (b == 0 || !EndsSentence(b - 1)))
        {
            b++;
        }

        var first = Words.FindIndex(word => word.Start >= a);
        var behind = Words.FindIndex(word => word.Start >= b);
        return first < 0 ? (0, 0) : (first, behind < 0 ? Words.Count : behind);
    }

    /// <summary>A stop before a blank, unless a short word with a capital (a title, an initial) or a lone number is before it.</summary>
    private bool EndsSentence(int i)
    {
        if (Text[i] is not ('.' or '!' or '?' or '…') || (i + 1 < Text.Length && !char.IsWhiteSpace(Text[i + 1])))
        {
            return false;
        }

        var word = i;
        while (word > 0 && char.IsLetterOrDigit(Text[word - 1]))
        {
            word--;
        }

        return Text[i] != '.' || i - word > 3 || (i > word && char.IsLower(Text[word]) && i - word > 2);
    }
}

/// <summary>An article as sections: the title first, then the paragraphs.</summary>
internal static class ArticleSections
{
    /// <summary>Beyond this nothing is read: a live blog's hundredth entry says nothing on the first's occasion.</summary>
    private const int LongestText = 60_000;

    private const int LongestOpener = 8;
    private const int LongestHeading = 3;

    public static List<Section> Split(ArticleText article)
    {
        var sections = new List<Section> { new(article.Title, 0, TextPart.Title) };
        var text = article.Text.Length > LongestText ? article.Text[..LongestText] : article.Text;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                sections.Add(new Section(text[start..end], start, TextPart.Text));
            }

            start = end + 1;
        }

        return sections;
    }

    /// <summary>Marks paragraphs of older news; a heading ("Recall") marks all below it.</summary>
    public static void MarkRestating(List<Section> sections, LanguageContext? language)
    {
        if (language is null)
        {
            return;
        }

        var below = false;
        foreach (var section in sections.Skip(1))
        {
            var begins = language.Restating.Find(section.Words, 0, Math.Min(section.Words.Count, LongestOpener)).Exists(hit => hit.From == 0);
            below |= begins && section.Words.Count <= LongestHeading;
            section.Restates = begins || below;
        }
    }

    /// <returns>Index of the section that holds the statement's begin, or the last.</returns>
    public static int IndexOf(IReadOnlyList<Section> sections, Statement statement)
    {
        if (statement.Where == TextPart.Title)
        {
            return 0;
        }

        var index = sections.Count - 1;
        while (index > 1 && sections[index].Start > statement.Start)
        {
            index--;
        }

        return index;
    }
}
