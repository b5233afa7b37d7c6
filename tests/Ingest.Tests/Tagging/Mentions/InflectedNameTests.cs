namespace Ingest.Tests.Tagging.Mentions;

public sealed class InflectedNameTests
{
    [Theory]
    // Slovak and Czech: consonant, -o, -i, adjective, -a and -ová declensions
    [InlineData("sk", "Podľa Kaliňáka to nejde.", "Kaliňáka", "robert-kalinak-sk")] // genitive
    [InlineData("sk", "Kaliňákovi odpovedali.", "Kaliňákovi", "robert-kalinak-sk")] // dative
    [InlineData("sk", "S Kaliňákom sa stretol.", "Kaliňákom", "robert-kalinak-sk")] // instrumental
    [InlineData("sk", "Povedal to Robertovi Ficovi.", "Robertovi Ficovi", "robert-fico-sk")] // both names in the dative, -o
    [InlineData("sk", "S Ficom nesúhlasil.", "Ficom", "robert-fico-sk")] // instrumental of -o
    [InlineData("sk", "Ficova vláda mlčí.", "Ficova", "robert-fico-sk")] // possessive adjective
    [InlineData("sk", "Pellegriniho slová prekvapili.", "Pellegriniho", "peter-pellegrini-sk")] // -i takes -ho
    [InlineData("sk", "Plán Zelenského je jasný.", "Zelenského", "volodymyr-zelensky-ua")] // a name that is an adjective
    [InlineData("sk", "Bez Čaputovej to nepôjde.", "Čaputovej", "zuzana-caputova-sk")] // -ová
    [InlineData("sk", "Povedala to Kallasová.", "Kallasová", "kaja-kallas-ee")] // a foreign woman gets -ová
    [InlineData("sk", "S Kallasovou hovoril.", "Kallasovou", "kaja-kallas-ee")] // and it declines
    [InlineData("sk", "Podla Kalinaka to nejde.", "Kalinaka", "robert-kalinak-sk")] // without diacritics
    [InlineData("cs", "Podle Fialy je to jasné.", "Fialy", "petr-fiala-cz")] // -a
    [InlineData("cs", "S Fialou mluvil.", "Fialou", "petr-fiala-cz")]
    [InlineData("cs", "Řekl to Lipavskému.", "Lipavskému", "jan-lipavsky-cz")]
    [InlineData("cs", "Orbánovi se to nelíbí.", "Orbánovi", "viktor-orban-hu")]
    // Polish
    [InlineData("pl", "Zdaniem Sikorskiego to błąd.", "Sikorskiego", "radoslaw-sikorski-pl")]
    [InlineData("pl", "Według Nawrockiego to błąd.", "Nawrockiego", "karol-nawrocki-pl")]
    [InlineData("pl", "Rozmawiał z Donaldem Tuskiem.", "Donaldem Tuskiem", "donald-tusk-eu")]
    [InlineData("pl", "Spotkał się z Viktorem Orbanem.", "Viktorem Orbanem", "viktor-orban-hu")]
    [InlineData("pl", "Słowa Ruttego zaskoczyły.", "Ruttego", "mark-rutte-nl")] // -e takes -go
    [InlineData("pl", "Powiedział Andrzejowi Dudzie.", "Andrzejowi Dudzie", "andrzej-duda-pl")] // d before -ie is dz
    // Ukrainian
    [InlineData("uk", "За словами Сибіги, так.", "Сибіги", "andrii-sybiha-ua")]
    [InlineData("uk", "Сибізі відповіли.", "Сибізі", "andrii-sybiha-ua")] // г becomes з
    [InlineData("uk", "Розмова із Зеленським тривала.", "Зеленським", "volodymyr-zelensky-ua")]
    [InlineData("uk", "Слова Орбана здивували.", "Орбана", "viktor-orban-hu")]
    [InlineData("uk", "За словами Пєскова, ні.", "Пєскова", "dmitry-peskov-ru")]
    [InlineData("uk", "На думку Шольца, зарано.", "Шольца", "olaf-scholz-de")]
    [InlineData("uk", "На думку Фіцо, зарано.", "Фіцо", "robert-fico-sk")] // indeclinable
    // Russian
    [InlineData("ru", "По словам Захаровой, нет.", "Захаровой", "maria-zakharova-ru")]
    [InlineData("ru", "Встреча с Лавровым прошла.", "Лавровым", "sergey-lavrov-ru")]
    [InlineData("ru", "План Зеленского провалился.", "Зеленского", "volodymyr-zelensky-ua")]
    [InlineData("ru", "Слова Дмитрия Пескова.", "Дмитрия Пескова", "dmitry-peskov-ru")]
    // Hungarian: suffixes, and the surname first
    [InlineData("hu", "Orbánnal tárgyalt.", "Orbánnal", "viktor-orban-hu")] // -val takes the consonant before it
    [InlineData("hu", "Szijjártónak válaszolt.", "Szijjártónak", "peter-szijjarto-hu")]
    [InlineData("hu", "Ficóval egyeztetett.", "Ficóval", "robert-fico-sk")] // the last vowel grows long
    [InlineData("hu", "Zelenszkijnek üzent.", "Zelenszkijnek", "volodymyr-zelensky-ua")]
    [InlineData("hu", "Szijjártó Péter közölte.", "Szijjártó Péter", "peter-szijjarto-hu")]
    // Lithuanian and Latvian: foreign names take endings too
    [InlineData("lt", "Nausėdos žodžiai nustebino.", "Nausėdos", "gitanas-nauseda-lt")]
    [InlineData("lt", "Viktoro Orbano žodžiai.", "Viktoro Orbano", "viktor-orban-hu")] // Viktoras Orbanas
    [InlineData("lt", "Zelenskio planas.", "Zelenskio", "volodymyr-zelensky-ua")]
    [InlineData("lv", "Rinkēviča vārdi.", "Rinkēviča", "edgars-rinkevics-lv")]
    [InlineData("lv", "Sarunā ar Viktoru Orbānu.", "Viktoru Orbānu", "viktor-orban-hu")] // Viktors Orbāns
    [InlineData("lv", "Zelenska plāns.", "Zelenska", "volodymyr-zelensky-ua")]
    // as some outlets write on purpose, or by mistake
    [InlineData("uk", "За словами путіна, ні.", "путіна", "vladimir-putin-ru")] // without a capital
    [InlineData("uk", "Слова Зеленcького.", "Зеленcького", "volodymyr-zelensky-ua")] // with a Latin c
    // German, English, Romanian, French
    [InlineData("de", "Ficos Regierung schweigt.", "Ficos", "robert-fico-sk")] // genitive
    [InlineData("de", "Selenskyjs Plan ist bekannt.", "Selenskyjs", "volodymyr-zelensky-ua")]
    [InlineData("en", "Zelenskyy's plan is known.", "Zelenskyy", "volodymyr-zelensky-ua")] // the clitic is a word of its own
    [InlineData("en", "Zelenskyy’s plan is known.", "Zelenskyy", "volodymyr-zelensky-ua")] // typographic apostrophe
    [InlineData("fr", "Le plan d'Emmanuel Macron est connu.", "Emmanuel Macron", "emmanuel-macron-fr")] // elision
    public void A_name_is_found_in_every_form(string language, string text, string written, string id)
    {
        var mention = Found.One(language, text, written, "2025-03-03");

        Assert.Equal(id, mention.Person?.Id);
    }

    [Theory]
    [InlineData("en", "Sybiha")] // Ukraine's own table
    [InlineData("en", "Sibiga")] // from the Russian
    [InlineData("en", "Sybiga")]
    [InlineData("de", "Sybiha")]
    [InlineData("uk", "Сибіга")]
    [InlineData("ru", "Сибига")]
    [InlineData("hu", "Szibiha")]
    public void Sybiha_is_Sybiha_in_every_scheme(string language, string written) =>
        Assert.Equal("andrii-sybiha-ua", Found.One(language, $"… {written}.", written, "2025-03-03").Person?.Id);

    [Theory]
    [InlineData("en", "Zelensky")]
    [InlineData("en", "Zelenskyy")]
    [InlineData("en", "Zelenskiy")]
    [InlineData("en", "Zelenskyi")]
    [InlineData("de", "Selenskyj")]
    [InlineData("de", "Selenski")]
    [InlineData("pl", "Zełenski")]
    [InlineData("cs", "Zelenskyj")]
    [InlineData("fr", "Zelenski")]
    [InlineData("hu", "Zelenszkij")]
    [InlineData("uk", "Зеленський")]
    [InlineData("ru", "Зеленский")]
    [InlineData("uk", "Зеле́нський")] // with a stress mark
    [InlineData("uk", "Зелен\u00ADський")] // with a soft hyphen
    public void Zelensky_is_Zelensky_in_every_scheme(string language, string written) =>
        Assert.Equal("volodymyr-zelensky-ua", Found.One(language, $"… {written}.", written, "2025-03-03").Person?.Id);

    [Theory]
    [InlineData("en", "Szijjártó")]
    [InlineData("en", "Szijjarto")]
    [InlineData("en", "Sijarto")] // through Cyrillic and back
    [InlineData("uk", "Сійярто")]
    [InlineData("ru", "Сийярто")]
    [InlineData("ru", "Сиярто")]
    public void Szijjarto_is_Szijjarto_in_every_scheme(string language, string written) =>
        Assert.Equal("peter-szijjarto-hu", Found.One(language, $"… {written}.", written, "2025-03-03").Person?.Id);

    [Theory]
    [InlineData("en", "Boris Pavel said so.", "Pavel")] // another given name
    [InlineData("en", "Michelle Rutte said so.", "Rutte")]
    [InlineData("en", "He will march on Sunday.", "march")] // a word without capital
    [InlineData("en", "Smith said so.", "Smith")] // a surname of thousands proves nobody
    [InlineData("sk", "Martin prišiel.", "Martin")] // a given name and a town
    public void A_surname_alone_is_no_proof(string language, string text, string written) =>
        Assert.DoesNotContain(Found.In(language, text, "2025-03-03").All, mention => mention.Text.Contains(written, StringComparison.Ordinal) && mention.Person?.Id is not null);
}
