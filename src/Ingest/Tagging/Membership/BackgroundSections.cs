using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>Finds the sections of older news and the links in a text: headings, labels, and what opens a paragraph of context.</summary>
internal sealed class BackgroundSections
{
    private const int LongestHeading = 8;

    private readonly SpeechPart _part;
    private readonly ILookup<int, PatternMatch<BackgroundSign>> _signs;
    private readonly string?[] _bySection;
    private readonly bool[] _isLink;

    public BackgroundSections(SpeechPart part, ILookup<int, PatternMatch<BackgroundSign>> signs)
    {
        (_part, _signs) = (part, signs);
        _bySection = new string?[part.Text.Sentences.Length];
        _isLink = new bool[part.Text.Sentences.Length];
        Read();
    }

    /// <summary>Why all of a sentence is older, or null.</summary>
    public string? WhyOlder(int sentence) => _bySection[sentence];

    public bool IsLink(int sentence) => _isLink[sentence];

    private void Read()
    {
        string? section = null;
        foreach (var paragraph in _part.Text.Paragraphs)
        {
            var opening = _signs[paragraph.FirstSentence].Where(sign => sign.Start <= paragraph.FirstToken + 1).ToList();
            if (opening.Exists(sign => sign.Value == BackgroundSign.Link))
            {
                _isLink.AsSpan(paragraph.FirstSentence, paragraph.EndSentence - paragraph.FirstSentence).Fill(true);
            }

            if (IsHeading(paragraph))
            {
                section = opening.Find(sign => sign.Value is BackgroundSign.Heading) is { Pattern: { } heading } ? $"section: {heading}" : null;
            }
            else if (opening.Find(sign => sign.Value == BackgroundSign.Heading && HasColonBehind(sign)) is { Pattern: { } label })
            {
                section = $"section: {label}";
            }
            else if (opening.Exists(sign => sign.Value == BackgroundSign.FreshHeading))
            {
                section = null;
            }

            ReadParagraph(paragraph, section);
        }
    }

    private bool HasColonBehind(PatternMatch<BackgroundSign> sign) => sign.End < _part.Tokens.Length && _part.Tokens[sign.End].Is(':');

    /// <summary>"Reminder: ...", "Нагадаємо, що ..."; not "History shows".</summary>
    private bool StandsApart(PatternMatch<BackgroundSign> sign) =>
        sign.End >= _part.Tokens.Length || _part.Tokens[sign.End].Kind == TokenKind.Mark || _part.Has(sign.End, _part.Rules.That);

    private void ReadParagraph(Paragraph paragraph, string? section)
    {
        for (var sentence = paragraph.FirstSentence; sentence < paragraph.EndSentence; sentence++)
        {
            var first = _part.Text.Sentences[sentence].FirstToken;
            if (section is null && _signs[sentence].FirstOrDefault(sign => sign.Start <= first + 1 && (sign.Value == BackgroundSign.Opener || (sign.Value == BackgroundSign.Heading && StandsApart(sign)))) is { Pattern: { } opener })
            {
                section = $"opener: {opener}";
            }

            _bySection[sentence] = section;
        }
    }

    private bool IsHeading(Paragraph paragraph)
    {
        var last = _part.Tokens[paragraph.EndToken - 1];
        return paragraph.EndToken - paragraph.FirstToken <= LongestHeading
            && paragraph.EndSentence - paragraph.FirstSentence == 1
            && !last.Is('.')
            && !last.Is('!')
            && _part.QuoteAt(paragraph.FirstToken) < 0;
    }
}
