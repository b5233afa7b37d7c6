using System.Globalization;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>For or against, in turns of phrase that keyword weighing gets wrong: one row a form, with why.</summary>
public sealed class FormsOfStanceTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Nothing is to call it in question: two words against are one for.
    [InlineData("cs", "Vláda nedovolí nic, co by ohrozilo vstup Ukrajiny do NATO, řekl prezident Petr Pavel.", Stance.Support)]
    [InlineData("sk", "Nedovolíme nikomu zablokovať vstup Ukrajiny do NATO, povedala prezidentka Zuzana Čaputová.", Stance.Support)]
    [InlineData("en", "Nobody will be allowed to derail Moldova's path to NATO, nothing must jeopardise it, President Maia Sandu said.", Stance.Support)]
    // What a country wants for itself is no position of another's official who tells it; of its own it is.
    [InlineData("en", "US State Department spokesman Ned Price noted that Ukraine wants to join NATO.", Stance.Neutral)]
    [InlineData("en", "Chancellor Olaf Scholz acknowledged that Ukraine was seeking membership in NATO.", Stance.Neutral)]
    [InlineData("en", "President Volodymyr Zelensky said that Ukraine wants to join NATO.", Stance.Support)]
    [InlineData("en", "President Emmanuel Macron said that France wants Ukraine to join NATO.", Stance.Support)]
    [InlineData("uk", "Президент Франції Еммануель Макрон визнав, що Україна прагне членства в НАТО.", Stance.Neutral)]
    [InlineData("ru", "Президент Франции Эммануэль Макрон отметил, что Украина стремится в НАТО.", Stance.Neutral)]
    [InlineData("sk", "Francúzsky prezident Emmanuel Macron poznamenal, že Ukrajina chce vstúpiť do NATO.", Stance.Neutral)]
    [InlineData("cs", "Ukrajinu chce francouzský prezident Emmanuel Macron do NATO přijmout co nejdříve.", Stance.Support)]
    // Only what tells who says it stands between the negator and its word.
    [InlineData("sk", "Členstvo Ukrajiny v NATO nie je podľa ministra obrany USA Petea Hegsetha reálne.", Stance.Oppose)]
    // Whoever gives up his office for it wants it.
    [InlineData("cs", "Volodymyr Zelenskyj prohlásil, že by se za vstup Ukrajiny do NATO vzdal úřadu.", Stance.Support)]
    [InlineData("ru", "Владимир Зеленский сообщил, что готов покинуть пост, если взамен Украину примут в НАТО.", Stance.Support)]
    // When somebody else does his part is a condition.
    [InlineData("pl", "Turecki parlament zajmie się akcesją Ukrainy do NATO, gdy Unia odblokuje negocjacje z Ankarą, ogłosił prezydent Recep Tayyip Erdogan.", Stance.Conditional)]
    [InlineData("en", "We cannot talk about NATO accepting new members who are in the midst of a war, German Foreign Minister Annalena Baerbock said of Ukraine's accession.", Stance.Conditional)]
    // What is no precondition and no obstacle is said for it.
    [InlineData("pl", "Okupacja nie jest przeszkodą dla członkostwa Ukrainy w NATO, powiedział prezydent Andrzej Duda.", Stance.Support)]
    [InlineData("sk", "Úplné oslobodenie územia nie je podmienkou na vstup Ukrajiny do NATO, uviedla prezidentka Zuzana Čaputová.", Stance.Support)]
    [InlineData("ro", "Războiul nu este un obstacol pentru aderarea Ucrainei la NATO, a declarat președintele Klaus Iohannis.", Stance.Support)]
    // What will not come is not offered.
    [InlineData("uk", "Запрошення не буде, Україна в НАТО не вступить, сказав прем'єр-міністр Словаччини Роберт Фіцо.", Stance.Oppose)]
    [InlineData("sk", "Pozvánka nepríde, Ukrajina do NATO nevstúpi, povedal premiér Robert Fico.", Stance.Oppose)]
    // Impossible today is not impossible.
    [InlineData("pl", "Wejście Ukrainy do NATO jest dziś nierealne, powiedział prezydent Andrzej Duda.", Stance.Conditional)]
    [InlineData("cs", "Vstup Ukrajiny do NATO je teď nereálný, řekl prezident Petr Pavel.", Stance.Conditional)]
    [InlineData("de", "Ein Nato-Beitritt der Ukraine sei derzeit ausgeschlossen, sagte Bundeskanzler Olaf Scholz.", Stance.Conditional)]
    // "Nothing other than" affirms.
    [InlineData("cs", "Vstup Ukrajiny do NATO by nebyl ničím jiným než cestou ke třetí světové válce, řekl premiér Robert Fico.", Stance.Oppose)]
    [InlineData("de", "Der Nato-Beitritt der Ukraine sei nichts anderes als der Weg in den dritten Weltkrieg, sagte der ungarische Ministerpräsident Viktor Orbán.", Stance.Oppose)]
    // Not to believe that it is over is to hold to it.
    [InlineData("uk", "Президент Литви Гітанас Науседа не вважає, що шлях України до НАТО закритий.", Stance.Support)]
    // Who does not want out wants to stay.
    [InlineData("ro", "Nu vrem să ieșim din NATO, a declarat președintele României, Klaus Iohannis.", Stance.Support)]
    [InlineData("cs", "My jsme součást NATO, řekl premiér Andrej Babiš.", Stance.Support)]
    // Neutrality that nobody means to change.
    [InlineData("en", "The government has no intention to change the policy of military neutrality, Ireland's Foreign Minister Micheál Martin said. Ireland will not join NATO.", Stance.Oppose)]
    // Of those whose state has declared its wish to join, only plain words count for less than that: a condition told in passing does not.
    [InlineData("en", "Zelensky said an invitation to NATO for Ukraine would be a signal that NATO is not in a hurry to fear Russia.", Stance.Support)]
    [InlineData("uk", "Для України НАТО - це насамперед гарантія, що війна не повториться, і вступ потрібен, сказав президент Володимир Зеленський.", Stance.Support)]
    [InlineData("sk", "Prezident Volodymyr Zelenskyj povedal, že členstvo Ukrajiny v NATO príde časom.", Stance.Support)]
    // Where they speak of giving way it does; and not where they deny that.
    [InlineData("en", "Ukraine is ready to abandon its bid to join NATO if it gets guarantees, President Volodymyr Zelensky said.", Stance.Conditional)]
    [InlineData("en", "Ukraine will not abandon its bid to join NATO if it gets guarantees, President Volodymyr Zelensky said.", Stance.Support)]
    [InlineData("en", "Ukraine no longer wants to join NATO, President Volodymyr Zelensky said.", Stance.Oppose)]
    [InlineData("uk", "Україна не прагне вступу до НАТО, сказав президент Володимир Зеленський.", Stance.Oppose)]
    [InlineData("uk", "Україна може відмовитися від вступу до НАТО, якщо отримає гарантії, сказав президент Володимир Зеленський.", Stance.Conditional)]
    [InlineData("ru", "Владимир Зеленский допустил, что Украина откажется от вступления в НАТО, если получит гарантии.", Stance.Conditional)]
    [InlineData("pl", "Jeżeli dostanie gwarancje, Ukraina może odstąpić od starań o członkostwo w NATO, powiedział prezydent Wołodymyr Zełenski.", Stance.Conditional)]
    // Where the words say nothing, what a government has declared counts; plain words count more, and heads of state speak for themselves.
    [InlineData("en", "Slovak Prime Minister Robert Fico said that Ukraine's accession to NATO would not pass with him.", Stance.Oppose)]
    [InlineData("en", "Slovak Foreign Minister Juraj Blanár said that he fully supported Ukraine's accession to NATO.", Stance.Support)]
    [InlineData("en", "Slovak President Peter Pellegrini spoke about Ukraine's accession to NATO.", Stance.Neutral)]
    public void The_stance_is_the_speakers(string language, string text, Stance stance)
    {
        var published = language == "cs" && text.Contains("Babiš", StringComparison.Ordinal) ? "2026-01-10" : "2024-05-20";

        var found = fixture.Analyzer.Analyze(new ArticleText { Title = "NATO", Text = text, Language = language, Published = DateOnly.Parse(published, CultureInfo.InvariantCulture) }).Statements;

        Assert.NotEmpty(found);
        Assert.Equal(stance, found[0].Stance);
    }
}
