namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of Russian say, who says it and how: one row for each rule.</summary>
public sealed class RussianStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // The people of the Kremlin.
    [InlineData("В Кремле считают, что Украина не должна вступать в НАТО.", "(RU) UA oppose")]
    // The verb of thinking closes the sentence.
    [InlineData("Прием Украины в НАТО невозможен, считает премьер Венгрии Виктор Орбан.", "Viktor Orbán UA oppose")]
    // A verdict between verb and end.
    [InlineData("Представитель МИД РФ Мария Захарова назвала вступление Финляндии в НАТО ошибкой.", "Maria Zakharova FI oppose")]
    // A mistake not to take in.
    [InlineData("Не принять Украину в НАТО было бы ошибкой, заявил президент Литвы Гитанас Науседа.", "Gitanas Nausėda UA support")]
    // Neutrality kept.
    [InlineData("Президент Сербии Александр Вучич заявил, что страна сохранит военный нейтралитет и не вступит в НАТО.", "Aleksandar Vučić RS oppose")]
    // Disbelief before the verdict.
    [InlineData("Премьер Словакии Роберт Фицо не считает возможным вступление Украины в НАТО.", "Robert Fico UA oppose")]
    // Double negation with a condition.
    [InlineData("Зеленский не исключил вступления Украины в НАТО после войны.", "Volodymyr Zelensky UA conditional")]
    // "Our country" is the speaker's.
    [InlineData("\"Наша страна станет членом НАТО\", - сказал министр иностранных дел Украины Андрей Сибига.", "Andrii Sybiha UA support")]
    // Who has no veto is no owner of a position.
    [InlineData("Генсек НАТО Марк Рютте заявил, что у России нет права вето на прием Украины в НАТО.", "Mark Rutte UA support")]
    // "Earlier" opens the sentence.
    [InlineData("Ранее министр обороны США Пит Хегсет назвал нереалистичным вступление Украины в НАТО.", "Pete Hegseth UA oppose older")]
    // A capital stands for the country.
    [InlineData("Глава МИД Армении Арарат Мирзоян сообщил, что Ереван не планирует вступать в НАТО.", "Ararat Mirzoyan AM oppose")]
    // A colon headline.
    [InlineData("Канцлер Германии Фридрих Мерц: Украина вступит в НАТО только после окончания войны.", "Friedrich Merz UA conditional")]
    // A deputy is no officer of state; the Duma is Russia's.
    [InlineData("Депутат Госдумы Иван Петренко заявил, что Украины в НАТО не будет.", "Ivan Petrenko UA oppose unofficial")]
    // Spending.
    [InlineData("Песков прокомментировал расходы стран НАТО на оборону.", "")]
    // Another union.
    [InlineData("Премьер Армении Никол Пашинян заявил о вступлении в Евросоюз.", "")]
    // A former president.
    [InlineData("Экс-президент Грузии Михаил Саакашвили считает, что Грузия должна вступить в НАТО.", "Mikheil Saakashvili GE support unofficial")]
    // A name in the genitive behind "in the opinion of".
    [InlineData("По мнению главы МИД Латвии Байбы Браже, место Украины в НАТО.", "Baiba Braže UA support")]
    // A deputy chairman.
    [InlineData("Вступление Украины в НАТО станет катастрофой, предупредил зампред Совбеза РФ Дмитрий Медведев.", "Dmitry Medvedev UA oppose")]
    // Will not block. The day is before its accession.
    [InlineData("Премьер Венгрии Виктор Орбан не будет блокировать вступление Швеции в НАТО, передает Reuters.", "Viktor Orbán SE support", "2024-01-15")]
    // A capital speaks for its state.
    [InlineData("В Киеве заявили, что не откажутся от вступления в НАТО.", "(UA) UA support")]
    // An adjective of the country and a bare surname.
    [InlineData("Финский президент Стубб: Украина должна стать членом НАТО.", "Alexander Stubb UA support")]
    // A deputy; another country.
    [InlineData("Заместитель министра иностранных дел России Сергей Рябков назвал недопустимым членство Грузии в НАТО.", "Sergei Ryabkov GE oppose")]
    // Whose words are criticised spoke before.
    [InlineData("Слова президента Словакии Петера Пеллегрини о вступлении Украины в НАТО раскритиковал депутат.", "Peter Pellegrini UA neutral older")]
    // An invitation to a meeting.
    [InlineData("Страны НАТО получили приглашение на саммит, сказал генсек НАТО Марк Рютте.", "")]
    // "As X reported".
    [InlineData("Как сообщил глава МИД Венгрии Петер Сийярто, Будапешт не поддержит приглашение Украины в НАТО.", "Péter Szijjártó UA oppose")]
    // An exclusion; "the country" is his.
    [InlineData("Премьер Молдавии Дорин Речан исключил вступление страны в НАТО.", "Dorin Recean MD oppose")]
    // A wish in a clause of its own behind its hearers.
    [InlineData("Глава Минобороны Эстонии Ханно Певкур призвал союзников, чтобы они пригласили Украину в НАТО.", "Hanno Pevkur UA support")]
    // A year before the news.
    [InlineData("В 2023 году премьер Венгрии Виктор Орбан выступил против вступления Украины в НАТО.", "Viktor Orbán UA oppose older")]
    // So said, with the name before the verb.
    [InlineData("Молдова не собирается отказываться от нейтралитета и вступать в НАТО. Об этом глава МИД Михай Попшой заявил после встречи с журналистами.", "Mihai Popșoi MD oppose")]
    // To whom it was said before who said it.
    [InlineData("Россия никогда не согласится на членство Украины в НАТО. Об этом журналистам сообщил пресс-секретарь президента Дмитрий Песков.", "Dmitry Peskov UA oppose")]
    // Pointed out, by a deputy.
    [InlineData("Урегулирование на Украине, по убеждению российской стороны, невозможно без отказа от вступления в НАТО. На это указал в интервью ТАСС заместитель министра иностранных дел РФ Михаил Галузин.", "Mikhail Galuzin UA oppose")]
    // With such a statement.
    [InlineData("Россия не допустит вступления Украины в НАТО. С таким заявлением на пресс-конференции в Москве выступил глава МИД Сергей Лавров.", "Sergey Lavrov UA oppose")]
    // Giving it up is no condition.
    [InlineData("Президент Украины Владимир Зеленский заявил, что отказ от НАТО не может быть условием мира.", "Volodymyr Zelensky UA support")]
    // Threatened leaving.
    [InlineData("Президент США Дональд Трамп пригрозил, что Соединенные Штаты выйдут из НАТО.", "Donald Trump US oppose")]
    // A capital of the Balkans is no person.
    [InlineData("Об угрозе вступления Боснии и Герцеговины в НАТО сказал посол РФ в Сараево Игорь Калабухов.", "Igor Kalabukhov BA oppose")]
    // The object of a view opens the sentence, before its holder.
    [InlineData("В членстве Украины в альянсе президент Финляндии Александр Стубб видит залог долгого мира.", "Alexander Stubb UA support")]
    // So with what a verb of calling names.
    [InlineData("Путь Киева в НАТО британский премьер Кир Стармер охарактеризовал как необратимый.", "Keir Starmer UA support")]
    // The alliance before an office with a country of its own belongs to what is joined.
    [InlineData("За вступление Украины в НАТО премьер Польши Дональд Туск готов бороться.", "Donald Tusk UA support")]
    // The object between the subject and the verb.
    [InlineData("Премьер Словакии Роберт Фицо членство Украины в НАТО назвал ошибкой.", "Robert Fico UA oppose")]
    // After the accession is when.
    [InlineData("После вступления Финляндии в НАТО министр обороны Эстонии Ханно Певкур рассказал об учениях.", "")]
    // A plain answer by an adverb.
    [InlineData("На вопрос, увидит ли он Украину в НАТО, польский премьер Дональд Туск ответил утвердительно.", "Donald Tusk UA support")]
    // Who is asked stands before the question.
    [InlineData("Президент США Дональд Трамп на вопрос, вступит ли Украина в НАТО, ответил: «Не думаю».", "Donald Trump UA oppose")]
    // So somebody answered those who asked.
    [InlineData("«Этого не будет», — так Дональд Трамп ответил журналистам, поинтересовавшимся перспективами Украины в НАТО.", "Donald Trump UA oppose")]
    // What a body thinks is told by its spokesman next.
    [InlineData("Кремль удовлетворен тем, что вступления Украины в НАТО не будет. Об этом журналистам заявил пресс-секретарь президента Дмитрий Песков.", "Dmitry Peskov UA oppose")]
    // So spoke, of an ambassador behind a broadcaster.
    [InlineData("Вступление Боснии и Герцеговины в НАТО угрожает России. Так высказался в эфире боснийского телеканала посол РФ в Сараево Игорь Калабухов.", "Igor Kalabukhov BA oppose")]
    public void Says(string sentence, string expected, string published = "2025-06-15") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "ru", sentence, published));
}
