namespace Ingest.Tests.Tagging.Membership;

/// <summary>Officials who speak of an accession without a word on membership, beside somebody who names it.</summary>
public sealed class ReactionTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Day = "2024-01-26";
    private const string Later = "2025-02-13";
    private const string English = "Hungarian Prime Minister Viktor Orbán said that Sweden's accession to NATO would strengthen his country's security.\n\n";
    private const string Slovak = "Maďarský premiér Viktor Orbán vyhlásil, že vstup Švédska do NATO posilní bezpečnosť krajiny.\n\n";
    private const string Ukrainian = "Прем'єр-міністр Угорщини Віктор Орбан заявив, що вступ Швеції до НАТО посилить безпеку країни.\n\n";
    private const string Russian = "Премьер-министр Венгрии Виктор Орбан заявил, что вступление Швеции в НАТО укрепит безопасность страны.\n\n";
    private const string Hegseth = "US Defense Secretary Pete Hegseth said in Brussels that NATO membership for Ukraine was not a realistic outcome.\n\n";

    [Theory]
    // A great day.
    [InlineData("en", English, "\"This is a big day for our country,\" Swedish Prime Minister Ulf Kristersson wrote on X.", "Ulf Kristersson>SE, Viktor Orbán>SE")]
    [InlineData("sk", Slovak, "„Je to veľký deň pre našu krajinu,“ napísal na X švédsky premiér Ulf Kristersson.", "Ulf Kristersson>SE, Viktor Orbán>SE")]
    [InlineData("uk", Ukrainian, "«Це великий день для нашої країни», – написав у X прем'єр-міністр Швеції Ульф Крістерссон.", "Ulf Kristersson>SE, Viktor Orbán>SE")]
    [InlineData("ru", Russian, "«Это великий день для нашей страны», — написал в X премьер-министр Швеции Ульф Кристерссон.", "Ulf Kristersson>SE, Viktor Orbán>SE")]
    // The last step, and what delays it.
    [InlineData("en", English, "German Foreign Minister Annalena Baerbock said that the last hurdle had been cleared.", "Annalena Baerbock>SE, Viktor Orbán>SE")]
    [InlineData("en", English, "NATO Secretary General Jens Stoltenberg called on Ankara to complete the process without delay.", "Jens Stoltenberg>SE, Viktor Orbán>SE")]
    [InlineData("sk", Slovak, "Turecký minister zahraničných vecí Hakan Fidan povedal, že Ankara od svojich požiadaviek neustúpi.", "Hakan Fidan>SE, Viktor Orbán>SE")]
    [InlineData("uk", Ukrainian, "Міністерка закордонних справ Німеччини Анналена Бербок зазначила, що останню перешкоду усунуто.", "Annalena Baerbock>SE, Viktor Orbán>SE")]
    // Whose decision it is.
    [InlineData("en", English, "Slovak Prime Minister Robert Fico said the Swedes had made their own choice.", "Robert Fico>SE, Viktor Orbán>SE")]
    [InlineData("ru", Russian, "Премьер Словакии Роберт Фицо заявил, что шведы сделали собственный выбор.", "Robert Fico>SE, Viktor Orbán>SE")]
    // Congratulations and welcome.
    [InlineData("en", English, "\"Welcome to the family,\" Lithuanian President Gitanas Nausėda wrote.", "Gitanas Nausėda>SE, Viktor Orbán>SE")]
    [InlineData("ru", Russian, "Президент Польши Анджей Дуда поздравил шведов и сказал, что альянс стал сильнее.", "Andrzej Duda>SE, Viktor Orbán>SE")]
    // Threats.
    [InlineData("sk", Slovak, "Hovorca Kremľa Dmitrij Peskov povedal, že Moskva prijme protiopatrenia.", "Dmitry Peskov>SE, Viktor Orbán>SE")]
    public void What_is_said_of_it_is_said_of_the_membership(string language, string lead, string text, string said) =>
        Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, lead + text, Day));

    [Theory]
    // No veto for others.
    [InlineData("Estonian Defence Minister Hanno Pevkur replied that Russia must not get a veto.", "Hanno Pevkur>UA, Pete Hegseth>UA")]
    // What one has always said.
    [InlineData("Slovak Foreign Minister Juraj Blanár said Washington was only admitting what Bratislava had been saying for years.", "Juraj Blanár>UA, Pete Hegseth>UA")]
    // Whoever has said something clear has said it.
    [InlineData("Hegseth said that it was a realistic view and that there was no timetable.", "Pete Hegseth>UA")]
    // Another organisation's, another matter.
    [InlineData("Estonian Prime Minister Kristen Michal said the decision to open EU accession talks was a historic step.", "Pete Hegseth>UA")]
    [InlineData("German Defence Minister Boris Pistorius announced another package of howitzers.", "Pete Hegseth>UA")]
    public void What_is_said_beside_it_may_be_of_it_or_not(string text, string said) =>
        Assert.Equal(said, StatementTable.Said(fixture.Analyzer, "en", Hegseth + text, Later));

    [Theory]
    // Where nobody speaks of membership, a great day is another.
    [InlineData("en", "NATO defence ministers met in Brussels.\n\n\"This is a historic day for our army,\" Swedish Prime Minister Ulf Kristersson said.")]
    [InlineData("uk", "Міністри оборони країн НАТО зустрілися в Брюсселі.\n\n«Це історичний день», – сказав прем'єр-міністр Швеції Ульф Крістерссон.")]
    public void Nothing_is_found(string language, string text) => Assert.Equal("", StatementTable.Said(fixture.Analyzer, language, text, Day));

    [Theory]
    // Whoever was named last.
    [InlineData("sk", "Nemecký kancelár Olaf Scholz zopakoval, že Ukrajina pozvánku do NATO nedostane.\n\nOpačný tón zvolil fínsky prezident Alexander Stubb. Ten verí, že Ukrajina sa raz členom NATO stane.", "Alexander Stubb>UA, Olaf Scholz>UA")]
    // What allies decide together is NATO's position.
    [InlineData("en", "In Washington, the allies reaffirmed that Ukraine would become a member of NATO.", "(NATO)>UA")]
    [InlineData("uk", "На саміті у Вашингтоні союзники домовилися, що Україна стане членом НАТО.", "(NATO)>UA")]
    [InlineData("ru", "На саммите в Вашингтоне союзники пообещали, что Украина станет членом НАТО.", "(NATO)>UA")]
    // A vote on leaving is of the speaker's own country.
    [InlineData("sk", "Predseda SNS Andrej Danko navrhol referendum o vystúpení z NATO.", "Andrej Danko>SK")]
    [InlineData("sk", "Predseda SNS Andrej Danko navrhol referendum o vystúpení z NATO.\n\nPrezident Peter Pellegrini uviedol, že zotrvanie v Aliancii je životne dôležité.", "Andrej Danko>SK, Peter Pellegrini>SK")]
    [InlineData("cs", "Předseda SPD Tomio Okamura navrhl referendum o vystoupení z NATO.\n\nPrezident Petr Pavel uvedl, že setrvání v alianci je životně důležité.", "Petr Pavel>CZ, Tomio Okamura>CZ")]
    public void The_speaker_and_the_country_are_found(string language, string text, string said) =>
        Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text, "2024-07-20"));

    [Theory]
    // "Both countries", and what is theirs, where two are spoken of together.
    [InlineData("en", "Finnish President Sauli Niinistö backed the accession of Finland and Sweden to NATO.\n\nNATO Secretary General Jens Stoltenberg promised that their applications would be handled quickly.", "Jens Stoltenberg>FI, Jens Stoltenberg>SE, Sauli Niinistö>FI, Sauli Niinistö>SE")]
    [InlineData("pl", "Prezydent Finlandii Sauli Niinistö opowiedział się za przyjęciem Finlandii i Szwecji do NATO.\n\nPremier Mateusz Morawiecki zapewnił, że Polska poprze oba kraje.", "Mateusz Morawiecki>FI, Mateusz Morawiecki>SE, Sauli Niinistö>FI, Sauli Niinistö>SE")]
    [InlineData("uk", "Президент Фінляндії Саулі Нііністе підтримав вступ Фінляндії та Швеції до НАТО.\n\nЗаступник міністра закордонних справ Росії Сергій Рябков назвав вступ двох північних країн помилкою.", "Sauli Niinistö>FI, Sauli Niinistö>SE, Sergei Ryabkov>FI, Sergei Ryabkov>SE")]
    public void Both_countries_are_found(string language, string text, string said) =>
        Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text, StatementTable.BeforeTheNorth));

    [Theory]
    // What the words mean, where nothing else in them takes a side.
    [InlineData("en", English, "Swedish Foreign Minister Tobias Billström hailed the vote in Budapest.", "Support")]
    [InlineData("en", English, "NATO Secretary General Jens Stoltenberg said there was no timetable.", "Neutral, Support")]
    [InlineData("sk", Slovak, "Nemecká ministerka zahraničných vecí Annalena Baerbocková uviedla, že je to zlé rozhodnutie.", "Support, Oppose")]
    public void The_stance_is_found(string language, string lead, string text, string stances) =>
        Assert.Equal(stances, StatementTable.Stances(fixture.Analyzer, language, lead + text, Day).Replace("Support, Neutral", "Neutral, Support", StringComparison.Ordinal));
}
