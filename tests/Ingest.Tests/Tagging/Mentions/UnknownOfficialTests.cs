namespace Ingest.Tests.Tagging.Mentions;

/// <summary>People whom no register knows: the names are made up.</summary>
public sealed class UnknownOfficialTests
{
    [Theory]
    // every usual order
    [InlineData("en", "Latvian Foreign Minister Anna Liepa said so.", "Liepa", "Anna Liepa, Foreign Minister of Latvia, official")] // adjective, office, name
    [InlineData("en", "Foreign Minister of Latvia Anna Liepa said so.", "Liepa", "Anna Liepa, Foreign Minister of Latvia, official")]
    [InlineData("en", "Latvia's Foreign Minister, Anna Liepa, said so.", "Liepa", "Anna Liepa, Foreign Minister of Latvia, official")]
    [InlineData("en", "Anna Liepa, Latvia's foreign minister, said so.", "Anna Liepa", "Anna Liepa, Foreign Minister of Latvia, official")] // apposition
    [InlineData("en", "Anna Liepa (Latvian foreign minister) said so.", "Anna Liepa", "Anna Liepa, Foreign Minister of Latvia, official")]
    [InlineData("en", "Polish Deputy Defence Minister Adam Nowak said so.", "Nowak", "Adam Nowak, Deputy Minister of Poland, official")]
    [InlineData("en", "Acting Foreign Minister of Kosovo Arben Gashi said so.", "Gashi", "Arben Gashi, Acting Foreign Minister of Kosovo, official")]
    [InlineData("en", "President-elect of Moldova Ion Rusu said so.", "Rusu", "Ion Rusu, President-elect of Moldova, official")]
    [InlineData("en", "Former Swedish Defense Minister Anna Svensson said so.", "Svensson", "Anna Svensson, Former Defence Minister of Sweden, not official")]
    [InlineData("en", "Ex-Foreign Minister of Sweden Anna Svensson said so.", "Svensson", "Anna Svensson, Former Foreign Minister of Sweden, not official")]
    [InlineData("en", "Ukraine's ambassador to Portugal Petro Koval said so.", "Koval", "Petro Koval, Ambassador to Portugal of Ukraine, official")] // the first country sends, the second receives
    [InlineData("en", "The spokesman for the Slovak Foreign Ministry, Juraj Malý, said so.", "Juraj", "Juraj Malý, Spokesperson of the Ministry of Foreign Affairs of Slovakia, official")]
    [InlineData("en", "Zelenskyy's adviser Ivan Petrenko said so.", "Petrenko", "Ivan Petrenko, Adviser of Ukraine, official")] // the office's country is the master's
    [InlineData("en", "The ministers told reporters. Ukrainian MP Ivan Petrenko said so.", "Petrenko", "Ivan Petrenko, Member of Parliament of Ukraine, not official")]
    [InlineData("en", "Political analyst Ivan Petrenko said so.", "Petrenko", "Ivan Petrenko, Expert, not official")]
    [InlineData("en", "Opposition leader Ion Rusu said so.", "Rusu", "Ion Rusu, Opposition Leader, not official")]
    [InlineData("en", "That is what Workers leader Ion Rusu said.", "Rusu", "Ion Rusu, Party Leader, not official")] // of a party that no file lists
    [InlineData("en", "He told reporters Prime Minister of Latvia Anna Liepa agreed.", "Liepa", "Anna Liepa, Prime Minister of Latvia, official")] // the reporters are no part of the office
    [InlineData("en", "Minister for Digital Transformation of Estonia Jaan Tamm said so.", "Tamm", "Jaan Tamm, Minister of Estonia, official")] // a portfolio that no file lists
    [InlineData("sk", "Minister hospodárstva Peter Novák to povedal.", "Novák", "Peter Novák, Minister of Slovakia, official")]
    [InlineData("sk", "Lotyšská ministerka zahraničných vecí Anna Liepová to povedala.", "Liepová", "Anna Liepová, Foreign Minister of Latvia, official")] // a feminine office
    [InlineData("sk", "Bývalý minister obrany Ján Malý to povedal.", "Ján Malý", "Ján Malý, Former Defence Minister of Slovakia, not official")] // no country: the language's own
    [InlineData("sk", "Expremiér Ján Malý to povedal.", "Ján Malý", "Ján Malý, Former Prime Minister of Slovakia, not official")] // written together
    [InlineData("sk", "Povedal to veľvyslanec Ukrajiny v Rakúsku Petro Koval.", "Petro Koval", "Petro Koval, Ambassador to Austria of Ukraine, official")]
    [InlineData("sk", "Odpovedal mu analytik Ján Malý.", "Ján Malý", "Ján Malý, Expert, not official")]
    [InlineData("cs", "Řekl to lotyšský ministr zahraničí Jānis Bērziņš.", "Bērziņš", "Jānis Bērziņš, Foreign Minister of Latvia, official")]
    [InlineData("cs", "Řekl to poslanec Jan Malý.", "Jan Malý", "Jan Malý, Member of Parliament of the Czech Republic, not official")] // a member of the language's own parliament
    [InlineData("pl", "Powiedział to szef MSZ Łotwy Janis Berzins.", "Berzins", "Janis Berzins, Foreign Minister of Latvia, official")]
    [InlineData("pl", "Powiedział to były premier Estonii Jaan Tamm.", "Tamm", "Jaan Tamm, Former Prime Minister of Estonia, not official")]
    [InlineData("uk", "Про це сказав глава МЗС Латвії Яніс Берзіньш.", "Берзіньш", "Janis Berzinš, Foreign Minister of Latvia, official")]
    [InlineData("uk", "В.о. міністра оборони Іван Петренко заявив це.", "Петренко", "Ivan Petrenko, Acting Defence Minister of Ukraine, official")] // dotted abbreviation
    [InlineData("uk", "Експрем'єр Іван Петренко заявив це.", "Петренко", "Ivan Petrenko, Former Prime Minister of Ukraine, not official")]
    [InlineData("uk", "Нардеп Іван Петренко заявив це.", "Петренко", "Ivan Petrenko, Member of Parliament of Ukraine, not official")]
    [InlineData("uk", "Посол України в Австрії Іван Петренко заявив це.", "Петренко", "Ivan Petrenko, Ambassador to Austria of Ukraine, official")]
    [InlineData("ru", "Об этом заявил глава МИД Латвии Янис Берзиньш.", "Берзиньш", "Janis Berzinš, Foreign Minister of Latvia, official")]
    [InlineData("ru", "Бывший министр обороны Грузии Георгий Беридзе сказал это.", "Беридзе", "Georgii Beridze, Former Defence Minister of Georgia, not official")]
    [InlineData("ru", "Политолог Иван Петров сказал это.", "Петров", "Ivan Petrov, Expert, not official")]
    [InlineData("lt", "Tai sakė Latvijos gynybos ministras Janis Berzinis.", "Berzinis", "Janis Berzinis, Defence Minister of Latvia, official")]
    [InlineData("lv", "To sacīja Igaunijas aizsardzības ministrs Jāns Tamms.", "Tamms", "Jan Tamm, Defence Minister of Estonia, official")] // Jaan Tamm, whom Latvian gives its endings
    [InlineData("hu", "Nagy Béla szlovák külügyminiszter közölte.", "Nagy Béla", "Béla Nagy, Foreign Minister of Slovakia, official")] // surname first, office behind
    [InlineData("de", "Das sagte die lettische Außenministerin Anna Liepa.", "Liepa", "Anna Liepa, Foreign Minister of Latvia, official")]
    [InlineData("de", "Ex-Außenminister Hans Müller sagte das.", "Müller", "Hans Müller, Former Foreign Minister, not official")]
    [InlineData("fr", "Le ministre letton des Affaires étrangères Jean Berzins l'a dit.", "Berzins", "Jean Berzins, Foreign Minister of Latvia, official")] // the adjective parts the office
    [InlineData("fr", "Jean Berzins, le ministre letton de la Défense, l'a dit.", "Berzins", "Jean Berzins, Defence Minister of Latvia, official")]
    [InlineData("ro", "Ministrul leton de externe Ion Berzins a declarat.", "Berzins", "Ion Berzins, Foreign Minister of Latvia, official")]
    [InlineData("es", "El ministro letón de Exteriores Juan Berzins lo dijo.", "Berzins", "Juan Berzins, Foreign Minister of Latvia, official")]
    [InlineData("it", "Il ministro lettone degli Esteri Marco Berzins lo ha detto.", "Berzins", "Marco Berzins, Foreign Minister of Latvia, official")]
    [InlineData("nl", "De Letse minister van Buitenlandse Zaken Jan Berzins zei dat.", "Berzins", "Jan Berzins, Foreign Minister of Latvia, official")]
    public void Grammar_tells_the_office(string language, string text, string written, string expected) =>
        Assert.Equal(expected, Found.Describe(Found.One(language, text, written, "2025-03-03")));

    [Theory]
    [InlineData("en", "The Ministry of Foreign Affairs of Latvia said so.", "Ministry", "Ministry of Foreign Affairs of Latvia, official")]
    [InlineData("en", "The Foreign Ministry in Bratislava said so.", "Foreign Ministry", "Ministry of Foreign Affairs of Slovakia, official")] // the town tells the country
    [InlineData("en", "The Kremlin said so.", "Kremlin", "Kremlin, official")]
    [InlineData("en", "Trump's administration said so.", "administration", "Administration of United States, official")] // the country is the owner's
    [InlineData("en", "The White House said so.", "White House", "White House, official")]
    [InlineData("sk", "Rezort diplomacie to odmietol.", "Rezort diplomacie", "Ministry of Foreign Affairs of Slovakia, official")]
    [InlineData("sk", "MZV SR to odmietlo.", "MZV SR", "Ministry of Foreign Affairs of Slovakia, official")]
    [InlineData("cs", "Uvedlo to ministerstvo zahraničí.", "ministerstvo zahraničí", "Ministry of Foreign Affairs of Czech Republic, official")]
    [InlineData("pl", "MSZ Ukrainy odpowiedziało.", "MSZ Ukrainy", "Ministry of Foreign Affairs of Ukraine, official")]
    [InlineData("uk", "У МЗС Угорщини відповіли.", "МЗС Угорщини", "Ministry of Foreign Affairs of Hungary, official")]
    [InlineData("uk", "Офіс президента відповів.", "Офіс президента", "Office of the President of Ukraine, official")]
    [InlineData("ru", "В МИД РФ ответили.", "МИД РФ", "Ministry of Foreign Affairs of Russia, official")]
    [InlineData("ru", "В Кремле ответили.", "Кремле", "Kremlin, official")]
    [InlineData("hu", "A külügyminisztérium közölte.", "külügyminisztérium", "Ministry of Foreign Affairs of Hungary, official")]
    [InlineData("de", "Das slowakische Außenministerium teilte mit.", "Außenministerium", "Ministry of Foreign Affairs of Slovakia, official")]
    public void A_body_may_speak(string language, string text, string written, string expected) =>
        Assert.Equal(expected, Found.Describe(Found.One(language, text, written, "2025-03-03")));
}
