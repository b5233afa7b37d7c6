namespace Ingest.Tests.Tagging.Mentions;

public sealed class OfficeAtDateTests
{
    [Theory]
    // the same words, the holder of the day
    [InlineData("en", "2019-05-01", "The German chancellor said so.", "German chancellor", "Angela Merkel, Chancellor of Germany, official")]
    [InlineData("en", "2024-05-01", "The German chancellor said so.", "German chancellor", "Olaf Scholz, Chancellor of Germany, official")]
    [InlineData("en", "2025-09-01", "The German chancellor said so.", "German chancellor", "Friedrich Merz, Chancellor of Germany, official")]
    [InlineData("en", "2023-06-01", "The NATO chief said so.", "NATO chief", "Jens Stoltenberg, NATO Secretary General, official")]
    [InlineData("en", "2025-06-01", "The NATO chief said so.", "NATO chief", "Mark Rutte, NATO Secretary General, official")]
    [InlineData("en", "2024-10-01", "The NATO chief said so.", "NATO chief", "Mark Rutte, NATO Secretary General, official")] // on the day of the change the new one speaks
    [InlineData("en", "2025-03-03", "The Slovak defence minister said so.", "Slovak defence minister", "Robert Kaliňák, Defence Minister of Slovakia, official")]
    [InlineData("en", "2022-03-03", "The Slovak defence minister said so.", "Slovak defence minister", "Jaroslav Naď, Defence Minister of Slovakia, official")]
    [InlineData("en", "2025-03-03", "Kremlin spokesman said so.", "Kremlin spokesman", "Dmitry Peskov, Presidential Press Secretary of Russia, official")] // the Kremlin's spokesman, not the ministry's
    [InlineData("sk", "2025-03-03", "Šéf slovenskej diplomacie to vyhlásil.", "Šéf slovenskej diplomacie", "Juraj Blanár, Foreign Minister of Slovakia, official")] // head + body
    [InlineData("sk", "2025-03-03", "Povedal to maďarský premiér.", "maďarský premiér", "Viktor Orbán, Prime Minister of Hungary, official")]
    [InlineData("sk", "2025-03-03", "Premiér to odmietol.", "Premiér", "Robert Fico, Prime Minister of Slovakia, official")] // no country: the language's own
    [InlineData("uk", "2025-03-03", "Очільник МЗС сказав.", "Очільник МЗС", "Andrii Sybiha, Foreign Minister of Ukraine, official")]
    [InlineData("uk", "2023-03-03", "Очільник МЗС сказав.", "Очільник МЗС", "Dmytro Kuleba, Foreign Minister of Ukraine, official")]
    [InlineData("hu", "2025-03-03", "A szlovák külügyminiszter szerint nem.", "szlovák külügyminiszter", "Juraj Blanár, Foreign Minister of Slovakia, official")]
    [InlineData("de", "2025-03-03", "Der slowakische Ministerpräsident sagte das.", "slowakische Ministerpräsident", "Robert Fico, Prime Minister of Slovakia, official")]
    [InlineData("pl", "2025-03-03", "Szef NATO powiedział.", "Szef NATO", "Mark Rutte, NATO Secretary General, official")]
    public void An_office_alone_is_whoever_held_it(string language, string published, string text, string written, string expected) =>
        Assert.Equal(expected, Found.Describe(Found.One(language, text, written, published)));

    [Theory]
    [InlineData("2024-01-10", "Mark Rutte, Prime Minister of the Netherlands, official")]
    [InlineData("2024-08-10", "Mark Rutte, NATO Secretary General-elect, official")] // chosen in June, in office in October
    [InlineData("2025-01-10", "Mark Rutte, NATO Secretary General, official")]
    public void One_person_has_the_office_of_the_day(string published, string expected) =>
        Assert.Equal(expected, Found.Describe(Found.One("en", "Mark Rutte said so.", "Rutte", published)));

    [Theory]
    [InlineData("2025-01-09", "Karol Nawrocki said so.", "Karol Nawrocki, no office, not official")] // nobody knew yet
    [InlineData("2025-01-09", "Presidential candidate Karol Nawrocki said so.", "Karol Nawrocki, Candidate for President of Poland, not official")]
    [InlineData("2025-06-20", "Karol Nawrocki said so.", "Karol Nawrocki, President-elect of Poland, official")]
    [InlineData("2025-09-01", "Karol Nawrocki said so.", "Karol Nawrocki, President of Poland, official")]
    public void A_candidate_becomes_the_elect_and_the_president(string published, string text, string expected) =>
        Assert.Equal(expected, Found.Describe(Found.One("en", text, "Nawrocki", published)));

    [Theory]
    [InlineData("2025-09-01", "Gabrielius Landsbergis said so.", "Gabrielius Landsbergis, Former Foreign Minister of Lithuania, not official")] // his term has ended
    [InlineData(null, "Former Lithuanian Foreign Minister Landsbergis said so.", "Gabrielius Landsbergis, Former Foreign Minister of Lithuania, not official")] // undated: the text tells
    [InlineData(null, "Landsbergis said so.", "Gabrielius Landsbergis, Foreign Minister of Lithuania, official")] // undated and untold: in office
    [InlineData(null, "Then Dutch Prime Minister Mark Rutte said so.", "Mark Rutte, Prime Minister of the Netherlands, official")] // in office when he said it
    [InlineData("2025-09-01", "Former Prime Minister Peter Pellegrini said so.", "Peter Pellegrini, President of Slovakia, official")] // once one thing, now another
    [InlineData("2025-03-20", "US Ambassador to NATO Matthew Whitaker said so.", "Matthew Whitaker, US Ambassador to NATO, official")] // two weeks before the register's day
    [InlineData("2020-09-01", "US President Barack Obama said so.", "Barack Obama, Former President of the United States, not official")] // a title of courtesy
    public void Former_officials_are_told_apart(string? published, string text, string expected) =>
        Assert.Equal(expected, Found.Describe(Found.In("en", text, published).All.Single(mention => mention.Person is not null)));

    [Fact]
    public void An_undated_text_is_dated_by_the_offices_it_names()
    {
        var chief = Found.One("en", "Estonian Prime Minister Kaja Kallas met German Chancellor Angela Merkel. The NATO chief agreed.", "NATO chief");

        Assert.Equal("Jens Stoltenberg", chief.Person?.Name);
    }
}
