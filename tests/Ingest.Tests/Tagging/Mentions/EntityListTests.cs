namespace Ingest.Tests.Tagging.Mentions;

public sealed class EntityListTests
{
    [Fact]
    public void A_person_an_office_and_its_country_are_three_entities() =>
        Assert.Equal(
            [
                "organisation NATO NATO 'NATO'",
                "office LV:foreign_minister Foreign Minister of Latvia 'Latvian Foreign Minister'",
                "country LV Latvia 'Latvian'",
                "person baiba-braze-lv Baiba Braže 'Baiba Braže'",
                "organisation UA:foreign_ministry Ministry of Foreign Affairs 'Ministry of Foreign Affairs of Ukraine'",
                "country UA Ukraine 'Ukraine'",
                "person jan-novak Jan Novák 'Jan Novák'",
            ],
            Entities("Latvian Foreign Minister Baiba Braže wrote to the Ministry of Foreign Affairs of Ukraine. Jan Novák replied: \"She is right.\"", "NATO grows"));

    [Fact]
    public void Lone_words_with_a_capital_are_no_entities() => Assert.Empty(Entities("The Wednesday Concert pleased everybody.", ""));

    private static string[] Entities(string text, string title) =>
        [.. Found.In("en", text, "2025-03-03", title).Entities.Select(entity => $"{entity.Type} {entity.Id} {entity.Name} '{entity.Text}'")];
}
