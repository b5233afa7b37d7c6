namespace Ingest.Tests.Tagging.Membership;

/// <summary>Whose words they are where the sentence itself does not tell: the one before, the paragraph or the question does.</summary>
public sealed class FormsOfGoingOnTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Day = "2025-03-12";

    [Theory]
    // An opinion right behind who speaks to the press.
    [InlineData("en", "Estonian Foreign Minister Margus Tsahkna spoke to reporters in Tallinn on Wednesday. Ukraine must be invited to join NATO.", "Margus Tsahkna>UA")]
    [InlineData("uk", "Міністр закордонних справ Естонії Маргус Цахкна у середу спілкувався з журналістами. Місце України – в НАТО.", "Margus Tsahkna>UA")]
    [InlineData("de", "Estlands Außenminister Margus Tsahkna sprach am Mittwoch mit Journalisten. Die Ukraine gehöre in die NATO.", "Margus Tsahkna>UA")]
    // What the newspaper tells of a country is nobody's opinion.
    [InlineData("en", "Estonian Foreign Minister Margus Tsahkna spoke to reporters in Tallinn on Wednesday. Ukraine applied for NATO membership in 2022.", "")]
    // A quotation alone, and nobody has spoken: whom the paragraph before is about.
    [InlineData("en", "The Lithuanian defence minister, Dovilė Šakalienė, appeared before the committee on Wednesday.\n\n\"Ukraine must be invited into NATO.\"", "Dovilė Šakalienė>UA")]
    // Whom the sentence before is about rather than who spoke last.
    [InlineData("en", "\"The talks were useful,\" Finnish President Alexander Stubb said. Zelensky was less patient. \"Ukraine has to be invited to NATO now.\"", "Volodymyr Zelensky>UA")]
    // A role that fits everybody: whom the sentence before is about, not whom it is told of.
    [InlineData("sk", "Exminister obrany Jaroslav Naď kritizoval ministra Roberta Kaliňáka.\n\n„Ukrajina do NATO patrí,“ napísal politik.", "Jaroslav Naď>UA")]
    [InlineData("en", "Sinn Féin's John Brady accused the Taoiseach of a trick. His party would oppose any move to bring Ireland into NATO, the Wicklow TD said.", "John Brady>IE")]
    // Plain answers of an interview, whose questions alone name the membership.
    [InlineData("en", "Ukrainian Foreign Minister Andrii Sybiha spoke to our newspaper.\n\nWhat do you expect of the summit?\n\nWe expect unity.\n\nWill Ukraine give up its NATO course?\n\nNo, we will not.", "Andrii Sybiha>UA")]
    // Questions and answers in lines of one paragraph.
    [InlineData("sk", "Ukrajinský minister zahraničných vecí Andrij Sybiha poskytol rozhovor.\n\n– Čo čakáte od samitu?\n– Jednotu.\n\n– Vzdáte sa členstva v NATO?\n– Nie, náš kurz do NATO je v ústave.", "Andrii Sybiha>UA")]
    // A bracket behind a name, and a place and a time before the verb.
    [InlineData("cs", "Premiér Petr Fiala (ODS) po jejím zasedání uvedl, že Ukrajina do NATO patří.", "Petr Fiala>UA")]
    [InlineData("sk", "„Ukrajina do NATO vstúpi,“ povedal pred hlasovaním minister obrany Jaroslav Naď.", "Jaroslav Naď>UA")]
    // The president's office passes on the president's words.
    [InlineData("fr", "L'Élysée a fait savoir qu'Emmanuel Macron avait assuré que l'Ukraine adhérerait à l'Otan.", "Emmanuel Macron>UA")]
    // Officials without a name count where the paper knows them.
    [InlineData("en", "NATO diplomats, speaking on condition of anonymity, told the paper that an invitation to Ukraine was out of the question.", "(NATO)>UA")]
    // "The country" where no phrase names one.
    [InlineData("en", "Bosnian Foreign Minister Elmedin Konaković came to Brussels.\n\nNATO Secretary General Mark Rutte voiced hope that the country would move ahead on its path to NATO.", "Mark Rutte>BA")]
    public void The_speaker_is_found(string language, string text, string said) => Assert.Equal(said, Said(language, text));

    [Theory]
    // The two that are spoken of together.
    [InlineData("en", "The parliament debated the accession of Finland and Sweden to NATO.\n\nThe membership of both countries would make the alliance stronger, Estonian Prime Minister Kaja Kallas said.", "Kaja Kallas>FI, Kaja Kallas>SE")]
    [InlineData("sk", "Parlament rokoval o vstupe Fínska a Švédska do NATO.\n\n„Vstup oboch krajín zvýši našu bezpečnosť,“ povedal minister zahraničných vecí Rastislav Káčer.", "Rastislav Káčer>FI, Rastislav Káčer>SE")]
    // "Its" is not the member's that stands before it.
    [InlineData("sk", "Ukrajina chce do NATO, vstup Ukrajiny do NATO podporuje Kyjev. Slovensko jej členstvo neodmieta, uviedol Peter Pellegrini.", "Peter Pellegrini>UA")]
    public void The_country_is_found(string language, string text, string said) => Assert.Equal(said, Said(language, text, StatementTable.BeforeTheNorth));

    [Theory]
    // Neutrality of no state.
    [InlineData("en", "The referee must remain neutral, NATO Secretary General Mark Rutte said at the tournament.")]
    [InlineData("en", "Swiss Foreign Minister Ignazio Cassis said that Geneva was a neutral venue for talks between Russia and Ukraine.")]
    // "It" in passing.
    [InlineData("en", "Leaders discussed Ukraine's membership in NATO. Slovak President Peter Pellegrini said it was a long day.")]
    public void Nothing_is_found(string language, string text) => Assert.Equal("", Said(language, text));

    [Theory]
    // A plain answer tells the stance to what was asked.
    [InlineData("en", "Asked whether Serbia might apply for NATO membership, Serbian Defence Minister Bratislav Gašić answered: \"No.\"", "Oppose")]
    [InlineData("de", "Auf die Frage, ob Serbien die NATO-Mitgliedschaft beantragen werde, antwortete Serbiens Verteidigungsminister Bratislav Gašić: „Nein.“", "Oppose")]
    // The question's "should" is not the speaker's.
    [InlineData("en", "Asked whether Moldova should join NATO, Moldovan Prime Minister Dorin Recean replied that today there was no majority for it.", "Neutral")]
    // The phrase holds the wish.
    [InlineData("uk", "Президент Чехії Петр Павел заявив, що Україну слід запросити до НАТО.", "Support")]
    public void The_stance_is_found(string language, string text, string stances) => Assert.Equal(stances, StatementTable.Stances(fixture.Analyzer, language, text, Day));

    private string Said(string language, string text, string day = Day) => StatementTable.Said(fixture.Analyzer, language, text, day);
}
