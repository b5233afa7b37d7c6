using Ingest.Delivering;
using Ingest.Judging;

namespace Ingest.Tests.Delivering;

public sealed class DeliveryKeysTests
{
    [Theory]
    [InlineData("sk-fico/UA#e1", AlertKind.NewStatement)]
    [InlineData("sk-fico/UA#e1#Correction", AlertKind.Correction)]
    public void An_event_reference_survives_its_text(string text, AlertKind kind)
    {
        var reference = EventReference.Parse(text);

        Assert.Equal(new EventReference(new LedgerKey("sk-fico", "UA"), "e1", kind), reference);
        Assert.Equal(text, reference.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("sk-fico/UA")]
    [InlineData("sk-fico/UA#")]
    [InlineData("#e1")]
    [InlineData("sk-fico/UA#e1#Gossip")]
    [InlineData("sk-fico/UA#e1#Correction#more")]
    public void Anything_else_is_no_event_reference(string text) => Assert.Throws<FormatException>(() => EventReference.Parse(text));

    [Fact]
    public void A_digest_is_known_by_its_id()
    {
        Assert.Equal("digest.20251122", DeliveryKeys.ForDigest(new DateOnly(2025, 11, 22)));
        Assert.True(DeliveryKeys.IsDigest("digest.20251122"));
        Assert.False(DeliveryKeys.IsDigest(DeliveryKeys.ForAlert("e1", AlertKind.NewStatement)));
    }
}
