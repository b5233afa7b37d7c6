using System.Text.RegularExpressions;
using Ingest.Tagging.Mentions;
using Ingest.Tests.Labelled;

namespace Ingest.Tests.Tagging.Mentions;

/// <summary>A word that begins a sentence has a capital like a name: "Иначе", "Říká", "Könnte" are spelt like forms of officials' names, and are none.</summary>
public sealed partial class OrdinaryWordsTests
{
    // Written alike, letter for letter, whatever the sentence.
    private static readonly string[] Both = ["Brink", "Kurz", "Pen"];

    public static TheoryData<string> Languages => LabelledArticlesTests.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_of_the_language_are_no_officials(string language)
    {
        var texts = LabelledArticlesTests.Files[language].SelectMany(LabelledFile.Read).SelectMany(article => new[] { article.Title, article.Text }).ToList();
        // Whatever has a capital within a sentence too may be a name.
        var names = texts.SelectMany(text => CapitalWithin().Matches(text)).Select(match => match.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var words = texts.SelectMany(text => LowerWord().Matches(text)).Select(match => match.Value).Where(word => !names.Contains(word)).Distinct(StringComparer.Ordinal).ToList();

        var officials = words.Chunk(500).SelectMany(chunk => Found.In(language, string.Join("\n\n", chunk.Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]} NATO.")), "2024-05-20").All)
            .Where(mention => mention is { Kind: MentionKind.Person, Person.Id: not null } && !Both.Contains(mention.Text))
            .Select(mention => $"{mention.Text} = {mention.Person!.Name}");

        Assert.NotEmpty(words);
        Assert.Empty(officials);
    }

    [GeneratedRegex(@"(?<![\w'’-])\p{Ll}{3,}(?![\w'’-])", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LowerWord();

    [GeneratedRegex(@"(?<=[\w,] )\p{Lu}\p{L}{2,}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CapitalWithin();
}
