namespace Ingest.Tests.Tagging.Mentions;

/// <summary>Offices by grammar in every language: made-up names, so no register helps.</summary>
public sealed class UnknownOfficialTableTests
{
    [Theory]
    // German
    [InlineData("de", "Das sagte die isländische Außenministerin Sólveig Arnadóttir.", "Arnadóttir", "Sólveig Arnadóttir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("de", "Montenegros Verteidigungsminister Dragan Knežević lehnt das ab.", "Knežević", "Dragan Knežević, Defence Minister of Montenegro, official")] // adjective or genitive of the country
    [InlineData("de", "Der stellvertretende Außenminister Georgiens, Lascha Beridse, erklärte das.", "Beridse", "Lascha Beridse, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("de", "Der Sprecher des polnischen Außenministeriums, Paweł Wrona, sagte das.", "Wrona", "Paweł Wrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("de", "Die Vorsitzende des Auswärtigen Ausschusses im Bundestag, Heike Lorenz, sagte das.", "Lorenz", "Heike Lorenz, Chair of a Parliamentary Committee of Germany, official")] // adjective or genitive of the country
    [InlineData("de", "Der norwegische Nato-Botschafter Lars Hagen sagte das.", "Hagen", "Lars Hagen, Ambassador of Norway, official")] // sent by one country to another
    [InlineData("de", "Die designierte Ministerpräsidentin von Litauen, Rasa Petkutė, sagte das.", "Petkutė", "Rasa Petkutė, Prime Minister-elect of Lithuania, official")] // elected, not yet sworn in
    [InlineData("de", "Der frühere estnische Präsident Jaan Tamm sagte das.", "Tamm", "Jaan Tamm, Former President of Estonia, not official")] // a former office
    [InlineData("de", "Der CDU-Bundestagsabgeordnete Karsten Vogel sagte das.", "Vogel", "Karsten Vogel, Member of Parliament of Germany, not official")] // one of a parliament, of a party whose country is known
    [InlineData("de", "Generalstabschef Oleh Kostenko aus der Ukraine sagte das.", "Kostenko", "Oleh Kostenko, Commander of Ukraine, official")] // a soldier in office
    [InlineData("de", "Der geschäftsführende kosovarische Regierungschef Arben Gashi sagte das.", "Gashi", "Arben Gashi, Acting Prime Minister of Kosovo, official")] // for the time being
    [InlineData("de", "Der Politologe Frank Seidel sagte das.", "Seidel", "Frank Seidel, Expert, not official")] // no office at all
    [InlineData("de", "Estlands Armeechef Jaan Tamm sagte das.", "Tamm", "Jaan Tamm, Commander of Estonia, official")] // a soldier in office
    [InlineData("de", "Der ukrainische Vizeverteidigungsminister Oleh Kostenko sagte das.", "Kostenko", "Oleh Kostenko, Deputy Minister of Ukraine, official")] // a deputy
    // French
    [InlineData("fr", "La ministre islandaise des Affaires étrangères, Solveig Arnadottir, l'a dit.", "Arnadottir", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("fr", "Le vice-ministre géorgien de la Défense Lacha Beridze l'a dit.", "Beridze", "Lacha Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("fr", "L'ambassadeur d'Ukraine en Belgique, Petro Koval, l'a dit.", "Koval", "Petro Koval, Ambassador to Belgium of Ukraine, official")] // sent by one country to another
    [InlineData("fr", "Le porte-parole du ministère polonais des Affaires étrangères, Pawel Wrona, l'a dit.", "Wrona", "Pawel Wrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("fr", "L'ex-Premier ministre suédois Lars Hagen l'a dit.", "Hagen", "Lars Hagen, Former Prime Minister of Sweden, not official")] // a former office
    [InlineData("fr", "Le président élu de la Moldavie, Ion Rusu, l'a dit.", "Rusu", "Ion Rusu, President-elect of Moldova, official")] // elected, not yet sworn in
    [InlineData("fr", "Le chef d'état-major ukrainien, Oleh Kostenko, l'a dit.", "Kostenko", "Oleh Kostenko, Commander of Ukraine, official")] // a soldier in office
    [InlineData("fr", "Le candidat à la présidentielle roumaine Ion Rusu l'a dit.", "Rusu", "Ion Rusu, Candidate of Romania, not official")] // wants the office
    [InlineData("fr", "Le ministre par intérim de la Défense du Kosovo, Arben Gashi, l'a dit.", "Gashi", "Arben Gashi, Acting Defence Minister of Kosovo, official")] // for the time being
    [InlineData("fr", "La présidente du Parlement letton, Anna Liepa, l'a dit.", "Liepa", "Anna Liepa, Speaker of Parliament of Latvia, official")] // adjective or genitive of the country
    // Romanian
    [InlineData("ro", "Ministra islandeză de Externe, Solveig Arnadottir, a spus asta.", "Arnadottir", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("ro", "Ministrul georgian al Apărării, Lasha Beridze, a spus asta.", "Beridze", "Lasha Beridze, Defence Minister of Georgia, official")] // adjective or genitive of the country
    [InlineData("ro", "Ambasadorul Ucrainei la București, Petro Koval, a spus asta.", "Koval", "Petro Koval, Ambassador to Romania of Ukraine, official")] // sent by one country to another
    [InlineData("ro", "Purtătorul de cuvânt al guvernului de la Kiev, Petro Koval, a spus asta.", "Koval", "Petro Koval, Spokesperson of the Government of Ukraine, official")] // speaks for a body
    [InlineData("ro", "Fostul premier estonian Jaan Tamm a spus asta.", "Tamm", "Jaan Tamm, Former Prime Minister of Estonia, not official")] // a former office
    [InlineData("ro", "Președintele ales al Lituaniei, Jonas Petkus, a spus asta.", "Petkus", "Jonas Petkus, President-elect of Lithuania, official")] // elected, not yet sworn in
    [InlineData("ro", "Ministrul interimar de Externe al Kosovo, Arben Gashi, a spus asta.", "Gashi", "Arben Gashi, Acting Foreign Minister of Kosovo, official")] // for the time being
    [InlineData("ro", "Deputatul PNL Ion Rusu a spus asta.", "Rusu", "Ion Rusu, Member of Parliament of Romania, not official")] // one of a parliament
    [InlineData("ro", "Viceprim-ministrul Ucrainei, Petro Koval, a spus asta.", "Koval", "Petro Koval, Deputy Prime Minister of Ukraine, official")] // a deputy
    [InlineData("ro", "Președinta parlamentului leton, Anna Liepa, a spus asta.", "Liepa", "Anna Liepa, Speaker of Parliament of Latvia, official")] // adjective or genitive of the country
    [InlineData("ro", "Șeful Statului Major al armatei estone, Jaan Tamm, a spus asta.", "Tamm", "Jaan Tamm, Commander of Estonia, official")] // a soldier in office
    // Hungarian
    [InlineData("hu", "Sólveig Arnadóttir izlandi külügyminiszter ezt mondta.", "Arnadóttir", "Sólveig Arnadóttir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("hu", "A grúz védelmi miniszter, Lasa Beridze ezt mondta.", "Beridze", "Lasa Beridze, Defence Minister of Georgia, official")] // adjective or genitive of the country
    [InlineData("hu", "Petro Koval, Ukrajna budapesti nagykövete ezt mondta.", "Koval", "Petro Koval, Ambassador to Hungary of Ukraine, official")] // sent by one country to another
    [InlineData("hu", "Jaan Tamm volt észt miniszterelnök ezt mondta.", "Tamm", "Jaan Tamm, Former Prime Minister of Estonia, not official")] // a former office
    [InlineData("hu", "Pavel Wrona, a lengyel külügyminisztérium szóvivője ezt mondta.", "Wrona", "Pavel Wrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("hu", "Szabó Gergely fideszes országgyűlési képviselő ezt mondta.", "Szabó Gergely", "Gergely Szabó, Member of Parliament of Hungary, not official")] // one of a parliament
    [InlineData("hu", "Arben Gashi, Koszovó ügyvezető külügyminisztere ezt mondta.", "Gashi", "Arben Gashi, Acting Foreign Minister of Kosovo, official")] // for the time being
    [InlineData("hu", "Ion Rusu megválasztott moldovai elnök ezt mondta.", "Rusu", "Ion Rusu, President-elect of Moldova, official")] // elected, not yet sworn in
    [InlineData("hu", "Kelemen Dávid biztonságpolitikai elemző ezt mondta.", "Kelemen", "Dávid Kelemen, Expert, not official")] // no office at all
    [InlineData("hu", "Anna Liepa, a lett parlament elnöke ezt mondta.", "Liepa", "Anna Liepa, Speaker of Parliament of Latvia, official")] // adjective or genitive of the country
    [InlineData("hu", "Ukrajna NATO-nagykövete, Petro Koval ezt mondta.", "Koval", "Petro Koval, Ambassador of Ukraine, official")] // sent by one country to another
    // Spanish
    [InlineData("es", "La ministra islandesa de Exteriores, Solveig Arnadottir, lo dijo.", "Arnadottir", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("es", "El viceministro de Defensa de Georgia, Lasha Beridze, lo dijo.", "Beridze", "Lasha Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("es", "El embajador de Ucrania en España, Petro Koval, lo dijo.", "Koval", "Petro Koval, Ambassador to Spain of Ukraine, official")] // sent by one country to another
    [InlineData("es", "El expresidente estonio Jaan Tamm lo dijo.", "Tamm", "Jaan Tamm, Former President of Estonia, not official")] // a former office
    [InlineData("es", "El portavoz del Ministerio de Exteriores polaco, Pawel Wrona, lo dijo.", "Wrona", "Pawel Wrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("es", "El presidente electo de Moldavia, Ion Rusu, lo dijo.", "Rusu", "Ion Rusu, President-elect of Moldova, official")] // elected, not yet sworn in
    [InlineData("es", "El jefe del Estado Mayor ucraniano, Oleh Kostenko, lo dijo.", "Kostenko", "Oleh Kostenko, Commander of Ukraine, official")] // a soldier in office
    // Italian
    [InlineData("it", "La ministra degli Esteri islandese Solveig Arnadottir lo ha detto.", "Arnadottir", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("it", "Il viceministro della Difesa della Georgia, Lasha Beridze, lo ha detto.", "Beridze", "Lasha Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("it", "L'ambasciatore dell'Ucraina in Italia, Petro Koval, lo ha detto.", "Koval", "Petro Koval, Ambassador to Italy of Ukraine, official")] // sent by one country to another
    [InlineData("it", "L'ex premier estone Jaan Tamm lo ha detto.", "Tamm", "Jaan Tamm, Former Prime Minister of Estonia, not official")] // a former office
    [InlineData("it", "Il portavoce del ministero degli Esteri polacco Pawel Wrona lo ha detto.", "Wrona", "Pawel Wrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("it", "Il capo di stato maggiore ucraino Oleh Kostenko lo ha detto.", "Kostenko", "Oleh Kostenko, Commander of Ukraine, official")] // a soldier in office
    // Dutch
    [InlineData("nl", "De IJslandse minister van Buitenlandse Zaken Solveig Arnadottir zei dat.", "Arnadottir", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("nl", "De Oekraïense ambassadeur in Nederland, Petro Koval, zei dat.", "Koval", "Petro Koval, Ambassador to Netherlands of Ukraine, official")] // sent by one country to another
    [InlineData("nl", "Oud-premier Jaan Tamm van Estland zei dat.", "Tamm", "Jaan Tamm, Former Prime Minister of Estonia, not official")] // a former office
    [InlineData("nl", "VVD-Kamerlid Sjoerd Bakkers zei dat.", "Bakkers", "Sjoerd Bakkers, Member of Parliament, not official")] // one of a parliament
    [InlineData("nl", "De Estse legerleider Jaan Tamm zei dat.", "Tamm", "Jaan Tamm, Commander of Estonia, official")] // a soldier in office
    // Lithuanian
    [InlineData("lt", "Islandijos užsienio reikalų ministrė Solveiga Arnadotir tai pasakė.", "Arnadotir", "Solveiga Arnadotir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("lt", "Buvęs Estijos premjeras Janas Tamas tai pasakė.", "Tamas", "Jan Tam, Former Prime Minister of Estonia, not official")] // a former office
    [InlineData("lt", "Ukrainos ambasadorius Lietuvoje Petro Koval tai pasakė.", "Koval", "Petro Koval, Ambassador of Ukraine, official")] // sent by one country to another
    [InlineData("lt", "Lenkijos gynybos ministras Jonas Petkus tai pasakė.", "Petkus", "Jonas Petkus, Defence Minister of Poland, official")] // adjective or genitive of the country
    [InlineData("lt", "Seimo narys Jonas Petkus tai pasakė.", "Petkus", "Jonas Petkus, Member of Parliament of Lithuania, not official")] // one of a parliament
    // Latvian
    [InlineData("lv", "Islandes ārlietu ministre Solveiga Arnadotira to teica.", "Arnadotira", "Solveiga Arnadotira, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("lv", "Bijušais Igaunijas premjerministrs Jāns Tamms to teica.", "Tamms", "Jan Tamm, Former Prime Minister of Estonia, not official")] // a former office
    [InlineData("lv", "Ukrainas vēstnieks Latvijā Petro Kovals to teica.", "Kovals", "Petro Kovals, Ambassador of Ukraine, official")] // sent by one country to another
    [InlineData("lv", "Polijas aizsardzības ministrs Jānis Bērziņš to teica.", "Bērziņš", "Jānis Bērziņš, Defence Minister of Poland, official")] // adjective or genitive of the country
    [InlineData("lv", "Saeimas deputāts Jānis Bērziņš to teica.", "Bērziņš", "Jānis Bērziņš, Member of Parliament of Latvia, not official")] // one of a parliament
    // English
    [InlineData("en", "Icelandic Foreign Minister Solveig Arnadottir said so.", "Arnadottir", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("en", "Lasha Beridze, Georgia's deputy defence minister, said so.", "Beridze", "Lasha Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("en", "The chief of the Ukrainian General Staff, Oleh Kostenko, said so.", "Kostenko", "Oleh Kostenko, Commander of Ukraine, official")] // a soldier in office
    [InlineData("en", "Congresswoman Mary Whitfield said so.", "Whitfield", "Mary Whitfield, Member of Parliament, not official")] // one of a parliament
    [InlineData("en", "Caretaker Prime Minister of Kosovo Arben Gashi said so.", "Gashi", "Arben Gashi, Acting Prime Minister of Kosovo, official")] // for the time being
    [InlineData("en", "Norway's ambassador to NATO, Lars Hagen, said so.", "Hagen", "Lars Hagen, Ambassador to NATO of Norway, official")] // sent by one country to another
    [InlineData("en", "Outgoing Dutch Defence Minister Pieter Vos said so.", "Vos", "Pieter Vos, Defence Minister of the Netherlands, official")] // adjective or genitive of the country
    [InlineData("en", "The Czech Republic's permanent representative to NATO, Jan Vrana, said so.", "Vrana", "Jan Vrana, Ambassador to NATO of the Czech Republic, official")] // sent by one country to another
    [InlineData("en", "State Department spokeswoman Mary Whitfield said so.", "Whitfield", "Mary Whitfield, US Spokesperson of the State Department, official")] // speaks for a body
    [InlineData("en", "Kosovo's caretaker deputy prime minister Arben Gashi said so.", "Gashi", "Arben Gashi, Acting Deputy Prime Minister of Kosovo, official")] // for the time being
    [InlineData("en", "The commander of the Estonian Defence Forces, Jaan Tamm, said so.", "Tamm", "Jaan Tamm, Commander of Estonia, official")] // a soldier in office
    [InlineData("en", "Retired US general Mark Whitfield said so.", "Whitfield", "Mark Whitfield, Former US General, not official")] // a former office
    [InlineData("en", "Speaker of Latvia's parliament Anna Liepa said so.", "Liepa", "Anna Liepa, Speaker of Parliament of Latvia, official")] // adjective or genitive of the country
    // Ukrainian
    [InlineData("uk", "Міністерка закордонних справ Ісландії Сольвейг Арнадоттір сказала це.", "Арнадоттір", "Solveih Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("uk", "Заступник голови МЗС Грузії Лаша Берідзе сказав це.", "Берідзе", "Lasha Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("uk", "Речниця Держдепу США Мері Вітфілд сказала це.", "Вітфілд", "Vitfild, US Spokesperson of the State Department, official")] // speaks for a body
    [InlineData("uk", "Новообраний президент Молдови Іон Русу сказав це.", "Русу", "Ion Rusu, President-elect of Moldova, official")] // elected, not yet sworn in
    [InlineData("uk", "Командувач Сил оборони Естонії Яан Тамм сказав це.", "Тамм", "Yaan Tamm, Commander of Estonia, official")] // a soldier in office
    [InlineData("uk", "Посол Норвегії при НАТО Ларс Гаген сказав це.", "Гаген", "Lars Hahen, Ambassador to NATO of Norway, official")] // sent by one country to another
    // Russian
    [InlineData("ru", "Глава МИД Исландии Сольвейг Арнадоттир заявила это.", "Арнадоттир", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("ru", "Замминистра обороны Грузии Лаша Беридзе заявил это.", "Беридзе", "Lasha Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("ru", "Официальный представитель МИД Польши Павел Врона заявил это.", "Врона", "Pavel Vrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("ru", "Экс-премьер Эстонии Яан Тамм заявил это.", "Тамм", "Yaan Tamm, Former Prime Minister of Estonia, not official")] // a former office
    [InlineData("ru", "Постпред Норвегии при НАТО Ларс Хаген заявил это.", "Хаген", "Lars Khagen, Ambassador to NATO of Norway, official")] // sent by one country to another
    // Slovak
    [InlineData("sk", "Islandská ministerka zahraničných vecí Solveig Arnadóttirová to povedala.", "Arnadóttirová", "Solveig Arnadóttirová, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("sk", "Štátny tajomník gruzínskeho ministerstva obrany Laša Beridze to povedal.", "Beridze", "Laša Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("sk", "Hovorca poľského ministerstva zahraničných vecí Paweł Wrona to povedal.", "Wrona", "Paweł Wrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("sk", "Náčelník generálneho štábu Ozbrojených síl SR Ján Vrana to povedal.", "Vrana", "Ján Vrana, Commander of Slovakia, official")] // a soldier in office
    [InlineData("sk", "Dočasne poverený kosovský premiér Arben Gashi to povedal.", "Gashi", "Arben Gashi, Acting Prime Minister of Kosovo, official")] // for the time being
    // Czech
    [InlineData("cs", "Náměstek gruzínského ministra obrany Laša Beridze to řekl.", "Beridze", "Laša Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("cs", "Mluvčí polského ministerstva zahraničí Paweł Wrona to řekl.", "Wrona", "Paweł Wrona, Spokesperson of the Ministry of Foreign Affairs of Poland, official")] // speaks for a body
    [InlineData("cs", "Zvolený moldavský prezident Ion Rusu to řekl.", "Rusu", "Ion Rusu, President-elect of Moldova, official")] // elected, not yet sworn in
    // Polish
    [InlineData("pl", "Islandzka minister spraw zagranicznych Solveig Arnadottir powiedziała to.", "Arnadottir", "Solveig Arnadottir, Foreign Minister of Iceland, official")] // adjective or genitive of the country
    [InlineData("pl", "Wiceminister obrony Gruzji Lasza Beridze powiedział to.", "Beridze", "Lasza Beridze, Deputy Minister of Georgia, official")] // a deputy
    [InlineData("pl", "Rzecznik czeskiego MSZ Jan Vrána powiedział to.", "Vrána", "Jan Vrána, Spokesperson of the Ministry of Foreign Affairs of the Czech Republic, official")] // speaks for a body
    [InlineData("pl", "Prezydent elekt Mołdawii Ion Rusu powiedział to.", "Rusu", "Ion Rusu, President-elect of Moldova, official")] // elected, not yet sworn in
    [InlineData("pl", "Poseł KO Piotr Malicki powiedział to.", "Malicki", "Piotr Malicki, Member of Parliament of Poland, not official")] // one of a parliament
    public void Grammar_tells_name_office_and_country(string language, string text, string written, string expected) =>
        Assert.Equal(expected, Found.Describe(Found.One(language, text, written, "2025-03-03")));
}
