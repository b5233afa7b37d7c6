namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of Ukrainian say, who says it and how: one row for each rule.</summary>
public sealed class UkrainianStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // People of a ministry speak: a place with a verb for many.
    [InlineData("У МЗС заявили, що відмова від вступу до НАТО для України неприйнятна.", "(UA) UA support")]
    // The verb of thinking closes the sentence.
    [InlineData("Україна не вступить до НАТО, вважає глава МЗС Угорщини Петер Сіярто.", "Péter Szijjártó UA oppose")]
    // "Reads the statement of X".
    [InlineData("«Двері Альянсу для України відчинені», - йдеться у заяві генсека НАТО Марка Рютте.", "Mark Rutte UA support")]
    // An office alone, by the article's day.
    [InlineData("За словами міністра оборони Литви, запрошення України до НАТО не можна відкладати.", "Dovilė Šakalienė UA support")]
    // Not to rule out is to allow; the condition counts.
    [InlineData("Президент Фінляндії Александр Стубб не виключив, що Україна стане членом НАТО після війни.", "Alexander Stubb UA conditional")]
    // Doubt turns the clause behind its "that".
    [InlineData("Прем'єр Словаччини Роберт Фіцо сумнівається, що Україна вступить до НАТО.", "Robert Fico UA oppose")]
    // A mistake not to invite.
    [InlineData("Президент Чехії Петр Павел заявив, що не запросити Україну до НАТО було б помилкою.", "Petr Pavel UA support")]
    // Who has no veto is no owner of a position.
    [InlineData("Росія не має права вето на вступ України до НАТО, - Рютте.", "Mark Rutte UA support")]
    // "Earlier" with a verb of habit.
    [InlineData("Раніше прем'єр Угорщини Віктор Орбан називав членство України в НАТО катастрофою.", "Viktor Orbán UA oppose older")]
    // Keeping neutrality is staying out.
    [InlineData("Президент Молдови Мая Санду наголосила, що країна збереже нейтралітет.", "Maia Sandu MD oppose")]
    // Demands that it be given up.
    [InlineData("Глава МЗС РФ Сергій Лавров вимагає відмови України від вступу до НАТО.", "Sergey Lavrov UA oppose")]
    // Only after the war.
    [InlineData("Канцлер Німеччини Фрідріх Мерц заявив, що Україна зможе вступити до НАТО лише після завершення війни.", "Friedrich Merz UA conditional")]
    // Germany's position, reported by another.
    [InlineData("Президент Володимир Зеленський заявив, що Німеччина не підтримує запрошення України до НАТО.", "Volodymyr Zelensky UA neutral")]
    // Another union.
    [InlineData("Речниця Єврокомісії розповіла про вступ України до Євросоюзу.", "")]
    // Drills are no membership.
    [InlineData("Міністр оборони Естонії Ханно Певкур повідомив про навчання НАТО.", "")]
    // An expert speaks for nobody.
    [InlineData("Експерт Іван Коваленко вважає, що Україна вступить до НАТО.", "Ivan Kovalenko UA support unofficial")]
    // A post, verb before the subject.
    [InlineData("\"Україна стане членом НАТО\", - написав у Telegram керівник Офісу президента Андрій Єрмак.", "Andriy Yermak UA support")]
    // Will not block. The day is before its accession.
    [InlineData("Прем'єр Угорщини Віктор Орбан не блокуватиме вступу Швеції до НАТО, передає Reuters.", "Viktor Orbán SE support", "2024-01-15")]
    // The speaker's clause holds another's support.
    [InlineData("Вступ України до НАТО підтримує більшість союзників, сказав генсек НАТО Марк Рютте.", "Mark Rutte UA support")]
    // An adjective of the country and a bare surname.
    [InlineData("Фінський президент Стубб: Україна має стати членом НАТО.", "Alexander Stubb UA support")]
    // The place behind the verb.
    [InlineData("Україна не відмовиться від НАТО, - заявили в МЗС.", "(UA) UA support")]
    // "We" is the speaker's country; a feminine office.
    [InlineData("\"Ми хочемо в НАТО\", - каже українська віцепрем'єрка Ольга Стефанішина.", "Olha Stefanishyna UA support")]
    // Nobody's membership is named.
    [InlineData("Польський міністр закордонних справ Радослав Сікорський вважає, що Росія не може вирішувати, хто вступить до НАТО.", "")]
    // Whose words are criticised spoke before.
    [InlineData("Слова президента Словаччини Петера Пеллегріні про вступ України до НАТО розкритикував депутат.", "Peter Pellegrini UA neutral older")]
    // A deputy; another country.
    [InlineData("Заступник глави МЗС РФ Сергій Рябков назвав неприпустимим членство Грузії в НАТО.", "Sergei Ryabkov GE oppose")]
    // An invitation to a meeting.
    [InlineData("Країни НАТО отримали запрошення на саміт, сказав генсек НАТО Марк Рютте.", "")]
    // A year before the news.
    [InlineData("У 2023 році прем'єр Угорщини Віктор Орбан виступив проти вступу України до НАТО.", "Viktor Orbán UA oppose older")]
    // So said, with the name before the verb.
    [InlineData("Молдова не збирається відмовлятися від нейтралітету і вступати в НАТО. Про це глава МЗС Міхай Попшой заявив після зустрічі з журналістами.", "Mihai Popșoi MD oppose")]
    // So said on a channel, with the name behind.
    [InlineData("Україна має стати членом НАТО. Про це в ефірі телеканалу Yle сказав президент Фінляндії Александр Стубб.", "Alexander Stubb UA support")]
    // Such a statement was made.
    [InlineData("Угорщина не погодиться запросити Україну до НАТО. Відповідну заяву перед зустріччю міністрів Альянсу зробив глава угорського МЗС Петер Сійярто.", "Péter Szijjártó UA oppose")]
    // Words passed on by an agency.
    [InlineData("США не підтримують вступу України до НАТО, передає \"Укрінформ\" з посиланням на слова віцепрезидента Джей Ді Венса.", "JD Vance UA oppose")]
    // A promised veto.
    [InlineData("Прем'єр Словаччини Роберт Фіцо пообіцяв накласти вето на вступ України до НАТО.", "Robert Fico UA oppose")]
    // Not whether but when.
    [InlineData("Питання не в тому, чи стане Україна членом НАТО, а в тому, коли це станеться, - переконаний президент Фінляндії Александр Стубб.", "Alexander Stubb UA support")]
    // Taking part in an exercise.
    [InlineData("У навчаннях НАТО візьмуть участь 56 військових, повідомив міністр оборони Рустем Умєров.", "")]
    // The object of a view opens the sentence, before its holder.
    [InlineData("У членстві України в Альянсі президент Фінляндії Александр Стубб вбачає запоруку тривалого миру.", "Alexander Stubb UA support")]
    // So with what a verb of calling names.
    [InlineData("Шлях Києва до НАТО британський прем'єр Кір Стармер охарактеризував як незворотний.", "Keir Starmer UA support")]
    // The alliance before an office with a country of its own belongs to what is joined.
    [InlineData("За вступ України до НАТО прем'єр Польщі Дональд Туск готовий боротися.", "Donald Tusk UA support")]
    // The object between the subject and the verb.
    [InlineData("Прем'єр Словаччини Роберт Фіцо членство України в НАТО назвав помилкою.", "Robert Fico UA oppose")]
    // After the accession is when.
    [InlineData("Після вступу Фінляндії до НАТО міністр оборони Естонії Ханно Певкур розповів про навчання.", "")]
    // A plain answer by an adverb.
    [InlineData("На запитання, чи побачить він Україну в НАТО, польський прем'єр Дональд Туск відповів ствердно.", "Donald Tusk UA support")]
    // Who is asked stands before the question.
    [InlineData("Президент США Дональд Трамп на запитання, чи вступить Україна до НАТО, відповів: «Не думаю».", "Donald Trump UA oppose")]
    // People who do not conceal it.
    [InlineData("В угорському уряді не приховують, що прийняття України до НАТО заблокують.", "(HU) UA oppose")]
    public void Says(string sentence, string expected, string published = "2025-06-15") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "uk", sentence, published));
}
