namespace Ingest.Tests.Tagging.Membership;

/// <summary>Where the one whom an office serves stands behind it, the servant speaks, whoever the master is: a row a language and an office.</summary>
public sealed class MastersAndServantsTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Nobody knows the servant: he speaks for his master's country, and is not his master.
    [InlineData("uk", "Спецпосланець Макрона заявив, що Україна вступить до НАТО.", "(FR)>UA")]
    [InlineData("uk", "Радник Трампа заявив, що Україна не вступить до НАТО.", "(US)>UA")]
    [InlineData("ru", "Спецпосланник Макрона заявил, что Украина вступит в НАТО.", "(FR)>UA")]
    [InlineData("ru", "Помощник Путина заявил, что Украина не вступит в НАТО.", "(RU)>UA")]
    // The servant has a name of his own.
    [InlineData("uk", "Речник Зеленського Сергій Никифоров заявив, що Україна вступить до НАТО.", "Serhii Nykyforov>UA")]
    [InlineData("uk", "Спецпосланець Трампа Кіт Келлог заявив, що Україна не вступить до НАТО.", "Keith Kellogg>UA")]
    [InlineData("ru", "Помощник Путина Юрий Ушаков заявил, что Украина не вступит в НАТО.", "Yuri Ushakov>UA")]
    [InlineData("ru", "Советник Трампа по национальной безопасности Майк Уолтц заявил, что Украина не вступит в НАТО.", "Mike Waltz>UA")]
    // Behind the verb, and behind "in the view of".
    [InlineData("uk", "Україна вступить до НАТО, заявив спецпосланець Макрона.", "(FR)>UA")]
    [InlineData("ru", "По мнению спецпосланника Трампа Кита Келлога, Украина не вступит в НАТО.", "Keith Kellogg>UA")]
    public void The_servant_speaks(string language, string text, string expected) =>
        Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, language, text, "2025-03-20"));
}
