using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>What tells of words that they are older than the news, and what does not: one row a form, with why.</summary>
public sealed class WhenItWasSaidTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Older = "*";
    private const string Fresh = "";

    [Theory]
    // An adverb beside the verb, whatever the verb.
    [InlineData("en", "French President Emmanuel Macron previously backed Ukraine's accession to NATO.", Older)]
    [InlineData("en", "French President Emmanuel Macron said in the past that Ukraine should join NATO.", Older)]
    [InlineData("uk", "Президент Франції Емманюель Макрон раніше відкидав вступ України до НАТО.", Older)]
    [InlineData("ru", "Президент Франции Эмманюэль Макрон прежде отвергал вступление Украины в НАТО.", Older)]
    [InlineData("sk", "Francúzsky prezident Emmanuel Macron predtým odmietal vstup Ukrajiny do NATO.", Older)]
    [InlineData("cs", "Francouzský prezident Emmanuel Macron původně odmítal vstup Ukrajiny do NATO.", Older)]
    [InlineData("pl", "Prezydent Francji Emmanuel Macron uprzednio odrzucał wejście Ukrainy do NATO.", Older)]
    [InlineData("de", "Der französische Präsident Emmanuel Macron lehnte einen Nato-Beitritt der Ukraine zuletzt ab.", Older)]
    [InlineData("hu", "Emmanuel Macron francia elnök egykor ellenezte Ukrajna NATO-csatlakozását.", Older)]
    [InlineData("ro", "Președintele francez Emmanuel Macron a respins inițial aderarea Ucrainei la NATO.", Older)]
    [InlineData("fr", "Le président français Emmanuel Macron a précédemment exclu l'adhésion de l'Ukraine à l'Otan.", Older)]
    // Before somebody's invasion; when somebody showed or did a thing last month; hours before.
    [InlineData("en", "Before Russia's invasion French President Emmanuel Macron said that Ukraine should not join NATO.", Older)]
    [InlineData("en", "French President Emmanuel Macron rejected Ukraine's accession to NATO when he opened the embassy last month.", Older)]
    [InlineData("en", "In a podcast published hours earlier, French President Emmanuel Macron said that Ukraine should join NATO.", Older)]
    // A reporter who closes the sentence passes nothing on.
    [InlineData("en", "French President Emmanuel Macron is certain that Ukraine should join NATO, he said in Lyon, our correspondent reports.", Fresh)]
    // "An earlier claim" is what is repeated, not when.
    [InlineData("en", "French President Emmanuel Macron repeated an earlier claim: Ukraine's accession to NATO is far off.", Fresh)]
    // "Then", "at that time", "once" at the head.
    [InlineData("uk", "Тоді президент Польщі Анджей Дуда підтримав вступ України до НАТО.", Older)]
    [InlineData("ru", "В то время президент Польши Анджей Дуда поддержал вступление Украины в НАТО.", Older)]
    [InlineData("sk", "Vtedy poľský prezident Andrzej Duda podporil vstup Ukrajiny do NATO.", Older)]
    [InlineData("cs", "Tehdy polský prezident Andrzej Duda podpořil vstup Ukrajiny do NATO.", Older)]
    [InlineData("pl", "Wówczas prezydent Andrzej Duda poparł wejście Ukrainy do NATO.", Older)]
    [InlineData("hu", "Akkoriban Andrzej Duda lengyel elnök támogatta Ukrajna NATO-csatlakozását.", Older)]
    [InlineData("ro", "La acea vreme, președintele polonez Andrzej Duda a susținut aderarea Ucrainei la NATO.", Older)]
    [InlineData("fr", "Le président polonais Andrzej Duda avait alors soutenu l'adhésion de l'Ukraine à l'Otan.", Older)]
    // So and so long before.
    [InlineData("en", "A fortnight earlier Polish President Andrzej Duda called for Ukraine's accession to NATO.", Older)]
    [InlineData("uk", "За три тижні до цього президент Польщі Анджей Дуда закликав прийняти Україну до НАТО.", Older)]
    [InlineData("ru", "Несколькими неделями ранее президент Польши Анджей Дуда призвал принять Украину в НАТО.", Older)]
    [InlineData("sk", "Niekoľko týždňov predtým poľský prezident Andrzej Duda podporil vstup Ukrajiny do NATO.", Older)]
    [InlineData("cs", "O dva týdny dříve polský prezident Andrzej Duda podpořil vstup Ukrajiny do NATO.", Older)]
    [InlineData("pl", "Przed trzema tygodniami prezydent Andrzej Duda poparł wejście Ukrainy do NATO.", Older)]
    [InlineData("de", "In den vergangenen Wochen sagte Polens Präsident Andrzej Duda, die Ukraine werde der Nato beitreten.", Older)]
    [InlineData("hu", "Az elmúlt hetekben Andrzej Duda lengyel elnök támogatta Ukrajna NATO-csatlakozását.", Older)]
    [InlineData("ro", "În ultimele săptămâni, președintele polonez Andrzej Duda a cerut aderarea Ucrainei la NATO.", Older)]
    [InlineData("fr", "Trois semaines plus tôt, le président polonais Andrzej Duda a réclamé l'adhésion de l'Ukraine à l'Otan.", Older)]
    // A habit, by adverb or by "since" at the head.
    [InlineData("en", "Hungarian Prime Minister Viktor Orban is on record as saying that Ukraine will not join NATO.", Older)]
    [InlineData("uk", "Прем'єр Угорщини Віктор Орбан завжди був проти вступу України до НАТО.", Older)]
    [InlineData("ru", "С 2022 года премьер Венгрии Виктор Орбан утверждает, что Украина не вступит в НАТО.", Older)]
    [InlineData("sk", "Od roku 2022 maďarský premiér Viktor Orbán tvrdí, že Ukrajina do NATO nevstúpi.", Older)]
    [InlineData("cs", "Maďarský premiér Viktor Orbán opakovaně prohlásil, že Ukrajina do NATO nevstoupí.", Older)]
    [InlineData("pl", "Premier Węgier Viktor Orban od lat sprzeciwia się wejściu Ukrainy do NATO.", Older)]
    [InlineData("de", "Seit 2022 behauptet Ungarns Ministerpräsident Viktor Orban, die Ukraine werde der Nato nicht beitreten.", Older)]
    [InlineData("hu", "2022 óta Orbán Viktor miniszterelnök azt állítja, hogy Ukrajna nem lesz a NATO tagja.", Older)]
    [InlineData("ro", "Premierul ungar Viktor Orban se opune de mult timp aderării Ucrainei la NATO.", Older)]
    [InlineData("fr", "Le Premier ministre hongrois Viktor Orban s'oppose depuis longtemps à l'adhésion de l'Ukraine à l'Otan.", Older)]
    // "Still" is no habit.
    [InlineData("sk", "Maďarský premiér Viktor Orbán stále tvrdí, že Ukrajina do NATO nevstúpi.", Fresh)]
    [InlineData("cs", "Maďarský premiér Viktor Orbán stále tvrdí, že Ukrajina do NATO nevstoupí.", Fresh)]
    // "Since" of an office dates nothing that is said.
    [InlineData("en", "Hungarian Prime Minister Viktor Orban, in power since 2010, said that Ukraine would not join NATO.", Fresh)]
    [InlineData("de", "Ungarns Ministerpräsident Viktor Orban, der seit 2010 regiert, sagte, die Ukraine werde der Nato nicht beitreten.", Fresh)]
    [InlineData("hu", "A 2010 óta kormányzó Orbán Viktor miniszterelnök azt mondta, hogy Ukrajna nem lesz a NATO tagja.", Fresh)]
    [InlineData("ro", "Premierul ungar Viktor Orban, la putere din 2010, a declarat că Ucraina nu va adera la NATO.", Fresh)]
    [InlineData("fr", "Le Premier ministre hongrois Viktor Orban, au pouvoir depuis 2010, a déclaré que l'Ukraine n'adhérerait pas à l'Otan.", Fresh)]
    // A date behind "that" is what the words are about.
    [InlineData("en", "Lithuanian President Gitanas Nauseda told reporters that in 2008 Ukraine should have been invited to join NATO.", Fresh)]
    [InlineData("sk", "Litovský prezident Gitanas Nauséda vyhlásil, že sľub z roku 2008 znamená vstup Ukrajiny do NATO.", Fresh)]
    [InlineData("cs", "Litevský prezident Gitanas Nauséda prohlásil, že v roce 2008 měla být Ukrajina pozvána do NATO.", Fresh)]
    [InlineData("pl", "Prezydent Litwy Gitanas Nauseda oświadczył, że obietnica z 2008 roku oznacza wejście Ukrainy do NATO.", Fresh)]
    [InlineData("de", "Litauens Präsident Gitanas Nauseda sagte, das Versprechen von 2008 bedeute den Nato-Beitritt der Ukraine.", Fresh)]
    [InlineData("ro", "Președintele lituanian Gitanas Nauseda a declarat că promisiunea din 2008 înseamnă aderarea Ucrainei la NATO.", Fresh)]
    [InlineData("fr", "Le président lituanien Gitanas Nauseda a déclaré que la promesse de 2008 signifiait l'adhésion de l'Ukraine à l'Otan.", Fresh)]
    // So is that of what is spoken of, and a month that tells which summit.
    [InlineData("en", "Asked about the plan presented last month, Lithuanian President Gitanas Nauseda said that Ukraine should join NATO.", Fresh)]
    [InlineData("en", "Lithuanian President Gitanas Nauseda said the April summit would not invite Ukraine to join NATO.", Fresh)]
    [InlineData("en", "Lithuanian President Gitanas Nauseda said at the April summit that Ukraine should join NATO.", Older)]
    [InlineData("uk", "Відповідаючи на питання про план, представлений минулого місяця, президент Литви Гітанас Науседа заявив, що Україна вступить до НАТО.", Fresh)]
    [InlineData("ru", "Комментируя план, представленный в прошлом месяце, президент Литвы Гитанас Науседа заявил, что Украина вступит в НАТО.", Fresh)]
    [InlineData("sk", "Na otázku o pláne predstavenom minulý mesiac litovský prezident Gitanas Nauséda povedal, že Ukrajina do NATO vstúpi.", Fresh)]
    [InlineData("cs", "Na dotaz na plán představený minulý měsíc litevský prezident Gitanas Nauséda řekl, že Ukrajina do NATO vstoupí.", Fresh)]
    [InlineData("pl", "Pytany o plan przedstawiony w zeszłym miesiącu, prezydent Litwy Gitanas Nauseda powiedział, że Ukraina wejdzie do NATO.", Fresh)]
    [InlineData("de", "Zu dem im vergangenen Monat vorgestellten Plan sagte Litauens Präsident Gitanas Nauseda, die Ukraine werde der Nato beitreten.", Fresh)]
    [InlineData("fr", "Interrogé sur le plan présenté le mois dernier, le président lituanien Gitanas Nauseda a déclaré que l'Ukraine adhérerait à l'Otan.", Fresh)]
    // Recorded earlier, told today.
    [InlineData("sk", "V rozhovore nahranom minulý týždeň a zverejnenom dnes litovský prezident Gitanas Nauséda vyhlásil, že Ukrajina do NATO vstúpi.", Fresh)]
    // A clause on the speaker that is about these very words.
    [InlineData("en", "Hungarian Prime Minister Viktor Orban, who earlier ruled out Ukraine's accession to NATO, stayed at home.", Older)]
    [InlineData("sk", "Maďarský premiér Viktor Orbán, ktorý predtým odmietol vstup Ukrajiny do NATO, neprišiel.", Older)]
    // The beginning of a month is over by its middle; the dot of a date ends no clause.
    [InlineData("uk", "На початку липня прем'єр Угорщини Віктор Орбан заявив, що Україна не вступить до НАТО.", Older)]
    [InlineData("sk", "Maďarský premiér Viktor Orbán 3. júla vyhlásil, že Ukrajina do NATO nevstúpi.", Older)]
    [InlineData("cs", "Maďarský premiér Viktor Orbán 3. července prohlásil, že Ukrajina do NATO nevstoupí.", Older)]
    [InlineData("de", "Ungarns Ministerpräsident Viktor Orban sagte am 3. Juli, die Ukraine werde der Nato nicht beitreten.", Older)]
    // The eve of something to come is now; so are the days before it.
    [InlineData("uk", "Напередодні візиту прем'єр Угорщини Віктор Орбан заявив, що Україна не вступить до НАТО.", Fresh)]
    [InlineData("ru", "Накануне переговоров премьер Венгрии Виктор Орбан заявил, что Украина не вступит в НАТО.", Fresh)]
    [InlineData("ru", "Накануне премьер Венгрии Виктор Орбан заявил, что Украина не вступит в НАТО.", Older)]
    [InlineData("en", "Two weeks before the vote, Hungarian Prime Minister Viktor Orban said that Ukraine would not join NATO.", Fresh)]
    [InlineData("fr", "Deux semaines avant le scrutin, le Premier ministre hongrois Viktor Orban a déclaré que l'Ukraine n'adhérerait pas à l'Otan.", Fresh)]
    // What the words tell of a country's habits is none of the speaker's.
    [InlineData("en", "Hungarian Prime Minister Viktor Orban said Ukraine had always wanted to join NATO.", Fresh)]
    [InlineData("hu", "Orbán Viktor miniszterelnök szerint Ukrajna mindig is a NATO tagja akart lenni.", Fresh)]
    // "No longer", "rather": the same words, in the present.
    [InlineData("sk", "Maďarský premiér Viktor Orbán už nevylučuje vstup Ukrajiny do NATO.", Fresh)]
    [InlineData("sk", "Maďarský premiér Viktor Orbán skôr odmieta vstup Ukrajiny do NATO.", Fresh)]
    // A word of such a heading may begin any sentence.
    [InlineData("en", "History shows that Ukraine should join NATO, Polish President Andrzej Duda said.", Fresh)]
    [InlineData("uk", "Історія вчить, що Україна має вступити до НАТО, заявив президент Польщі Анджей Дуда.", Fresh)]
    // What goes on from older words is as old, unless it says that it is of now.
    [InlineData("en", "Last week Hungarian Prime Minister Viktor Orban said that Ukraine would not join NATO. Its accession to NATO would mean war, he added.", Older)]
    [InlineData("sk", "Minulý týždeň maďarský premiér Viktor Orbán vyhlásil, že Ukrajina do NATO nevstúpi. Vstup Ukrajiny do NATO by podľa neho znamenal vojnu.", Older)]
    // Forms of reminding.
    [InlineData("uk", "Варто нагадати, що прем'єр Угорщини Віктор Орбан заявив, що Україна не вступить до НАТО.", Older)]
    [InlineData("ru", "Стоит напомнить, что премьер Венгрии Виктор Орбан заявил, что Украина не вступит в НАТО.", Older)]
    [InlineData("sk", "Treba pripomenúť, že maďarský premiér Viktor Orbán vyhlásil, že Ukrajina do NATO nevstúpi.", Older)]
    [InlineData("pl", "Warto przypomnieć, że premier Węgier Viktor Orban oświadczył, że Ukraina nie wejdzie do NATO.", Older)]
    // "Only then" is a condition, and no time.
    [InlineData("cs", "Prezident Petr Pavel podpoří vstup Ukrajiny do NATO jen tehdy, skončí-li válka.", Fresh)]
    [InlineData("sk", "Prezident Peter Pellegrini podporí vstup Ukrajiny do NATO len vtedy, ak sa skončí vojna.", Fresh)]
    [InlineData("pl", "Prezydent Andrzej Duda poprze wejście Ukrainy do NATO tylko wtedy, gdy skończy się wojna.", Fresh)]
    // When it was done stands at the end, behind what a verb takes as its object; not behind a "that".
    [InlineData("en", "French President Emmanuel Macron dismissed Ukraine's prospects of joining NATO as unrealistic earlier this month.", Older)]
    [InlineData("en", "French President Emmanuel Macron said that Ukraine had applied to join NATO a year ago.", Fresh)]
    // What the outlet has reported itself: "we" are not who spoke last.
    [InlineData("sk", "Minister obrany Robert Kaliňák hovoril o nákupe vozidiel.\n\nAko sme už informovali, premiér Robert Fico v nedeľu povedal, že so vstupom Ukrajiny do NATO nebude súhlasiť.", Older)]
    [InlineData("cs", "Ministryně obrany Jana Černochová mluvila o nákupu vozidel.\n\nJak jsme již informovali, premiér Petr Fiala v neděli řekl, že se vstupem Ukrajiny do NATO nebude souhlasit.", Older)]
    [InlineData("pl", "Minister obrony Władysław Kosiniak-Kamysz mówił o zakupie pojazdów.\n\nJak już informowaliśmy, premier Donald Tusk powiedział w niedzielę, że poprze wejście Ukrainy do NATO.", Older)]
    [InlineData("uk", "Міністр оборони Рустем Умєров говорив про закупівлю машин.\n\nЯк ми вже повідомляли, президент Володимир Зеленський у неділю сказав, що Україна вступить до НАТО.", Older)]
    [InlineData("ru", "Министр обороны Андрей Белоусов говорил о закупке машин.\n\nКак мы уже сообщали, президент Владимир Путин в воскресенье сказал, что Украина не вступит в НАТО.", Older)]
    [InlineData("de", "Verteidigungsminister Boris Pistorius sprach über den Kauf von Fahrzeugen.\n\nWie wir berichteten, sagte Bundeskanzler Olaf Scholz am Sonntag, die Ukraine werde der Nato nicht beitreten.", Older)]
    [InlineData("fr", "Le ministre Sébastien Lecornu a parlé de l'achat de véhicules.\n\nComme nous l'avons écrit, le président Emmanuel Macron a dit dimanche que l'Ukraine doit rejoindre l'Otan.", Older)]
    [InlineData("ro", "Ministrul apărării Angel Tîlvăr a vorbit despre achiziția de vehicule.\n\nDupă cum am scris, președintele Klaus Iohannis a spus duminică că Ucraina va adera la NATO.", Older)]
    [InlineData("hu", "Szalay-Bobrovniczky Kristóf honvédelmi miniszter járművek vásárlásáról beszélt.\n\nMint megírtuk, Orbán Viktor miniszterelnök vasárnap azt mondta, hogy Ukrajna nem lesz a NATO tagja.", Older)]
    [InlineData("en", "Defence Minister Boris Pistorius spoke of buying vehicles.\n\nAs we reported, Chancellor Olaf Scholz said on Sunday that Ukraine would not join NATO.", Older)]
    public void Words_tell_when_they_were_said(string language, string text, string mark)
    {
        var said = StatementTable.Said(fixture.Analyzer, language, text);

        Assert.Matches(mark == Older ? @"^[^,>]+>UA\*$" : "^[^,>]+>UA$", said);
    }

    [Theory]
    // What came before the news, told in a clause with "after".
    [InlineData("en", "Sybiha insists on NATO", "Ukraine's accession to NATO remains a goal, Foreign Minister Andrii Sybiha said.\n\nThe remark came after US President Donald Trump said that Ukraine would not join NATO.")]
    [InlineData("uk", "Сибіга наполягає на НАТО", "Вступ України до НАТО залишається метою, заявив міністр закордонних справ України Андрій Сибіга.\n\nЗаява пролунала після того, як президент США Дональд Трамп сказав, що Україна не вступить до НАТО.")]
    [InlineData("ru", "Сибига настаивает на НАТО", "Вступление Украины в НАТО остается целью, заявил министр иностранных дел Украины Андрей Сибига.\n\nЗаявление прозвучало после того, как президент США Дональд Трамп сказал, что Украина не вступит в НАТО.")]
    [InlineData("sk", "Sybiha trvá na NATO", "Vstup Ukrajiny do NATO zostáva cieľom, vyhlásil ukrajinský minister zahraničných vecí Andrij Sybiha.\n\nVyhlásenie prišlo po tom, čo americký prezident Donald Trump povedal, že Ukrajina do NATO nevstúpi.")]
    [InlineData("cs", "Sybiha trvá na NATO", "Vstup Ukrajiny do NATO zůstává cílem, prohlásil ukrajinský ministr zahraničí Andrij Sybiha.\n\nProhlášení přišlo poté, co americký prezident Donald Trump řekl, že Ukrajina do NATO nevstoupí.")]
    [InlineData("pl", "Sybiha obstaje przy NATO", "Wejście Ukrainy do NATO pozostaje celem, oświadczył minister spraw zagranicznych Ukrainy Andrij Sybiha.\n\nOświadczenie padło po tym, jak prezydent USA Donald Trump powiedział, że Ukraina nie wejdzie do NATO.")]
    [InlineData("de", "Sybiha beharrt auf der Nato", "Der Nato-Beitritt der Ukraine bleibe das Ziel, sagte der ukrainische Außenminister Andrij Sybiha.\n\nDie Äußerung fiel, nachdem US-Präsident Donald Trump gesagt hatte, die Ukraine werde der Nato nicht beitreten.")]
    [InlineData("hu", "Szibiha kitart a NATO mellett", "Ukrajna NATO-csatlakozása továbbra is cél, mondta Andrij Szibiha ukrán külügyminiszter.\n\nA nyilatkozat azután hangzott el, hogy Donald Trump amerikai elnök azt mondta, hogy Ukrajna nem lesz a NATO tagja.")]
    [InlineData("ro", "Sîbiha insistă asupra NATO", "Aderarea Ucrainei la NATO rămâne un obiectiv, a declarat ministrul ucrainean de externe, Andrii Sîbiha.\n\nDeclarația vine după ce președintele american Donald Trump a spus că Ucraina nu va adera la NATO.")]
    [InlineData("fr", "Sybiha insiste sur l'Otan", "L'adhésion de l'Ukraine à l'Otan reste un objectif, a déclaré le ministre ukrainien des Affaires étrangères Andriï Sybiha.\n\nCette déclaration intervient après que le président américain Donald Trump a affirmé que l'Ukraine n'adhérerait pas à l'Otan.")]
    // "Already said", in an article on somebody else.
    [InlineData("sk", "Sybiha: Vstup do NATO je cieľ", "Vstup Ukrajiny do NATO zostáva cieľom, vyhlásil ukrajinský minister zahraničných vecí Andrij Sybiha.\n\nHovoril v Kyjeve.\n\nAmerický prezident Donald Trump už vyhlásil, že Ukrajina do NATO nevstúpi.")]
    [InlineData("uk", "Сибіга: вступ до НАТО є метою", "Вступ України до НАТО залишається метою, заявив міністр закордонних справ України Андрій Сибіга.\n\nВін виступав у Києві.\n\nПрезидент США Дональд Трамп уже заявляв, що Україна не вступить до НАТО.")]
    // Days before the article, on a weekday, by another than the headline's speaker.
    [InlineData("en", "Sybiha: NATO remains the goal", "Ukraine's accession to NATO remains a goal, Foreign Minister Andrii Sybiha said.\n\nHe spoke in Kyiv.\n\nOn Sunday US President Donald Trump said that Ukraine would not join NATO.")]
    [InlineData("pl", "Sybiha: NATO pozostaje celem", "Wejście Ukrainy do NATO pozostaje celem, oświadczył minister spraw zagranicznych Ukrainy Andrij Sybiha.\n\nMówił w Kijowie.\n\nW niedzielę prezydent USA Donald Trump powiedział, że Ukraina nie wejdzie do NATO.")]
    // Headings of sections on what came before.
    [InlineData("en", "Sybiha insists on NATO", "Ukraine's accession to NATO remains a goal, Foreign Minister Andrii Sybiha said.\n\nWhat came first\n\nUS President Donald Trump said that Ukraine would not join NATO.")]
    [InlineData("en", "Sybiha insists on NATO", "Ukraine's accession to NATO remains a goal, Foreign Minister Andrii Sybiha said.\n\nHow we got here\n\nUS President Donald Trump said that Ukraine would not join NATO.")]
    [InlineData("uk", "Сибіга наполягає на НАТО", "Вступ України до НАТО залишається метою, заявив міністр закордонних справ України Андрій Сибіга.\n\nЩо відбулося раніше\n\nПрезидент США Дональд Трамп заявив, що Україна не вступить до НАТО.")]
    [InlineData("ru", "Сибига настаивает на НАТО", "Вступление Украины в НАТО остается целью, заявил министр иностранных дел Украины Андрей Сибига.\n\nЧто произошло ранее\n\nПрезидент США Дональд Трамп заявил, что Украина не вступит в НАТО.")]
    [InlineData("sk", "Sybiha trvá na NATO", "Vstup Ukrajiny do NATO zostáva cieľom, vyhlásil ukrajinský minister zahraničných vecí Andrij Sybiha.\n\nČo sa udialo predtým\n\nAmerický prezident Donald Trump vyhlásil, že Ukrajina do NATO nevstúpi.")]
    [InlineData("cs", "Sybiha trvá na NATO", "Vstup Ukrajiny do NATO zůstává cílem, prohlásil ukrajinský ministr zahraničí Andrij Sybiha.\n\nCo se stalo dříve\n\nAmerický prezident Donald Trump prohlásil, že Ukrajina do NATO nevstoupí.")]
    [InlineData("pl", "Sybiha obstaje przy NATO", "Wejście Ukrainy do NATO pozostaje celem, oświadczył minister spraw zagranicznych Ukrainy Andrij Sybiha.\n\nCo się działo wcześniej\n\nPrezydent USA Donald Trump oświadczył, że Ukraina nie wejdzie do NATO.")]
    [InlineData("de", "Sybiha beharrt auf der Nato", "Der Nato-Beitritt der Ukraine bleibe das Ziel, sagte der ukrainische Außenminister Andrij Sybiha.\n\nWas zuvor geschah\n\nUS-Präsident Donald Trump sagte, die Ukraine werde der Nato nicht beitreten.")]
    [InlineData("hu", "Szibiha kitart a NATO mellett", "Ukrajna NATO-csatlakozása továbbra is cél, mondta Andrij Szibiha ukrán külügyminiszter.\n\nMi történt előtte?\n\nDonald Trump amerikai elnök azt mondta, hogy Ukrajna nem lesz a NATO tagja.")]
    [InlineData("ro", "Sîbiha insistă asupra NATO", "Aderarea Ucrainei la NATO rămâne un obiectiv, a declarat ministrul ucrainean de externe, Andrii Sîbiha.\n\nCe s-a întâmplat înainte\n\nPreședintele american Donald Trump a spus că Ucraina nu va adera la NATO.")]
    [InlineData("fr", "Sybiha insiste sur l'Otan", "L'adhésion de l'Ukraine à l'Otan reste un objectif, a déclaré le ministre ukrainien des Affaires étrangères Andriï Sybiha.\n\nRetour en arrière\n\nLe président américain Donald Trump a affirmé que l'Ukraine n'adhérerait pas à l'Otan.")]
    public void Context_of_the_news_is_older(string language, string title, string text)
    {
        var tags = fixture.Analyzer.Analyze(new ArticleText { Title = title, Text = text, Language = language, Published = new DateOnly(2025, 3, 18) });

        Assert.All(tags.Statements, one => Assert.Equal(one.Speaker == "Donald Trump", one.Background));
        Assert.Contains(tags.Statements, one => one.Background);
        Assert.Contains(tags.Statements, one => !one.Background);
    }

    [Theory]
    // What the allies decided is a statement by NATO, of the day when they did.
    [InlineData("en", "In 2008 the allies agreed in Bucharest that Ukraine would join NATO one day.", "(NATO)>UA*")]
    [InlineData("uk", "У 2008 році в Бухаресті союзники вирішили, що Україна вступить до НАТО.", "(NATO)>UA*")]
    [InlineData("ru", "В 2008 году в Бухаресте союзники договорились, что Украина вступит в НАТО.", "(NATO)>UA*")]
    [InlineData("sk", "V roku 2008 spojenci rozhodli, že Ukrajina vstúpi do NATO.", "(NATO)>UA*")]
    [InlineData("cs", "V roce 2008 spojenci rozhodli, že Ukrajina vstoupí do NATO.", "(NATO)>UA*")]
    [InlineData("pl", "W 2008 roku sojusznicy uzgodnili w Bukareszcie, że Ukraina wejdzie do NATO.", "(NATO)>UA*")]
    [InlineData("de", "2008 in Bukarest hatten die Nato-Staaten beschlossen, dass die Ukraine der Nato beitritt.", "(NATO)>UA*")]
    [InlineData("ro", "În 2008, la București, aliații au convenit că Ucraina va adera la NATO.", "(NATO)>UA*")]
    [InlineData("fr", "En 2008 à Bucarest, les alliés ont décidé que l'Ukraine rejoindrait l'Otan.", "(NATO)>UA*")]
    // What allies agree on is their common position, whenever they say so; what they may want is nobody's.
    [InlineData("en", "The allies agree that Ukraine will join NATO one day.", "(NATO)>UA")]
    [InlineData("uk", "Союзники сказали, що Україна вступить до НАТО.", "")]
    public void A_decision_of_the_allies_is_told(string language, string text, string expected) =>
        Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, language, text));
}
