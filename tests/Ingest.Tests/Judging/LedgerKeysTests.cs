using Ingest.Judging;
using Ingest.Statements;
using static Ingest.Tests.Judging.JudgingBuilders;

namespace Ingest.Tests.Judging;

public sealed class LedgerKeysTests
{
    [Fact]
    public void A_speaker_of_the_register_has_the_rows_id() =>
        Assert.Equal("sk-horan/UA", LedgerKeys.Of(AStatement().Statement with { SpeakerId = "sk-horan" }).ToString());

    [Theory]
    [InlineData("Mirek Horan", "Mireka Horana")]
    [InlineData("Mirek Horan", "Мірек Горан")]
    [InlineData("Mirek Horan", "Mirek Goran")]
    [InlineData("Ilona Farkas", "Farkas Ilona")]
    [InlineData("Ilona Farkas", "Ilonou Farkasovou")]
    [InlineData("Zoltán Kovács", "Золтан Ковач")]
    [InlineData("Petra Dvorská", "Petry Dvorskej")]
    public void Another_speaker_has_one_ledger_however_a_text_writes_him(string one, string other) =>
        Assert.Equal(LedgerKeys.Of(AStatement(speaker: one).Statement), LedgerKeys.Of(AStatement(speaker: other).Statement));

    [Theory]
    [InlineData("Mirek Horan", "Marek Dolinsky")]
    [InlineData("Li Wei", "Li Na")]
    [InlineData("Ivan Petrov", "Ivan Pavlov")]
    public void Different_speakers_have_different_ledgers(string one, string other) =>
        Assert.NotEqual(LedgerKeys.Of(AStatement(speaker: one).Statement), LedgerKeys.Of(AStatement(speaker: other).Statement));

    [Fact]
    public void An_institution_has_its_country() =>
        Assert.Equal("inst-SK/UA", LedgerKeys.Of(AStatement(speaker: null).Statement).ToString());

    [Fact]
    public void An_institution_beside_its_own_official_is_that_official()
    {
        var ministry = AStatement(speaker: null).Statement;

        Assert.Equal("name-grn-mrk/UA", LedgerKeys.Of(ministry, [ministry, AStatement().Statement]).ToString());
    }

    [Theory]
    [InlineData(Stance.Support, false, "UA")] // says the opposite
    [InlineData(Stance.Oppose, true, "UA")] // restated as old
    [InlineData(Stance.Oppose, false, "GE")] // on another country
    public void An_institution_beside_another_utterance_is_itself(Stance stance, bool background, string subject)
    {
        var ministry = AStatement(speaker: null).Statement;

        Assert.Equal("inst-SK/UA", LedgerKeys.Of(ministry, [ministry, AStatement(stance: stance, background: background, subject: subject).Statement]).ToString());
    }
}
