namespace Ingest.Tests.Tagging.Membership;

/// <summary>Who is meant by an office, and what an official leaves open: a row a rule, with why.</summary>
public sealed class WhoIsMeantTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Where a report was written is no country of its people.
    [InlineData("STOCKHOLM, Sweden — Georgia's place is in NATO, the country's president told a forum.", "Salome Zourabichvili>GE")]
    // Who stands behind "by" does what the subject of the clause does.
    [InlineData("Vladimir Putin startled reporters by declaring that Ukraine would never join NATO.", "Vladimir Putin>UA")]
    [InlineData("The foreign minister, Péter Szijjártó, ended by saying that Ukraine's membership of NATO would mean a world war.", "Péter Szijjártó>UA")]
    // A visit is used to say something.
    [InlineData("Jens Stoltenberg used a stopover in Bucharest to stress that Ukraine would become a member of NATO.", "Jens Stoltenberg>UA")]
    [InlineData("Gitanas Nauseda took the opportunity to repeat that Ukraine's place is in NATO.", "Gitanas Nausėda>UA")]
    // A list of countries has one office each.
    [InlineData("The prime ministers of Estonia, Latvia and Lithuania said that Ukraine's place is in NATO.", "()>UA")]
    // The servant is the master's countryman, though the article is about another country.
    [InlineData("Georgia hopes for NATO. Georgia's road is long. Volodymyr Zelensky was in Tbilisi. His aide Petro Koval said Georgia would join NATO before Ukraine.", "Petro Koval>GE")]
    // Who was brought in without a name is "the official" afterwards, whoever is named next.
    [InlineData("Ukraine will not get into NATO, one NATO official said. The allies do not want Ukraine's membership of NATO, according to the same official.\n\nRobert Fico was in Vienna.", "(NATO)>UA")]
    // The marks take in the verb.
    [InlineData("Keir Starmer called Kyiv. He \"reaffirmed that Ukraine's place is in NATO\", a Downing Street spokesman said.", "Keir Starmer>UA")]
    // Of NATO a text may speak with "the ambassador to NATO" alone.
    [InlineData("The ambassador to NATO is to back admitting Georgia, President Zoran Milanović said. He called Georgia's accession overdue.", "Zoran Milanović>GE")]
    public void The_speaker_is_found(string text, string expected) => Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, "en", text));

    [Theory]
    // Membership without its words, beside a country.
    [InlineData("NATO is the wrong home for Ukraine, Robert Fico said.", "Robert Fico>UA")]
    [InlineData("Joe Biden looked forward to the day when Ukraine was ready for NATO, he said.", "Joe Biden>UA")]
    [InlineData("Sergei Lavrov demanded that Kyiv forswear NATO for good.", "Sergey Lavrov>UA")]
    [InlineData("NATO members debated Ukraine's accession to NATO. Petr Pavel said he saw no reason to keep Ukraine out.", "Petr Pavel>UA")]
    public void The_membership_is_found(string text, string expected) => Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, "en", text));

    [Theory]
    // Behind a place the given name begins a full name, whoever else bears the surname.
    [InlineData("uk", "Україна має вступити до НАТО. Таку думку висловив у Тронгеймі Петро Стубб.", "Petro Stubb>UA")]
    [InlineData("sk", "Ukrajina má byť prijatá do NATO, povedal v Trondheime Peter Stubb.", "Peter Stubb>UA")]
    // Whoever stands behind a verb for many speaks, and not the body of a place before it.
    [InlineData("cs", "Pro členství Finska v alianci se vyslovili Alexander Stubb a Petteri Orpo. NATO má 31 členů.", "Alexander Stubb>FI, Petteri Orpo>FI")]
    public void The_name_behind_the_verb_is_found(string language, string text, string expected) =>
        Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, language, text));

    [Theory]
    // What somebody would not say, or is yet to say, is said by nobody.
    [InlineData("en", "Olaf Scholz declined to say whether Ukraine should be invited to join NATO.")]
    [InlineData("en", "Jake Sullivan did not say when Ukraine would become a member of NATO.")]
    [InlineData("en", "Magdalena Andersson will announce on Sunday whether Georgia should join NATO.")]
    [InlineData("en", "Members of Congress pressed Jens Stoltenberg on when Georgia would join NATO.")]
    [InlineData("uk", "Олаф Шольц не сказав, чи підтримає він запрошення України до НАТО.")]
    [InlineData("ru", "Олаф Шольц не уточнил, поддержит ли он приглашение Украины в НАТО.")]
    [InlineData("pl", "Olaf Scholz nie powiedział, czy poprze zaproszenie Ukrainy do NATO.")]
    [InlineData("de", "Olaf Scholz sagte nicht, ob er die Einladung der Ukraine in die Nato unterstützt.")]
    [InlineData("sk", "Olaf Scholz nepovedal, či podporí pozvanie Ukrajiny do NATO.")]
    [InlineData("cs", "Olaf Scholz neřekl, zda podpoří pozvání Ukrajiny do NATO.")]
    [InlineData("ro", "Olaf Scholz nu a spus dacă va sprijini invitarea Ucrainei în NATO.")]
    [InlineData("fr", "Olaf Scholz n'a pas dit si l'Allemagne soutiendrait l'adhésion de l'Ukraine à l'Otan.")]
    [InlineData("hu", "Olaf Scholz nem mondta meg, mikor kap meghívót Ukrajna a NATO-ba.")]
    // Of what a country did when hardly any of today's governed only historians speak.
    [InlineData("en", "Austria declared its neutrality in 1955. NATO was six years old.")]
    public void Nothing_is_said(string language, string text) => Assert.Equal("", StatementTable.Said(fixture.Analyzer, language, text));
}
