using Ingest.Delivering;

namespace Ingest.Tests.Delivering;

public sealed class RefusalTextTests
{
    [Theory]
    [InlineData("550 5.1.1 <bob.o'neil+x@mail.example.net>: Recipient address rejected", "example.net")]
    [InlineData("550 no mailbox for bob@example.net.", "bob")]
    [InlineData("See https://prod-12.westeurope.logic.azure.com:443/workflows/abc?sig=SECRET for more", "SECRET")]
    [InlineData("HTTPS://FLOWS.example.net/?sig=SECRET", "SECRET")]
    [InlineData("розсилка@пошта.укр не існує", "пошта")]
    public void Addresses_and_links_are_left_out(string words, string secret) =>
        Assert.DoesNotContain(secret, RefusalText.Clean(words), StringComparison.Ordinal);

    [Fact]
    public void The_receivers_words_stay() =>
        Assert.Equal("451 4.7.1 Greylisted, try again in 300 s", RefusalText.Clean("451 4.7.1 Greylisted,\r\n try again\tin 300 s"));

    [Fact]
    public void Long_words_are_cut_and_cost_no_time()
    {
        Assert.True(RefusalText.Clean(new string('a', 5_000_000)).Length <= 300);
        Assert.True(RefusalText.Clean(string.Concat(Enumerable.Repeat("a@", 1_000_000))).Length <= 300);
        Assert.Equal("", RefusalText.Clean(null));
    }
}
