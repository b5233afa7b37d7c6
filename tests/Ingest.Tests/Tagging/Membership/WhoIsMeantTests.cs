using Ingest.Statements;

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
    // Who does not mention it, or sidesteps it, says nothing of it either.
    [InlineData("en", "President Emmanuel Macron spoke of air defence but did not mention Ukraine's NATO membership.")]
    [InlineData("en", "Chancellor Olaf Scholz avoided any mention of NATO membership for Ukraine.")]
    [InlineData("uk", "Президент Емманюель Макрон говорив про ППО, а питання членства України в НАТО оминув.")]
    [InlineData("ru", "Эммануэль Макрон тему членства Украины в НАТО обошел стороной.")]
    [InlineData("sk", "Robert Fico o vstupe Ukrajiny do NATO tentoraz mlčal.")]
    [InlineData("sk", "Juraj Blanár hovoril o cestách a mostoch, členstvo Ukrajiny v NATO nespomenul.")]
    [InlineData("cs", "Kancléř Olaf Scholz se otázce pozvání Ukrajiny do NATO vyhnul.")]
    [InlineData("pl", "Kanclerz Olaf Scholz o członkostwie Ukrainy w NATO nie wspomniał.")]
    [InlineData("de", "Der Frage nach dem Nato-Beitritt der Ukraine wich Bundeskanzler Olaf Scholz aus.")]
    // Somebody's office is not himself.
    [InlineData("uk", "В офісі Макрона припустили, що Україна вступить до НАТО.")]
    // Of what a country did when hardly any of today's governed only historians speak.
    [InlineData("en", "Austria declared its neutrality in 1955. NATO was six years old.")]
    public void Nothing_is_said(string language, string text) => Assert.Equal("", StatementTable.Said(fixture.Analyzer, language, text));

    [Theory]
    // Who is named as company is not whom the next sentence means by "he" or "the diplomat".
    [InlineData("en", "After talks with Ukrainian Prime Minister Denys Shmyhal, Hungary's Viktor Orbán faced the press. He said that Ukraine must not join NATO.", "Viktor Orbán>UA")]
    [InlineData("en", "Alongside his German counterpart Olaf Scholz, Polish Prime Minister Donald Tusk took questions. He said Ukraine must be invited to join NATO.", "Donald Tusk>UA")]
    [InlineData("uk", "Під час розмови з прем'єром Денисом Шмигалем лідер Угорщини Віктор Орбан обговорив енергетику.\n\nВін наголосив, що Будапешт проти вступу України до НАТО.", "Viktor Orbán>UA")]
    [InlineData("uk", "Сьогодні міністр Габріелюс Ландсбергіс прибув разом з українським колегою Дмитром Кулебою. Україна мусить увійти до НАТО, запевнив дипломат.", "Gabrielius Landsbergis>UA")]
    [InlineData("ru", "После встречи с Олафом Шольцем президент Литвы Гитанас Науседа вышел к прессе. Он заявил, что Украину нужно пригласить в НАТО.", "Gitanas Nausėda>UA")]
    [InlineData("sk", "Spolu s Volodymyrom Zelenským sa pred novinárov postavil Viktor Orbán. Podľa neho Ukrajina do NATO vstúpiť nesmie.", "Viktor Orbán>UA")]
    [InlineData("cs", "Po jednání s Denysem Šmyhalem vystoupil Robert Fico. Podle něj Ukrajina do NATO nepatří.", "Robert Fico>UA")]
    [InlineData("pl", "Po rozmowie z Olafem Scholzem głos zabrał prezydent Litwy Gitanas Nausėda. Powiedział on, że Ukrainę trzeba zaprosić do NATO.", "Gitanas Nausėda>UA")]
    [InlineData("de", "Nach dem Gespräch mit Olaf Scholz trat Litauens Präsident Gitanas Nauseda vor die Presse. Er sagte, die Ukraine müsse in die Nato eingeladen werden.", "Gitanas Nausėda>UA")]
    // "The head of the department" is the minister whom the text has named, whichever ministry is his.
    [InlineData("sk", "Minister zahraničných vecí Juraj Blanár vystúpil v Bruseli. Ukrajina do NATO podľa šéfa rezortu nepatrí.", "Juraj Blanár>UA")]
    [InlineData("cs", "Ministr zahraničí Jan Lipavský vystoupil v Bruselu. Ukrajina do NATO podle šéfa resortu patří.", "Jan Lipavský>UA")]
    // Who insists on it is known behind it; what nobody mentioned may be deplored.
    [InlineData("sk", "Ukrajina nesmie vstúpiť do NATO. Na tom trvá aj ruský minister zahraničných vecí Sergej Lavrov.", "Sergey Lavrov>UA")]
    [InlineData("ru", "Украина не должна вступать в НАТО. На этом настаивает Виктор Орбан.", "Viktor Orbán>UA")]
    [InlineData("uk", "Україна має вступити до НАТО якомога швидше. На цьому наполягає президент Литви Гітанас Науседа.", "Gitanas Nausėda>UA")]
    [InlineData("pl", "Ukraina powinna wejść do NATO jak najszybciej. Przy tym upiera się prezydent Andrzej Duda.", "Andrzej Duda>UA")]
    [InlineData("de", "Die Ukraine soll der Nato so schnell wie möglich beitreten. Darauf pocht Präsident Andrzej Duda.", "Andrzej Duda>UA")]
    [InlineData("sk", "Volodymyr Zelenskyj vyčítal spojencom, že vyhlásenie členstvo Ukrajiny v NATO nespomína.", "Volodymyr Zelensky>UA")]
    // "Its first point is" goes on with the plan of whom the sentence before is about.
    [InlineData("ru", "Владимир Зеленский представил депутатам план победы. Его первый пункт - приглашение Украины в НАТО.", "Volodymyr Zelensky>UA")]
    [InlineData("sk", "Volodymyr Zelenskyj predložil poslancom plán. Jeho prvým bodom je pozvanie Ukrajiny do NATO.", "Volodymyr Zelensky>UA")]
    // Leaving "it", where NATO stands before.
    [InlineData("sk", "Slovensko potrebuje NATO a odchod z neho by bol podľa Petra Pellegriniho chybou.", "Peter Pellegrini>SK")]
    [InlineData("ru", "Словакии нужна НАТО, и выход из нее, по мнению Петера Пеллегрини, был бы ошибкой.", "Peter Pellegrini>SK")]
    [InlineData("en", "Slovakia would be defenceless without NATO and leaving it would be the worst mistake, President Peter Pellegrini said.", "Peter Pellegrini>SK")]
    // Whose position it is may stand inside what points back; who presents it stands behind. What a body is told is not what it says.
    [InlineData("uk", "США не вважають, що переговори мають привести Україну до членства в НАТО. Таку позицію адміністрації Дональда Трампа виклав шеф Пентагону Піт Гегсет.", "Pete Hegseth>UA")]
    [InlineData("sk", "Robert Fico odletel do Bruselu. Súčasnej opozícii a parlamentu vyčítal, že tlačia Ukrajinu do NATO, kam podľa neho nepatrí.", "Robert Fico>UA")]
    // Whom somebody meets or tells is company: what follows is said by the other.
    [InlineData("en", "Robert Fico made the announcement four days before he is due to meet Denys Shmyhal. Ukraine must not join NATO, said the prime minister.", "Robert Fico>UA")]
    [InlineData("ru", "Роберт Фицо скажет это украинскому коллеге Денису Шмыгалю. Членство Украины в НАТО недопустимо, сказал глава правительства.", "Robert Fico>UA")]
    [InlineData("uk", "Марк Рютте приїхав до Києва. На спільній пресконференції із Зеленським він запевнив, що Україна стане членом НАТО.", "Mark Rutte>UA")]
    // A country's name in that of a party is no state's.
    [InlineData("sk", "Robert Fico mlčal. Líder Slovenskej národnej strany Andrej Danko vyhlásil, že Ukrajina do NATO nepatrí.", "Andrej Danko>UA")]
    [InlineData("ru", "Роберт Фицо молчал. Лидер Словацкой национальной партии Андрей Данко заявил, что Украине не место в НАТО.", "Andrej Danko>UA")]
    [InlineData("de", "Robert Fico schwieg. Der Chef der Slowakischen Nationalpartei Andrej Danko sagte, die Ukraine gehöre nicht in die Nato.", "Andrej Danko>UA")]
    // Words that many sentences begin with are nobody's name, though one is spelt alike.
    [InlineData("ru", "Иначе оценила это президент Саломе Зурабишвили: Грузия, полагает она, вступит в НАТО.", "Salome Zourabichvili>GE")]
    // The borders of a year are no date.
    [InlineData("cs", "Pete Hegseth prohlásil, že hranice z roku 2014 i členství Ukrajiny v NATO jsou nereálné.", "Pete Hegseth>UA")]
    [InlineData("uk", "Марко Рубіо заявив, що кордонів 1991 року і вступу України до НАТО не буде.", "Marco Rubio>UA")]
    public void Who_is_meant_is_found(string language, string text, string expected) => Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, language, text, "2025-04-20"));

    [Theory]
    // Behind a headline's mark, who stands behind a preposition is spoken of.
    [InlineData("ru", "Членство Грузии в НАТО: от Бухареста до Трампа")]
    [InlineData("en", "Ukraine's NATO membership: from Bucharest to Trump")]
    [InlineData("uk", "Україна і членство в НАТО: від Кучми до Зеленського")]
    [InlineData("de", "Nato-Beitritt der Ukraine: Der lange Weg von Bukarest zu Trump")]
    public void A_headline_of_many_has_no_speaker(string language, string title) =>
        Assert.Empty(fixture.Analyzer.Analyze(new ArticleText { Title = title, Text = "", Language = language, Published = new DateOnly(2025, 2, 17) }).Statements);
}
