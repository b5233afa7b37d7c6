using Ingest.Languages;

namespace Ingest.Tests.Languages;

public sealed class LanguageIdentifierTests
{
    // The share only ever rises.
    private const double Floor = 0.99;

    [Fact]
    public void Headlines_and_sentences_in_the_languages_of_Europe_are_told()
    {
        var wrong = new List<string>();
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Languages", "Samples", "headlines.tsv"));
        foreach (var line in lines)
        {
            var (language, text) = (line[..2], line[3..]);
            var told = LanguageIdentifier.Identify(text);
            if (told != language)
            {
                wrong.Add($"{language} read as {told}: {text}");
            }
        }

        var share = 1 - ((double)wrong.Count / lines.Length);
        TestContext.Current.SendDiagnosticMessage($"language of headlines: {share:0.0000} of {lines.Length}");
        Assert.True(share >= Floor, $"{share:0.0000}\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("საქართველოს პრემიერი", "ka")]
    [InlineData("Հայաստանի վարչապետը", "hy")]
    [InlineData("엔터미디어 사설", "ko")]
    [InlineData("首相は会見で述べた", "ja")]
    [InlineData("", null)]
    [InlineData("12 345 — 67 %", null)]
    [InlineData("https://example.org/a/b", null)]
    public void Scripts_of_one_language_tell_it_and_what_is_no_text_has_none(string text, string? language)
    {
        Assert.Equal(language, LanguageIdentifier.Identify(text));
    }
}
