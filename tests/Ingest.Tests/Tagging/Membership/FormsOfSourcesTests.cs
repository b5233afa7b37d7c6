namespace Ingest.Tests.Tagging.Membership;

/// <summary>Whom the words around it make the speaker, or the country that is meant: sources, passives, deeds, one row a form.</summary>
public sealed class FormsOfSourcesTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // One of several is one.
    [InlineData("en", "2024-11-20", "One of the NATO diplomats told the paper that an invitation to Ukraine would have to wait.", "(NATO)>UA")]
    [InlineData("uk", "2024-11-20", "Один із дипломатів НАТО розповів виданню, що Україну до НАТО ще не запросять.", "(NATO)>UA")]
    [InlineData("sk", "2024-11-20", "Jeden z predstaviteľov NATO povedal denníku, že Ukrajina pozvánku do NATO nedostane.", "(NATO)>UA")]
    // People of two states, without names: of no one country.
    [InlineData("en", "2024-11-20", "Ukraine will not be invited to NATO this year, three German officials and NATO diplomats said.", "()>UA")]
    [InlineData("uk", "2024-11-20", "Україну цього року до НАТО не запросять, розповіли виданню троє німецьких чиновників і дипломатів НАТО.", "()>UA")]
    // A source in a body: it is the body that is known to speak.
    [InlineData("en", "2024-11-20", "A source in the Polish Foreign Ministry told the agency that Ukraine must be invited to NATO.", "(PL)>UA")]
    [InlineData("uk", "2024-11-20", "Джерело в Міністерстві закордонних справ Польщі повідомило агентству, що Україну слід запросити до НАТО.", "(PL)>UA")]
    [InlineData("ru", "2024-11-20", "Источник в МИД Польши сообщил агентству, что Украину следует пригласить в НАТО.", "(PL)>UA")]
    // What a paper reports with somebody's name is his.
    [InlineData("en", "2024-11-20", "Ukraine will not be invited to NATO before the elections. The newspaper reports this, citing two German officials.", "(DE)>UA")]
    [InlineData("en", "2024-11-20", "Ukraine will have to wait for its invitation to NATO. This was reported by the agency with reference to Foreign Minister Annalena Baerbock.", "Annalena Baerbock>UA")]
    // "They" are several, or a body.
    [InlineData("en", "2024-11-20", "Swedish government sources were cautious about Kyiv: Ukraine should not be invited to NATO during the war, they said.", "(SE)>UA")]
    // "So argues" stands for what was said before.
    [InlineData("en", "2024-11-20", "Ukraine has to be invited to NATO at once. So argues Lithuanian President Gitanas Nausėda.", "Gitanas Nausėda>UA")]
    // Nobody named in what was said is the "he" that closes it.
    [InlineData("en", "2025-06-02", "President Karol Nawrocki will have the last word on Ukraine's accession to NATO, Foreign Minister Radosław Sikorski said.\n\nThe accession protocol cannot be ratified without Karol Nawrocki, he added.", "Radosław Sikorski>UA")]
    // A verb of thinking may close what is thought.
    [InlineData("en", "2024-11-20", "Ukraine will be a member of NATO one day, the Estonian Prime Minister Kristen Michal thinks.", "Kristen Michal>UA")]
    [InlineData("de", "2024-11-20", "Die Ukraine wird eines Tages der NATO beitreten, der estnische Außenminister Margus Tsahkna glaubt.", "Margus Tsahkna>UA")]
    // The doer of a passive, and not the last name of the sentence.
    [InlineData("en", "2024-11-20", "Ukraine's right to join NATO was defended by Danish Prime Minister Mette Frederiksen at a meeting with Viktor Orbán.", "Mette Frederiksen>UA")]
    [InlineData("en", "2024-11-20", "Inviting Ukraine into NATO has again been ruled out by Robert Fico after talks with Vladimir Putin.", "Robert Fico>UA")]
    // "As X made plain", with circumstances behind it.
    [InlineData("en", "2024-11-20", "Hungary will not ratify Ukraine's NATO membership, as Foreign Minister Péter Szijjártó made plain on the fringes of the meeting in Brussels.", "Péter Szijjártó>UA")]
    // Words behind a colon are the subject's, whatever its verb.
    [InlineData("en", "2024-11-20", "Latvian Foreign Minister Baiba Braže came to the point: \"Ukraine must be invited to NATO. The sooner the better.\"", "Baiba Braže>UA")]
    // A deed behind circumstances, and beside the same one's other doings.
    [InlineData("en", "2024-11-20", "In talks with Mark Rutte, Volodymyr Zelenskyy put a NATO invitation at the top of the list that he had brought along.", "Volodymyr Zelensky>UA")]
    [InlineData("en", "2024-11-20", "As reported earlier, President Volodymyr Zelenskyy put an invitation to NATO at the heart of the plan he presented to parliament.", "Volodymyr Zelensky>UA*")]
    // What is abandoned is the plan of joining; who offers something is no subject.
    [InlineData("en", "2025-12-16", "Zelenskyy said Kyiv might abandon its ambition of entering NATO if Britain and France offered guarantees.", "Volodymyr Zelensky>UA")]
    // Those thrown out are not whoever is named behind.
    [InlineData("en", "2025-10-10", "Trump wants Spain out of NATO\n\n\"You should throw them out of NATO,\" Donald Trump told reporters, with Italy's Giorgia Meloni at his side.", "Donald Trump>ES")]
    // A former holder of the office who holds another now.
    [InlineData("en", "2025-09-01", "Giving up neutrality would make Austria a target, the former Russian president argues\n\nAustria would lose its security if it joined NATO, Dmitry Medvedev wrote on Monday.", "Dmitry Medvedev>AT")]
    // Whom the words set apart is not meant.
    [InlineData("en", "2024-11-20", "Besides Ukraine, Georgia and Moldova should be kept out of NATO, Sergey Lavrov said.", "Sergey Lavrov>GE, Sergey Lavrov>MD")]
    // "As far as the army is concerned" is no army's opinion.
    [InlineData("en", "2024-11-20", "As far as the army is concerned, Moldova could join NATO at once. That was the message of Defence Minister Anatolie Nosatîi.", "Anatolie Nosatîi>MD")]
    public void The_speaker_and_the_country_are_found(string language, string day, string text, string said) =>
        Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text, day));
}
