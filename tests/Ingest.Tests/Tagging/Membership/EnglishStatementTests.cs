namespace Ingest.Tests.Tagging.Membership;

/// <summary>Who says something on whose membership, now or before.</summary>
public sealed class EnglishStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    [InlineData("Ukraine will be a member of NATO, Estonian Prime Minister Kristen Michal said.", "Kristen Michal>UA")] // a country named in the phrase
    [InlineData("\"We will be a member of NATO,\" Zelensky said.", "Volodymyr Zelensky>UA")] // our membership is the speaker's country's
    [InlineData("Zelensky said his country would be a member of NATO.", "Volodymyr Zelensky>UA")] // his country
    [InlineData("Ukraine and Georgia will be members of NATO, Lithuanian President Gitanas Nausėda said.", "Gitanas Nausėda>GE, Gitanas Nausėda>UA")] // joined countries
    [InlineData("Moldova, unlike Ukraine, does not want to join NATO, Moldovan President Maia Sandu said.", "Maia Sandu>MD")] // a bystander
    [InlineData("Despite the war in Ukraine, Moldova will not join NATO, Moldovan President Maia Sandu said.", "Maia Sandu>MD")] // a place of war
    [InlineData("Speaking in Kyiv, Moldovan President Maia Sandu said Moldova would not join NATO.", "Maia Sandu>MD")] // a place of speech
    [InlineData("President Volodymyr Zelensky and Prime Minister Denys Shmyhal said Ukraine would join NATO.", "Denys Shmyhal>UA, Volodymyr Zelensky>UA")] // joint speakers
    [InlineData("Slovakia must not leave NATO, Slovak President Peter Pellegrini said.", "Peter Pellegrini>SK")] // a member that may leave
    [InlineData("Austria does not join NATO; it remains neutral, Austrian Chancellor Karl Nehammer said.", "Karl Nehammer>AT")] // neutrality is one's own
    [InlineData("Despite the invasion of Ukraine Austria remains neutral and will not join NATO, Austrian Chancellor Karl Nehammer said.", "Karl Nehammer>AT")] // and nobody else's
    [InlineData("Zelensky said that Ukraine's membership in NATO was near. Such a step would mean war, Kremlin spokesman Dmitry Peskov said.", "Dmitry Peskov>UA, Volodymyr Zelensky>UA")] // what points back
    [InlineData("The Ukrainian Foreign Ministry said that Ukraine would join NATO.", "(UA)>UA")] // a body
    [InlineData("Former British Prime Minister Boris Johnson said Ukraine should join NATO.", "Boris Johnson>UA")] // a former official
    [InlineData("In May 2008 Zelensky said that Ukraine would join NATO.", "Volodymyr Zelensky>UA*")] // a date long past
    [InlineData("Earlier, Zelensky said that Ukraine would join NATO.", "Volodymyr Zelensky>UA*")] // a word for before
    [InlineData("Zelensky has repeatedly said that Ukraine will join NATO.", "Volodymyr Zelensky>UA*")] // a habit
    [InlineData("Jan Lipavský, the Czech foreign minister, said that Ukraine should join NATO.", "Jan Lipavský>UA")] // a name that looks like a month
    [InlineData("NATO will hold drills in Estonia, Rutte said.", "")] // drills
    [InlineData("NATO members must spend more, NATO Secretary General Mark Rutte said.", "")] // spending
    [InlineData("An attack on one member of NATO is an attack on all, Rutte said.", "")] // the duty of members
    [InlineData("Ukraine will join the European Union, Zelensky told NATO leaders.", "")] // another union
    [InlineData("Zelensky met NATO Secretary General Mark Rutte. Ukraine's accession to the EU is near, he said.", "")] // another union, NATO beside it
    [InlineData("Belarus became a member of the Shanghai Cooperation Organisation, Lukashenko said at a NATO-free summit.", "")] // another organisation
    [InlineData("Finland, which joined NATO in 2023, will host a headquarters, Finnish President Alexander Stubb said.", "")] // history
    [InlineData("Rutte evaded questions about Ukraine's membership in NATO.", "")] // nothing said
    public void Speaker_subject_and_age_are_told(string text, string said) => Assert.Equal(said, StatementTable.Said(fixture.Analyzer, "en", text));
}
