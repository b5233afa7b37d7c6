using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>What somebody demands, plans or puts to a parliament, with no verb that says he utters it; and what he thought before.</summary>
public sealed class WantsTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // One of the terms, demands or points that the sentence before ascribes to somebody.
    [InlineData("en", "oppose", "Vladimir Putin>UA", "Russian President Vladimir Putin listed his conditions for a ceasefire. The first of them is that Ukraine gives up joining NATO.")]
    [InlineData("en", "oppose", "Sergey Lavrov>UA", "Foreign Minister Sergey Lavrov repeated Moscow's terms. Among them are Ukraine's neutral status and a ban on its joining NATO.")]
    [InlineData("en", "support", "Volodymyr Zelensky>UA", "President Volodymyr Zelenskyy presented his victory plan to parliament. An unconditional invitation to NATO is its first point.")]
    [InlineData("en", "support", "Andriy Yermak>UA", "Andriy Yermak set out Kyiv's priorities. At the top of the list stands an invitation to join NATO.")]
    [InlineData("uk", "oppose", "Vladimir Putin>UA", "Путін назвав умови припинення вогню. Одна з них – відмова України від вступу до НАТО.")]
    [InlineData("ru", "support", "Volodymyr Zelensky>UA", "Президент Украины Владимир Зеленский представил свой план победы. На первом месте в нем – приглашение в НАТО.")]
    [InlineData("sk", "oppose", "Vladimir Putin>UA", "Ruský prezident Vladimir Putin vymenoval podmienky prímeria. Prvou z nich je, že sa Ukrajina vzdá vstupu do NATO.")]
    [InlineData("cs", "support", "Andriy Yermak>UA", "Šéf prezidentské kanceláře Andrij Jermak vyjmenoval priority Kyjeva. Na prvním místě je pozvání do NATO.")]
    [InlineData("pl", "oppose", "Vladimir Putin>UA", "Prezydent Rosji Władimir Putin wymienił warunki zawieszenia broni. Pierwszym z nich jest rezygnacja Ukrainy z członkostwa w NATO.")]
    [InlineData("de", "support", "Volodymyr Zelensky>UA", "Präsident Wolodymyr Selenskyj stellte seinen Siegesplan vor. Wichtigster Punkt ist eine Einladung in die Nato.")]
    // What is put to a parliament, by whom the passive names or who does it.
    [InlineData("en", "oppose", "Mike Lee>US", "Legislation to withdraw the United States from NATO was introduced in the Senate by Mike Lee, a Republican from Utah.")]
    [InlineData("en", "oppose", "Thomas Massie>US", "Congressman Thomas Massie has filed a bill to pull the United States out of NATO.")]
    [InlineData("en", "support", "Lindsey Graham>UA, Richard Blumenthal>UA", "A resolution urging the administration to invite Ukraine into NATO was tabled by Senators Lindsey Graham and Richard Blumenthal.")]
    public void What_is_wanted_is_its_owners(string language, string stance, string expected, string text)
    {
        Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, language, text));
        Assert.Equal(stance, StatementTable.Stances(fixture.Analyzer, language, text).ToLowerInvariant());
    }

    [Theory]
    // No list of anybody's wishes; a bill that somebody else criticises.
    [InlineData("Ministers discussed several topics in Brussels. Ukraine's accession to NATO was one of them.")]
    [InlineData("A bill to pull the United States out of NATO is being discussed by lawyers.")]
    [InlineData("President Emmanuel Macron listed his conditions for the budget. The first of them is a tax on wealth.")]
    public void What_nobody_wants_is_nobodys(string text) => Assert.Empty(StatementTable.Said(fixture.Analyzer, "en", text));

    [Theory]
    // Another position of the same person, told as past.
    [InlineData("Ukraine's membership in NATO would be good for Europe, Czech President Petr Pavel said. In 2014, he admitted, he had been against it.", "Petr Pavel>UA, Petr Pavel>UA*")]
    // The day before, though more is told behind it.
    [InlineData("Emmanuel Macron dismissed membership of the alliance for Ukraine as an unrealistic outcome the day before, hours ahead of a call between the leaders.", "Emmanuel Macron>UA*")]
    // After whose words it was said is not who says it.
    [InlineData("Russia said it would be forced to respond after Defence Minister Zukan Helez announced that Bosnia and Herzegovina would soon join NATO.", "Zukan Helez>BA*")]
    // A summit that was last year's; a town is no country of the leaders who met there.
    [InlineData("At last year's summit in Washington allied leaders declared Ukraine's path to NATO irreversible.", "(NATO)>UA*")]
    public void What_is_older_is_told_apart(string text, string expected) => Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, "en", text));

    [Theory]
    // A mere month in an article without a day of its own tells what came before; a day may be the news.
    [InlineData("An official of NATO briefed reporters in Brussels.\n\nIn May, Secretary of State Antony Blinken said that Ukraine would join NATO.", true)]
    [InlineData("An official of NATO briefed reporters in Brussels.\n\nIn 2019 Secretary of State Antony Blinken said that Ukraine would join NATO.", true)]
    [InlineData("An official of NATO briefed reporters in Brussels.\n\nOn May 12, Secretary of State Antony Blinken said that Ukraine would join NATO.", false)]
    [InlineData("An official of NATO briefed reporters in Brussels.\n\nAntony Blinken said that Ukraine would join NATO by 2030.", false)]
    public void A_bare_month_is_older_where_nothing_is_dated(string text, bool isOlder) =>
        Assert.Equal(isOlder, Assert.Single(fixture.Analyzer.Analyze(new ArticleText { Title = "", Text = text, Language = "en" }).Statements).Background);

    [Theory]
    // Who is thrown out was named before.
    [InlineData("Spain refuses to spend five percent on defence. \"Maybe you should throw them out of NATO,\" Donald Trump said.", "Donald Trump>ES")]
    [InlineData("Donald Trump suggested that NATO might expel Spain.", "Donald Trump>ES")]
    [InlineData("Turkey should be suspended from NATO, Senator Lindsey Graham said.", "Lindsey Graham>TR")]
    // Each with a country before the name; each on his own.
    [InlineData("Bosnia's Denis Becirovic and Georgia's Irakli Kobakhidze both defended their countries' decision to apply for NATO membership.", "Denis Bećirović>BA, Irakli Kobakhidze>GE")]
    // Each half of a "while" is its own subject's.
    [InlineData("While Viktor Orban ruled out Ukraine's accession to NATO, Poland's Andrzej Duda spoke of a mere matter of time.", "Viktor Orbán>UA")]
    // "So did" takes over what was said; a quotation answers what was asked before it.
    [InlineData("Finnish President Alexander Stubb said that Ukraine should become a NATO member. So did Estonian Prime Minister Kaja Kallas.", "Alexander Stubb>UA, Kaja Kallas>UA")]
    [InlineData("Asked if he still thought Ukraine belonged in NATO, Polish Foreign Minister Radosław Sikorski did not hesitate. \"Absolutely,\" he said.", "Radosław Sikorski>UA")]
    // A message behind a colon; an office that only one country has; sources in a capital.
    [InlineData("Foreign Minister Andrii Sybiha was in Antalya. His message to the allies: the door to NATO must stay open for Ukraine.", "Andrii Sybiha>UA")]
    [InlineData("A spokesman for the Taoiseach said Ireland had no plans to join NATO.", "(IE)>IE")]
    // A word that sounds like somebody's name is none.
    [InlineData("Accession to NATO is laid down in Ukraine's constitution.", "")]
    public void Whoever_is_meant_is_found(string text, string expected) => Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, "en", text));
}
