namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What sentences say that Ukrainian agencies and papers write: one row for each kind of verb, office and phrase.</summary>
public sealed class UkrainianAgencyTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // "Among the allies" is in NATO; the head of a body that conducts foreign affairs.
    [InlineData("Керівник чеського зовнішньополітичного відомства Ян Ліпавський сказав, що місце Києва – серед союзників, і Москва тут нічого не вирішує.", "Jan Lipavský UA support")]
    // A helmsman of diplomacy who cuts short; what is not in store for a country.
    [InlineData("Керманич угорської дипломатії Петер Сіярто відрубав: допоки при владі нинішній уряд, Києву не світить жодне запрошення до НАТО.", "Péter Szijjártó UA oppose")]
    // Demands of another with a genitive.
    [InlineData("Очільник російського МЗС Сергій Лавров укотре зажадав від України позаблокового статусу.", "Sergey Lavrov UA oppose")]
    // An ultimatum put forward before a colon.
    [InlineData("Речниця МЗС РФ Марія Захарова висунула ультиматум: Київ має офіційно зректися планів вступу в НАТО.", "Maria Zakharova UA oppose")]
    // A bridge that is being built.
    [InlineData("Очільник Альянсу Марк Рютте наголошує: міст України до НАТО вже будується.", "Mark Rutte UA support")]
    // To evade an answer is to leave it open.
    [InlineData("Рютте ухилився від відповіді на запитання, коли саме Україна отримає запрошення до НАТО.", "Mark Rutte UA neutral")]
    // An invitation at a meeting is none to the meeting.
    [InlineData("Міністр Андрій Сибіга закликав колег по Альянсу ухвалити рішення про запрошення України на грудневій зустрічі в Брюсселі.", "Andrii Sybiha UA support")]
    // There is no talk of giving up.
    [InlineData("Керівник ОП Андрій Єрмак відрізав: про відмову від курсу на НАТО не йдеться.", "Andriy Yermak UA support")]
    // Delay is no longer possible.
    [InlineData("Литовський лідер Гітанас Науседа вважає, що зволікати із запрошенням України до НАТО більше не можна.", "Gitanas Nausėda UA support")]
    // To be for it that.
    [InlineData("Президент Латвії Едгарс Рінкевичс висловився за те, щоб Україну запросили до Альянсу ще до інавгурації Трампа.", "Edgars Rinkēvičs UA support")]
    // A question that answers itself: if not NATO.
    [InlineData("Прем'єрка Естонії Кая Каллас поставила риторичне запитання: якщо не НАТО, то що захистить Україну?", "Kaja Kallas UA support", "2024-05-10")]
    // To be open to an invitation.
    [InlineData("Глава французької дипломатії Жан-Ноель Барро підтвердив, що Париж відкритий до запрошення України в НАТО.", "Jean-Noël Barrot UA support")]
    // A way without a reverse gear.
    [InlineData("Очільниця німецького МЗС Анналена Бербок заявила, що шлях України до НАТО не має зворотного ходу.", "Annalena Baerbock UA support")]
    // To decline a forecast of when.
    [InlineData("Радник Байдена з нацбезпеки Джейк Салліван відмовився прогнозувати, коли Україну запросять до Альянсу.", "Jake Sullivan UA neutral")]
    // Advice to a country to forget.
    [InlineData("Президент США Дональд Трамп порадив Києву забути про Альянс.", "Donald Trump UA oppose", "2025-02-26")]
    // A matter that will not be raised.
    [InlineData("Глава американської дипломатії Марко Рубіо дав зрозуміти, що питання членства Києва в Альянсі на перемовинах не порушуватимуть.", "Marco Rubio UA neutral", "2025-03-10")]
    // First the one, then the other.
    [InlineData("Прем'єр-міністр Греції Кіріакос Міцотакіс вважає, що спершу війна, а вже потім розмови про вступ України до НАТО.", "Kyriakos Mitsotakis UA conditional")]
    // No reason to give up neutrality.
    [InlineData("Канцлер Австрії Карл Негаммер не бачить підстав відмовлятися від нейтрального статусу.", "Karl Nehammer AT oppose", "2023-05-10")]
    // No use hoping.
    [InlineData("Стокгольму годі сподіватися на згоду Анкари на його вступ до НАТО, пригрозив турецький президент Реджеп Тайїп Ердоган.", "Recep Tayyip Erdoğan SE oppose", "2023-06-20")]
    // The end of neutrality is an application.
    [InlineData("Шведська прем'єрка Магдалена Андерссон оголосила про кінець двохсотрічного позаблокового статусу: Стокгольм проситиметься в НАТО.", "Magdalena Andersson SE support", "2022-05-15")]
    // A ministry publishes a statement.
    [InlineData("Українське МЗС оприлюднило заяву: Київ вимагатиме повноправного членства в НАТО і не пристане на жодні альтернативи.", "(UA) UA support")]
    // A position that has not changed is left open.
    [InlineData("У Білому домі повідомили, що позиція щодо запрошення України в НАТО не змінилася.", "(US) UA neutral")]
    // A decision that stays in force.
    [InlineData("В Альянсі запевнили, що рішення про майбутнє членство України лишається в силі.", "(NATO) UA support")]
    // A parliament adopts a resolution with a call.
    [InlineData("Сейм Литви ухвалив резолюцію із закликом запросити Україну до НАТО.", "(LT) UA support")]
    // A post given up for membership is no condition of it.
    [InlineData("Раніше Зеленський заявляв, що готовий піти з посади в обмін на членство України в НАТО.", "Volodymyr Zelensky UA support older")]
    // Where the future of a country is.
    [InlineData("Послиця США Бріджит Брінк запевнила, що майбутнє України – в НАТО.", "Bridget Brink UA support")]
    // A summit is held, not admitted.
    [InlineData("Швейцарія запропонувала прийняти саміт миру, повідомила президентка Віола Амгерд.", "")]
    // Soldiers are invited to a staff.
    [InlineData("Глава МЗС Польщі Радослав Сікорський закликав союзників запросити українських військових до командних структур Альянсу.", "")]
    // A president's envoy is not the president.
    [InlineData("На думку спецпредставника Трампа Кіта Келлога, членство України в НАТО слід відкласти на невизначений час.", "Keith Kellogg UA oppose", "2025-01-10")]
    // Who stuns the hearers speaks.
    [InlineData("У Брюсселі Гегсет ошелешив союзників: американська сторона не вважає вступ України до НАТО реалістичним результатом переговорів.", "Pete Hegseth UA oppose", "2025-02-12")]
    // Merz is no mayor.
    [InlineData("Мерц каже, що вступ України до НАТО найближчим часом неможливий, оскільки країна воює.", "Friedrich Merz UA conditional", "2025-05-10")]
    // If it had been in, there would have been no war.
    [InlineData("Якби Україна була в НАТО у 2014-му, війни не було б, розмірковує естонський міністр оборони Ганно Певкур.", "Hanno Pevkur UA support")]
    // A country supports it, says the statement of its ministry.
    [InlineData("Вільнюс підтримує негайне запрошення України до Альянсу, йдеться в заяві литовського МЗС.", "(LT) UA support")]
    // An agency quotes the words of somebody.
    [InlineData("«Членство України в Альянсі суперечить самій суті безпекової архітектури Європи», – наводить слова Пєскова «Інтерфакс».", "Dmitry Peskov UA oppose")]
    // To put it off means to encourage another.
    [InlineData("Міністр закордонних справ Литви Кястутіс Будріс взяв участь у форумі в Києві.\n\nЗа його словами, відкладати членство України в Альянсі – означає заохочувати агресора.", "Kęstutis Budrys UA support", "2025-03-10")]
    // A requirement that is dropped.
    [InlineData("НАТО скасувало вимогу щодо ПДЧ для України – Столтенберг", "Jens Stoltenberg UA support", "2023-07-11")]
    // Ranks of the alliance.
    [InlineData("У лавах Альянсу немає єдності щодо видатків, визнав Рютте.", "")]
    // New allies of another.
    [InlineData("Росія шукає нових союзників, заявив Зеленський на зустрічі з послами країн НАТО.", "")]
    // Access to a system.
    [InlineData("Україна отримала доступ до системи НАТО, розповів Михайло Федоров.", "")]
    // A venue for talks.
    [InlineData("Глава МЗС Туреччини запропонував прийняти переговори у Стамбулі.", "")]
    // With whom one speaks has an ending that no subject has.
    [InlineData("Канцлер Олаф Шольц після розмови з українським президентом Володимиром Зеленським сказав, що Україна не вступить до НАТО.", "Olaf Scholz UA oppose", "2024-11-20")]
    public void Says(string sentence, string expected, string published = "2024-11-20") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "uk", sentence, published));
}
