using Ingest.Azure.Tables;

namespace Ingest.Azure.Tests.Tables;

public sealed class KeysTests
{
    [Theory]
    [InlineData("ua-sybiha", "ua-sybiha")]
    [InlineData("outlet.202602.00ff", "outlet.202602.00ff")]
    [InlineData("Сибіга", "Сибіга")]
    [InlineData("a/b\\c#d?e", "a!002Fb!005Cc!0023d!003Fe")] // forbidden by the service
    [InlineData("a'b%c,d(e)", "a!0027b!0025c!002Cd!0028e!0029")] // legal, but emulators stumble
    [InlineData("a~b!c", "a!007Eb!0021c")] // ours
    [InlineData("\u0000\u007f\u0085", "!0000!007F!0085")]
    [InlineData("🇺", "!D83C!DDFA")]
    [InlineData("", "")]
    public void A_part_holds_only_what_keys_may(string text, string part)
    {
        Assert.Equal(part, Keys.Part(text));
    }

    [Fact]
    public void Long_parts_stay_short_and_different()
    {
        var one = Keys.Part(new string('a', 5000));
        var other = Keys.Part(new string('a', 5001));

        Assert.Equal(160, one.Length);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Later_moments_sort_first()
    {
        var moment = new DateTimeOffset(2026, 2, 27, 12, 0, 0, TimeSpan.FromHours(1));

        Assert.True(string.CompareOrdinal(Keys.NewestFirst(moment), Keys.NewestFirst(moment.AddTicks(-1))) < 0);
        Assert.True(string.CompareOrdinal(Keys.NewestFirst(DateTimeOffset.MaxValue), Keys.NewestFirst(DateTimeOffset.MinValue)) < 0);
        Assert.Equal(Keys.NewestFirst(moment), Keys.NewestFirst(moment.ToUniversalTime()));
        Assert.Equal("202602", Keys.Month(moment));
        Assert.Equal("202601", Keys.Month(new DateTimeOffset(2026, 2, 1, 0, 30, 0, TimeSpan.FromHours(1))));
    }

    [Theory]
    [InlineData("Andrii  Sybiha ")]
    [InlineData("ANDRII\tSYBIHA")]
    public void A_name_has_one_slug(string name)
    {
        Assert.Equal("andrii-sybiha", Keys.Slug(name));
    }
}
