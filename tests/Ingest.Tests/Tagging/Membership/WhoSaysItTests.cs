using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Who says it where the sentence does not name him beside the verb: a row a rule, with why.</summary>
public sealed class WhoSaysItTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // What the hearer is called begins with a mere capital: it is no rival of the name before the inset.
    [InlineData("Egils Levits, the Latvian president, whose term ends in July, told the Riga Conference that NATO should invite Ukraine.", "Egils Levits>UA")]
    [InlineData("Petr Pavel, the Czech president who once chaired a committee there, told the Munich Forum that Ukraine belongs in NATO.", "Petr Pavel>UA")]
    // Whoever is called by an age alone was named before.
    [InlineData("President Vjosa Osmani addressed parliament. Membership of NATO is the only guarantee of peace for Kosovo, the 42-year-old said.", "Vjosa Osmani>XK")]
    // Whoever passes the words on is not the "he" of the next sentence.
    [InlineData("US Secretary of State Antony Blinken arrived in Kyiv, our correspondent reports.\n\n\"Ukraine's future is in NATO. We are going to help it get there,\" he said.", "Antony Blinken>UA")]
    // The question before the quotation is what it answers.
    [InlineData("Should Ukraine be invited to join NATO? \"Absolutely,\" Montenegro's President Milo Djukanovic told the audience.", "Milo Đukanović>UA")]
    // An envoy is no minister: the top diplomat in a capital is the ambassador there.
    [InlineData("Bosnia's entry into NATO would be an unfriendly step, Russia's top diplomat in Sarajevo, Igor Kalabukhov, told reporters.", "Igor Kalabukhov>BA")]
    // Who held the office once is not who holds it now, and is who is called former.
    [InlineData("Barack Obama gave Crimea away without a shot, wrote President Donald Trump. Ukraine will not get into NATO, the occupant of the White House added.", "Donald Trump>UA")]
    [InlineData("The former president of Russia sees war as the price of Ukraine's accession to NATO. Dmitry Medvedev, now with the Security Council, told TASS.", "Dmitry Medvedev>UA")]
    // Whoever is joined to the speaker by an "and" says it too, whatever he is called to him.
    [InlineData("Germany's Annalena Baerbock and her Czech colleague Jan Lipavsky agreed that Ukraine would be admitted to NATO.", "Annalena Baerbock>UA, Jan Lipavský>UA")]
    // To abandon the plan to join is no leaving, whoever else is named.
    [InlineData("Kyiv could abandon its plans for joining the alliance if the United States gave Ukraine guarantees, Prime Minister Denys Shmyhal said at NATO.", "Denys Shmyhal>UA")]
    // Of two organisations NATO is one.
    [InlineData("North Macedonia will always back Ukraine's EU and NATO membership, Prime Minister Hristijan Mickoski said.", "Hristijan Mickoski>UA")]
    [InlineData("NATO and EU membership is the goal of Bosnia and Herzegovina, Presidency member Denis Becirovic said.", "Denis Bećirović>BA")]
    // Staying out of all blocs is neutrality.
    [InlineData("Serbia will stay outside all military alliances, President Aleksandar Vucic told NATO's chief in Belgrade.", "Aleksandar Vučić>RS")]
    [InlineData("Austria is neutral and intends to stay so, Chancellor Karl Nehammer said on the sidelines of a NATO conference.", "Karl Nehammer>AT")]
    // Of a country that nobody speaks of as a member to be, its own official may say that it has no such plans.
    [InlineData("Japan has no plans to join NATO, Prime Minister Fumio Kishida told parliament.", "Fumio Kishida>JP")]
    [InlineData("Colombia will never become a full member of NATO, President Gustavo Petro said.", "Gustavo Petro>CO")]
    [InlineData("Japan would welcome Ukraine's accession to NATO, Prime Minister Fumio Kishida said.", "Fumio Kishida>UA")]
    // Sources have the country of the body in which they sit, and keep it.
    [InlineData("Sources in the Turkish Ministry of Defence spoke of the plans of Cyprus to join NATO. According to the sources, its accession to the alliance is out of the question.", "(TR)>CY")]
    [InlineData("In Paris, government sources said that Ukraine would join NATO.", "(FR)>UA")]
    // An embassy is of the country that its sentence is about, and not of the town where it stands.
    [InlineData("Russia would have to respond if Bosnia and Herzegovina joined NATO, its embassy in Sarajevo said.", "(RU)>BA")]
    // Marks around a word or two do not part it from the words around.
    [InlineData("Ireland's President Michael D. Higgins warned of a “drift” towards NATO.", "Michael D. Higgins>IE")]
    [InlineData("Latvian President Edgars Rinkevics praised Ukraine's “irreversible” path to NATO.", "Edgars Rinkēvičs>UA")]
    // "US" is no "us".
    [InlineData("US President Donald Trump said Spain should be expelled from NATO.", "Donald Trump>ES")]
    public void The_speaker_is_found(string text, string expected) => Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, "en", text));

    [Theory]
    // What members write or decide together is NATO's position.
    [InlineData("en", "Leaders of all 32 member states declared that Ukraine's path to NATO membership was irreversible.")]
    [InlineData("en", "\"We will support Ukraine on its irreversible path to NATO membership,\" says the document adopted by the allies on Wednesday.")]
    [InlineData("en", "In the summit declaration the allies called Ukraine's road to NATO irreversible.")]
    [InlineData("uk", "У декларації саміту союзники назвали шлях України до НАТО незворотним.")]
    [InlineData("ru", "В декларации саммита союзники назвали путь Украины в НАТО необратимым.")]
    [InlineData("sk", "V deklarácii zo summitu spojenci označili cestu Ukrajiny do NATO za nezvratnú.")]
    [InlineData("de", "In der Gipfelerklärung bezeichneten die Verbündeten den Weg der Ukraine in die Nato als unumkehrbar.")]
    public void A_document_of_the_allies_speaks_for_them(string language, string text) => Assert.Equal("(NATO)>UA", StatementTable.Said(fixture.Analyzer, language, text));

    [Theory]
    // Another's document, and one that says nothing on it.
    [InlineData("The presidents of three countries signed a declaration in which Ukraine's membership of NATO is mentioned.")]
    [InlineData("The document does not mention NATO membership, and no summit is planned.")]
    [InlineData("Bulgaria is neutral on the question of a NATO summit, a newspaper wrote.")]
    public void Nothing_is_found(string text) => Assert.Equal("", StatementTable.Said(fixture.Analyzer, "en", text));

    [Theory]
    // A plain answer turns with the question.
    [InlineData("Should Ukraine join NATO? \"No,\" Hungarian Prime Minister Viktor Orban answered bluntly.", "Oppose")]
    [InlineData("Would Ukraine's accession to NATO be a mistake? \"No,\" Lithuania's President Gitanas Nauseda replied.", "Support")]
    [InlineData("Is it too early to invite Ukraine into NATO? \"Yes,\" German Defence Minister Boris Pistorius replied.", "Conditional")]
    [InlineData("Would Finland's accession to NATO be a threat to Russia? \"Without a doubt,\" Kremlin spokesman Dmitry Peskov said.", "Oppose")]
    public void The_stance_of_the_answer_is_found(string text, string expected) => Assert.Equal(expected, StatementTable.Stances(fixture.Analyzer, "en", text));

    [Theory]
    // A headline leaves out the "was" of what was done by somebody.
    [InlineData("Bosnia warned by Russian embassy over NATO ambitions", "RU")]
    [InlineData("Sweden's NATO bid blocked by Turkey's president", "TR")]
    public void Who_does_it_in_a_passive_headline_says_it(string title, string country) =>
        Assert.All(fixture.Analyzer.Analyze(new ArticleText { Title = title, Text = "The debate goes on.", Language = "en", Published = new DateOnly(2022, 6, 10) }).Statements, one => Assert.Equal(country, one.Country));
}
