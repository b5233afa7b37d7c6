using Ingest.Judging;
using Ingest.Statements;
using static Ingest.Tests.Judging.JudgingBuilders;

namespace Ingest.Tests.Judging;

public sealed class LedgerKeysTests
{
    [Fact]
    public void A_speaker_of_the_register_has_the_rows_id() =>
        Assert.Equal("sk-horan/UA", LedgerKeys.Of(AStatement().Statement with { SpeakerId = "sk-horan" }).ToString());

    [Fact]
    public void Another_speaker_has_the_names_slug() =>
        Assert.Equal("zoltan-kovacs/UA", LedgerKeys.Of(AStatement(speaker: "Zoltán Kovács").Statement).ToString());

    [Fact]
    public void An_institution_has_its_country() =>
        Assert.Equal("inst-SK/UA", LedgerKeys.Of(AStatement(speaker: null).Statement).ToString());

    [Fact]
    public void An_institution_beside_its_own_official_is_that_official()
    {
        var ministry = AStatement(speaker: null).Statement;

        Assert.Equal("mirek-horan/UA", LedgerKeys.Of(ministry, [ministry, AStatement().Statement]).ToString());
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
