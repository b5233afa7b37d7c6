using Ingest.Tagging.Mentions;

namespace Ingest.Tests.Tagging.Mentions;

public sealed class CoreferenceTests
{
    [Theory]
    [InlineData("en", "Robert Fico met the press. \"No,\" the Slovak prime minister said.", "Slovak prime minister", "Robert Fico")] // the office
    [InlineData("en", "Robert Fico met the press. \"No,\" the premier said.", "premier", "Robert Fico")]
    [InlineData("en", "Péter Szijjártó and Robert Fico met. \"No,\" the Hungarian minister said.", "Hungarian minister", "Péter Szijjártó")] // country and kind of office
    [InlineData("en", "Péter Szijjártó and Robert Fico met. \"No,\" the minister said.", "minister", "Péter Szijjártó")] // no prime minister is a minister here
    [InlineData("en", "Robert Fico met the press. \"No,\" the politician said.", "politician", "Robert Fico")] // anybody
    [InlineData("en", "Robert Fico met the press. \"No,\" he said.", "he", "Robert Fico")]
    [InlineData("en", "Robert Fico met Maia Sandu. \"No,\" she said.", "she", "Maia Sandu")] // gender
    [InlineData("en", "Robert Fico met Maia Sandu. \"No,\" he said.", "he", "Robert Fico")]
    [InlineData("sk", "Prezident Peter Pellegrini to odmietol. „Nie,“ vyzval hlava štátu.", "hlava štátu", "Peter Pellegrini")]
    [InlineData("sk", "Minister obrany Robert Kaliňák to odmietol. Podľa šéfa rezortu to nejde.", "šéfa rezortu", "Robert Kaliňák")]
    [InlineData("sk", "Robert Fico to odmietol. Podľa neho to nejde.", "neho", "Robert Fico")]
    [InlineData("uk", "Роберт Фіцо відмовив. Політик пообіцяв це.", "Політик", "Robert Fico")]
    [InlineData("uk", "Володимир Зеленський відповів. На думку глави держави, так.", "глави держави", "Volodymyr Zelensky")]
    [InlineData("uk", "Андрій Сибіга відповів. За його словами, так.", "його", "Andrii Sybiha")]
    [InlineData("ru", "Дмитрий Песков ответил. «Нет», — сказал он.", "он", "Dmitry Peskov")]
    [InlineData("pl", "Andrzej Duda odpowiedział. Jego zdaniem tak.", "Jego", "Andrzej Duda")]
    [InlineData("fr", "Emmanuel Macron a répondu. Selon lui, oui.", "lui", "Emmanuel Macron")]
    public void A_later_word_means_the_person_before(string language, string text, string written, string expected) =>
        Assert.Equal(expected, Found.One(language, text, written, "2025-03-03").Person?.Name);

    [Theory]
    [InlineData("en", "Slovak defense minister says no", "Slovak Defense Minister Robert Kaliňák said so.", "Slovak defense minister", "Robert Kaliňák")]
    [InlineData("ru", "Глава МИД: нет", "Так ответил министр иностранных дел страны Арарат Мирзоян.", "Глава МИД", "Ararat Mirzoyan")]
    [InlineData("sk", "Prezident: nie", "Prezident Peter Pellegrini to odmietol.", "Prezident", "Peter Pellegrini")]
    [InlineData("en", "Byrne says no", "Irish European affairs minister Sean Byrne said so.", "Byrne", "Sean Byrne")] // a surname that only the text explains
    public void A_headline_means_the_person_of_the_text(string language, string title, string text, string written, string expected)
    {
        var mention = Found.In(language, text, null, title).All.First(found => found.Text == written);

        Assert.Equal(expected, mention.Person?.Name);
    }

    [Fact]
    public void The_one_open_office_is_the_one_open_person()
    {
        var byrne = Found.One("en", "Joining is too much, Kearney said. The policy has roots, Kearney explained.", "Kearney", null, "Irish minister on neutrality");

        Assert.Equal(("Kearney", "IE", true), (byrne.Person?.Name, byrne.Person?.Country, byrne.Person?.Official));
    }

    [Theory]
    [InlineData("en", "A NATO official said so. Mark Rutte agreed.", "NATO official")] // an indefinite article
    [InlineData("en", "One of the NATO officials said so. Mark Rutte agreed.", "NATO officials")]
    [InlineData("en", "Western officials said so. Mark Rutte agreed.", "officials")] // plural
    public void Nobody_in_particular_stays_nameless(string language, string text, string written)
    {
        var mention = Found.One(language, text, written, "2025-03-03");

        Assert.Equal((MentionKind.Office, null, true), (mention.Kind, mention.Person?.Name, mention.Official));
    }
}
