using Ingest.Deduplicating;

namespace Ingest.Tests.Deduplicating;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Zelensky", "Зеленський")]
    [InlineData("Zelenskyy", "Zelenskyj")]
    [InlineData("Szijjártó", "Сійярто")]
    [InlineData("Kaliňák", "Калиняк")]
    [InlineData("Stoltenberg", "Столтенберг")]
    [InlineData("Fico", "Фицо")] // short: the first letters
    [InlineData("Rutte", "Рютте")]
    public void Spellings_of_one_name_have_one_key(string one, string other) =>
        Assert.Equal(NameKeys.Of(Letters.Fold(one)), NameKeys.Of(Letters.Fold(other)));

    [Theory]
    [InlineData("Zelensky", "Stoltenberg")]
    [InlineData("Fico", "Rutte")]
    [InlineData("Macron", "Merkel")]
    public void Different_names_have_different_keys(string one, string other) =>
        Assert.NotEqual(NameKeys.Of(Letters.Fold(one)), NameKeys.Of(Letters.Fold(other)));

    [Theory]
    [InlineData("EU")]
    [InlineData("")]
    [InlineData("ö")]
    public void Too_short_a_word_has_none(string word) => Assert.Null(NameKeys.Of(Letters.Fold(word)));
}
