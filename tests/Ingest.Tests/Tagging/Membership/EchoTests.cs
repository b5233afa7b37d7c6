namespace Ingest.Tests.Tagging.Membership;

/// <summary>Who agrees or disagrees with what was just said, in a sentence that names neither NATO nor membership.</summary>
public sealed class EchoTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Day = "2025-03-12";

    [Theory]
    // The plain form.
    [InlineData("en", "Latvian President Edgars Rinkēvičs said that Ukraine should be invited to join NATO.\n\nHis Lithuanian counterpart Gitanas Nausėda echoed that view.", "Edgars Rinkēvičs>UA, Gitanas Nausėda>UA")]
    [InlineData("sk", "Lotyšský prezident Edgars Rinkēvičs povedal, že Ukrajina by mala byť pozvaná do NATO.\n\nRovnaký názor má aj jeho litovský náprotivok Gitanas Nausėda.", "Edgars Rinkēvičs>UA, Gitanas Nausėda>UA")]
    [InlineData("uk", "Президент Латвії Едгарс Рінкевичс заявив, що Україну слід запросити до НАТО.\n\nТакої ж думки дотримується і його литовський колега Гітанас Науседа.", "Edgars Rinkēvičs>UA, Gitanas Nausėda>UA")]
    [InlineData("ru", "Президент Латвии Эдгарс Ринкевичс заявил, что Украину следует пригласить в НАТО.\n\nТакого же мнения придерживается и его литовский коллега Гитанас Науседа.", "Edgars Rinkēvičs>UA, Gitanas Nausėda>UA")]
    [InlineData("de", "Lettlands Präsident Edgars Rinkēvičs sprach sich dafür aus, die Ukraine in die NATO einzuladen.\n\nSein litauischer Amtskollege Gitanas Nausėda äußerte sich ähnlich.", "Edgars Rinkēvičs>UA, Gitanas Nausėda>UA")]
    // Who agrees stands behind the verb and what it takes.
    [InlineData("cs", "Prezident Petr Pavel řekl, že Ukrajina do NATO patří.\n\nSouhlasí s ním i premiér Petr Fiala (ODS).", "Petr Fiala>UA, Petr Pavel>UA")]
    // One of them is none of the article's first speakers, and agrees with who agreed.
    [InlineData("en", "Hungarian Foreign Minister Péter Szijjártó said that Hungary would not agree to Ukraine joining NATO.\n\nSlovak Prime Minister Robert Fico shares this view.\n\nPolish Foreign Minister Radosław Sikorski does not agree with them.", "Péter Szijjártó>UA, Radosław Sikorski>UA, Robert Fico>UA")]
    // A "that" behind it opens words of the speaker's own, on something else.
    [InlineData("en", "Polish President Andrzej Duda said that Ukraine should join NATO.\n\nSlovak President Peter Pellegrini agreed with him that gas prices were too high.", "Andrzej Duda>UA")]
    // Nothing was said before.
    [InlineData("en", "NATO leaders met to discuss Ukraine's membership.\n\nSlovak President Peter Pellegrini shares this view.", "")]
    public void Whoever_agrees_or_disagrees_says_it_too(string language, string text, string said) =>
        Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text, Day));

    [Theory]
    // The same stance, and its contrary.
    [InlineData("en", "Latvian President Edgars Rinkēvičs said that Ukraine should be invited to join NATO.\n\nHis Lithuanian counterpart Gitanas Nausėda shares this view.", "Support")]
    [InlineData("en", "Polish President Andrzej Duda said that Ukraine should be invited to join NATO.\n\nSlovak Prime Minister Robert Fico takes the opposite view.", "Support, Oppose")]
    [InlineData("sk", "Český prezident Petr Pavel povedal, že Ukrajina by mala vstúpiť do NATO.\n\nPremiér Robert Fico s ním nesúhlasí.", "Support, Oppose")]
    // "Does not agree" holds "agree".
    [InlineData("uk", "Президент Чехії Петр Павел заявив, що Україну слід запросити до НАТО.\n\nПрем'єр Словаччини Роберт Фіцо з ним не згоден.", "Support, Oppose")]
    [InlineData("ru", "Президент Чехии Петр Павел заявил, что Украину следует пригласить в НАТО.\n\nПремьер Словакии Роберт Фицо с ним не согласен.", "Support, Oppose")]
    public void The_position_is_that_of_who_spoke_before_or_its_contrary(string language, string text, string stances) =>
        Assert.Equal(stances, StatementTable.Stances(fixture.Analyzer, language, text, Day));
}
