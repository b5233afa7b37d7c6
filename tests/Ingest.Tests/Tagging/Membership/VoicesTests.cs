using System.Globalization;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Who speaks where a body, somebody unnamed, or whoever the words only name stands beside a named official: all statements of the article are listed.</summary>
public sealed class VoicesTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // A country or its head's office says nothing of its own where somebody utters it.
    [InlineData("en", "2022-05-12", "Finland must not join NATO, Moscow says", "Finland joining NATO would be a threat, the Kremlin said on Thursday.\n\n“It is definitely a threat,” spokesman Dmitry Peskov told reporters when asked about Finland's NATO membership.", "Dmitry Peskov FI oppose")]
    [InlineData("en", "2025-02-15", "Britain backs Ukraine in NATO", "Prime Minister Keir Starmer told Zelensky by telephone that Ukraine was on an irreversible path to NATO, Downing Street said.", "Keir Starmer UA support")]
    [InlineData("uk", "2022-05-12", "Фінляндія хоче до НАТО", "Вступ Фінляндії до НАТО буде загрозою, вважають у Москві.\n\n«Це безумовно загроза», - сказав про вступ Фінляндії до НАТО речник Кремля Дмитро Пєсков.", "Dmitry Peskov FI oppose")]
    [InlineData("sk", "2024-02-04", "Blanár: vstup Ukrajiny do NATO nepodporíme", "Ukrajina do NATO nepatrí, povedal minister zahraničných vecí Juraj Blanár.\n\nVláda podľa neho nepodporí vstup Ukrajiny do NATO.", "Juraj Blanár UA oppose")]
    [InlineData("en", "2025-12-03", "Slovakia will not vote for Ukraine's accession to NATO", "The government in Bratislava does not see Ukraine as a member of NATO.\n\nSlovakia will not agree to Ukraine's accession to NATO, Foreign Minister Juraj Blanár said.", "Juraj Blanár UA oppose")]
    // Who signed a declaration together says what it says, and is of no one country.
    [InlineData("en", "2022-10-02", "Presidents back Ukraine's NATO membership", "The presidents of nine NATO countries have issued a joint declaration in support of Ukraine's accession to NATO.\n\nUkraine's place is in NATO, the declaration reads.", "() UA support")]
    [InlineData("en", "2023-07-12", "Vilnius summit ends", "NATO leaders agreed a declaration in Vilnius.\n\nUkraine's future is in NATO, the declaration reads.", "(NATO) UA support")]
    // An embassy is that of the ambassador's state, not of the town.
    [InlineData("en", "2022-03-16", "Russian ambassador speaks of Bosnia and NATO", "Bosnia should not join NATO, Russia's ambassador in Sarajevo said.\n\nBosnia's politicians protested.\n\nThe embassy announced that it opposed Bosnia's accession to NATO.", "(RU) BA oppose")]
    // A ministry does, and so does whoever says something else.
    [InlineData("en", "2024-11-26", "Ukraine rejects surrogates", "Ukraine's Foreign Ministry said that Ukraine would accept no substitute for NATO membership.\n\nPresident Volodymyr Zelensky said Ukraine deserved an invitation to NATO.", "(UA) UA support; Volodymyr Zelensky UA support")]
    // Whom the lead does not name is named next.
    [InlineData("en", "2023-06-07", "Ukraine wants invitation at summit", "Ukraine expects a formal invitation to NATO at the summit, a senior aide to President Volodymyr Zelensky said.\n\n“There is no alternative to an invitation,” Ihor Zhovkva, deputy head of the presidential office, told Bloomberg.", "Ihor Zhovkva UA support")]
    // What the ministry does in a headline its spokesman tells.
    [InlineData("en", "2025-04-15", "Foreign Ministry reacts to claims that Ukraine gave up on NATO", "The course toward NATO membership is written into Ukraine's Constitution and nobody has a veto over it, said Foreign Ministry spokesperson Heorhii Tykhyi.", "Heorhii Tykhyi UA support")]
    // Whom somebody names in his disagreement does not disagree.
    [InlineData("en", "2023-07-06", "Keep Ukraine out of NATO, says Fico", "Ukraine must never join NATO, Slovak Prime Minister Robert Fico said.\n\nEstonian Prime Minister Kaja Kallas disagreed: nobody would gain but Vladimir Putin, she said.", "Robert Fico UA oppose; Kaja Kallas UA support")]
    // Beside fresh words of the same speaker a time of something else makes none older; one of their own verb does.
    [InlineData("en", "2023-06-21", "Nausėda: invite Ukraine to NATO", "NATO must invite Ukraine, Lithuanian President Gitanas Nausėda said on Wednesday.\n\nNATO owes Ukraine more than a repetition of the 2008 promise of membership, Nausėda said.", "Gitanas Nausėda UA support")]
    [InlineData("en", "2023-06-28", "Stoltenberg: Ukraine will join NATO", "Ukraine will become a member of NATO, Jens Stoltenberg said on Wednesday.\n\nOn June 19, Stoltenberg said that an invitation for Ukraine to NATO was not under discussion.", "Jens Stoltenberg UA support; Jens Stoltenberg UA neutral*")]
    [InlineData("en", "2023-07-08", "Erdogan: Ukraine deserves NATO", "Ukraine deserves to be in NATO, President Recep Tayyip Erdoğan said.\n\nVolodymyr Zelensky welcomed Erdoğan's words on NATO membership.", "Recep Tayyip Erdoğan UA support; Volodymyr Zelensky UA support")]
    // What stands behind "and" is governed by the preposition before.
    [InlineData("sk", "2025-01-24", "Pellegrini odmieta odchod z NATO", "Prezident Peter Pellegrini odmietol odchod Slovenska z NATO.\n\nReagoval na podpredsedu parlamentu Tibora Gašpara, ktorý vystúpenie z EÚ a NATO nevylúčil.", "Peter Pellegrini SK support; Tibor Gašpar SK oppose*")]
    // The clause behind has the subject of the sentence, and not whoever spoke last.
    [InlineData("sk", "2024-12-04", "Blanár: Pozvanie Ukrajiny do NATO je predčasné", "Pozvanie Ukrajiny do NATO by situáciu zhoršilo, povedal minister zahraničných vecí Juraj Blanár.\n\nAndrij Sybiha rozposlal partnerom list, v ktorom o pozvanie požiadal.", "Juraj Blanár UA conditional; Andrii Sybiha UA support")]
    // An office for integration is no word on it.
    [InlineData("uk", "2025-09-29", "Качка: Україна готова до переговорів з ЄС", "Таку оцінку дав віцепрем'єр з питань європейської та євроатлантичної інтеграції Тарас Качка після зустрічі з єврокомісаркою.", "")]
    // "The Alliance" beside one word on the EU is NATO.
    [InlineData("uk", "2025-02-19", "Будріс: вето Росії не існує", "Двері до Альянсу для України мають лишатися відчиненими, заявив голова литовської дипломатії Кястутіс Будріс.\n\nВступ до ЄС він назвав суверенним правом України.", "Kęstutis Budrys UA support")]
    // A member that its own minister names beside the invitation invites.
    [InlineData("cs", "2024-10-18", "Pozvánka pro Ukrajinu do NATO", "„Česko pozvání podporuje,“ uvedl ministr zahraničí Jan Lipavský o vstupu Ukrajiny do NATO.", "Jan Lipavský UA support")]
    public void The_speakers_are(string language, string day, string title, string text, string expected)
    {
        var article = new ArticleText { Title = title, Text = text, Language = language, Published = DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) };
        var found = fixture.Analyzer.Analyze(article).Statements
            .Select(one => $"{one.Speaker ?? $"({one.Country})"} {one.SubjectCountry} {one.Stance.ToString().ToLowerInvariant()}{(one.Background ? "*" : "")}")
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join("; ", found));
    }
}
