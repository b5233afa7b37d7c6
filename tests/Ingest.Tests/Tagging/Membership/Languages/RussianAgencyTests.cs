namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What sentences say that Russian agencies and papers write: one row for each kind of verb, office and phrase.</summary>
public sealed class RussianAgencyTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Those on Bankova street speak for Ukraine.
    [InlineData("На Банковой заявили, что отказываться от НАТО Киев не будет.", "(UA) UA support")]
    // No substitutes are accepted, says the statement of a ministry.
    [InlineData("Киев не примет альтернатив членству в НАТО, говорится в заявлении украинского МИД.", "(UA) UA support")]
    // Those in a government see no grounds.
    [InlineData("В правительстве ФРГ не видят оснований для приглашения Киева в НАТО.", "(DE) UA oppose")]
    // Authorities will not agree.
    [InlineData("Власти Венгрии не согласятся на членство Киева в альянсе.", "(HU) UA oppose")]
    // A condition of the speaker is no condition of membership.
    [InlineData("Посол по особым поручениям МИД РФ Родион Мирошник назвал внеблоковый статус Украины необходимым условием.", "Rodion Miroshnik UA oppose")]
    // No early invitation is expected.
    [InlineData("Глава Минобороны ФРГ Борис Писториус не ожидает скорого приглашения Киева в НАТО.", "Boris Pistorius UA conditional")]
    // Who denies that it would be given up is for it.
    [InlineData("Советник главы ОП Михаил Подоляк отрицает, что Киев готов отказаться от вступления в альянс.", "Mykhailo Podolyak UA support")]
    // So is who refutes it.
    [InlineData("Спикер МИД Украины Георгий Тихий опроверг сообщения, что Киев отказался от требования о приглашении в НАТО.", "Heorhii Tykhyi UA support")]
    // Advice to a country to forget.
    [InlineData("Трамп посоветовал Украине забыть о НАТО", "Donald Trump UA oppose", "2025-02-26")]
    // A first name in full and its short form are one.
    [InlineData("Спецпосланник президента США Стивен Уиткофф считает, что Киев в НАТО не вступит.", "Steve Witkoff UA oppose", "2025-03-22")]
    // Not to answer whether is to leave it open.
    [InlineData("Вице-президент США Джей Ди Вэнс не стал отвечать, примут ли Украину в НАТО.", "JD Vance UA neutral", "2025-02-14")]
    // So is to evade an answer.
    [InlineData("Представитель Госдепа Тэмми Брюс уклонилась от ответа о перспективах вступления Украины в НАТО.", "Tammy Bruce UA neutral", "2025-04-20")]
    // Another has no right to dictate; the capital is the country.
    [InlineData("Президент Латвии Эдгар Ринкевич заявил, что Россия не вправе диктовать, кого принимать в НАТО, а Украина в нем будет.", "Edgars Rinkēvičs UA support")]
    // No matter for bargaining.
    [InlineData("Министр иностранных дел Латвии Байба Браже: членство Украины в НАТО не может быть предметом торга с Москвой", "Baiba Braže UA support")]
    // The cheapest solution is a good one.
    [InlineData("Президент Эстонии Алар Карис: самым дешевым решением было бы принять Украину в НАТО", "Alar Karis UA support")]
    // Advice not to give in to persuasion.
    [InlineData("Захарова посоветовала Кишиневу не поддаваться на уговоры вступить в НАТО и дорожить нейтралитетом.", "Maria Zakharova MD oppose")]
    // A condition put forward before a colon.
    [InlineData("Президент России Владимир Путин выдвинул условие: Киев должен вывести войска и официально уведомить об отказе от планов вступления в НАТО.", "Vladimir Putin UA oppose")]
    // To allow for it is to be for it, if mildly.
    [InlineData("Президент Чехии Петр Павел допустил вступление Украины в НАТО без возвращения всех территорий.", "Petr Pavel UA support")]
    // The beginning of a ratification.
    [InlineData("Эрдоган объявил о начале ратификации протокола о присоединении Финляндии к НАТО.", "Recep Tayyip Erdoğan FI support", "2023-03-17")]
    // A choice in favour of NATO is an accession.
    [InlineData("Выбор в пользу НАТО подорвет безопасность Финляндии, предупредил замминистра иностранных дел РФ Александр Грушко.", "Alexander Grushko FI oppose", "2022-04-15")]
    // An agency quotes somebody.
    [InlineData("\"Мы никогда не согласимся на то, чтобы Украина была в НАТО ни в каких границах\", - цитирует Лаврова ТАСС.", "Sergey Lavrov UA oppose")]
    // Not to name a date of joining is to leave it open.
    [InlineData("Рютте не стал называть срок, когда Украина вступит в альянс.", "Mark Rutte UA neutral")]
    // Why a country needs NATO.
    [InlineData("Подоляк объяснил, зачем Украине НАТО: \"Без альянса будет новая война\".", "Mykhailo Podolyak UA support")]
    // Not to be tied to the end of the war.
    [InlineData("Стефанишина призвала не увязывать вступление Украины в альянс с окончанием войны.", "Olha Stefanishyna UA support")]
    // Who doubts that it is soon does not expect it.
    [InlineData("Макрон усомнился, что Украина скоро вступит в НАТО.", "Emmanuel Macron UA oppose", "2023-12-20")]
    // Who disagrees that it weakens is for it.
    [InlineData("Цахкна не согласен с тем, что прием Украины ослабит альянс.", "Margus Tsahkna UA support")]
    // What is in our interest.
    [InlineData("Премьер-министр Эстонии Кристен Михал: приглашение Украины в НАТО отвечает нашим интересам", "Kristen Michal UA support")]
    // Member of the one union and of the other.
    [InlineData("Стубб заявил в Давосе, что Украина должна стать членом и ЕС, и НАТО.", "Alexander Stubb UA support", "2025-01-22")]
    // None of another's business.
    [InlineData("Валтонен: вступление Украины в НАТО - не дело Москвы", "Elina Valtonen UA support")]
    // Another country only keeps company.
    [InlineData("Глава МИД Финляндии Пекка Хаависто сказал, что Хельсинки хотел бы войти в альянс одновременно со Стокгольмом.", "Pekka Haavisto FI support", "2023-02-10")]
    // To rule out giving up.
    [InlineData("Кобахидзе исключил отказ от курса на НАТО, отметив, что он закреплен в конституции Грузии.", "Irakli Kobakhidze GE support")]
    // A parliament adopts a resolution in support.
    [InlineData("Сейм Польши принял резолюцию в поддержку вступления Украины в НАТО.", "(PL) UA support")]
    // As soon as it gives up: a demand.
    [InlineData("В июне Путин заявил, что Россия прекратит огонь, как только Украина откажется от планов вступления в НАТО. Сегодня Песков сообщил о подготовке саммита.", "Vladimir Putin UA oppose older")]
    // Close to NATO as never before.
    [InlineData("Генсек НАТО прибыл в Киев с необъявленным визитом.\n\n«Украина как никогда близка к НАТО», — заверил Марк Рютте на встрече с Зеленским.", "Mark Rutte UA support")]
    // A way that should stay open.
    [InlineData("Президент Латвии Эдгарс Ринкевичс сказал, что путь Украины в НАТО должен оставаться открытым.", "Edgars Rinkēvičs UA support", "2025-02-15")]
    // Ranks of the alliance.
    [InlineData("В рядах НАТО нет единства по поводу расходов на оборону, заявил Песков.", "")]
    // New allies of another.
    [InlineData("Китай и Россия — надежные союзники, сказал Путин, отметив, что НАТО ищет новых союзников в Азии.", "")]
    // Drills are no scholars.
    [InlineData("Учения НАТО у границ Белоруссии вызывают вопросы, заявил министр обороны Виктор Хренин.", "")]
    // "After" at the head of a sentence is no ambassador.
    [InlineData("После встречи с Рютте президент Финляндии Александр Стубб рассказал о планах НАТО в Арктике.", "")]
    // An agreement is left.
    [InlineData("Трамп заявил, что США могут выйти из соглашения, если союзники по НАТО не увеличат расходы.", "")]
    public void Says(string sentence, string expected, string published = "2024-11-20") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "ru", sentence, published));
}
