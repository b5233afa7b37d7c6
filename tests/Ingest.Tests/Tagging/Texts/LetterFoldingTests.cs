using Ingest.Tagging.Texts;

namespace Ingest.Tests.Tagging.Texts;

public sealed class LetterFoldingTests
{
    [Theory]
    [InlineData("Kaliňák", "kaliňák", "kalinak")]
    [InlineData("Kalin\u030Cak\u0301", "kaliňaḱ", "kalinaḱ")] // combining caron composes; ḱ is no letter of ours, the mark is dropped
    [InlineData("Зеле\u0301нський", "зеленський", "зеленський")] // a stress mark
    [InlineData("Ки\u0456\u0308в", "київ", "київ")] // і + diaeresis
    [InlineData("Артём", "артём", "артем")] // Russian print writes ё as е
    [InlineData("прем’єр", "прем'єр", "прем'єр")] // every apostrophe is one
    [InlineData("премʼєр", "прем'єр", "прем'єр")]
    [InlineData("Зелен\u00ADський", "зеленський", "зеленський")] // soft hyphen
    [InlineData("\u200BFico", "fico", "fico")] // zero-width space
    [InlineData("İstanbul", "istanbul", "istanbul")]
    [InlineData("Łódź", "łódź", "lodz")]
    [InlineData("Großbritannien", "grossbritannien", "grossbritannien")]
    [InlineData("Geoană", "geoană", "geoana")]
    public void Words_that_look_alike_are_alike(string word, string normal, string folded)
    {
        Assert.Equal(normal.Replace("ḱ", "k", StringComparison.Ordinal), LetterFolding.Normal(word));
        Assert.Equal(folded.Replace("ḱ", "k", StringComparison.Ordinal), LetterFolding.Folded(LetterFolding.Normal(word)));
    }
}
