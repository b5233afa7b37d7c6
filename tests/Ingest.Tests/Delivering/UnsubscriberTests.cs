using Ingest.Delivering;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Delivering;

public sealed class UnsubscriberTests : IAsyncLifetime
{
    private readonly InMemorySubscriptionStore _subscriptions = new();

    public async ValueTask InitializeAsync() => await _subscriptions.SaveAsync(ASubscription("anna"), CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Looking_at_the_link_changes_nothing_because_scanners_do()
    {
        var page = await Unsubscriber().ShowAsync("anna", "token-of-anna", CancellationToken.None);

        Assert.Equal(200, page.Status);
        Assert.Contains("""<form method="post" action="?s=anna&amp;t=token-of-anna">""", page.Html, StringComparison.Ordinal);
        Assert.False(await IsEndedAsync());
    }

    [Fact]
    public async Task A_post_ends_it_and_a_second_one_is_answered_as_well()
    {
        var first = await Unsubscriber().PerformAsync("anna", "token-of-anna", CancellationToken.None);
        var second = await Unsubscriber().PerformAsync("anna", "token-of-anna", CancellationToken.None);
        var look = await Unsubscriber().ShowAsync("anna", "token-of-anna", CancellationToken.None);

        Assert.True(await IsEndedAsync());
        Assert.Equal((200, 200, 200), (first.Status, second.Status, look.Status));
        Assert.Contains("has ended", second.Html, StringComparison.Ordinal);
        Assert.Equal(first.Html, look.Html);
    }

    [Theory]
    [InlineData("anna", "wrong")]
    [InlineData("anna", "TOKEN-OF-ANNA")]
    [InlineData("anna", "")]
    [InlineData("anna", null)]
    [InlineData(null, "token-of-anna")]
    [InlineData("nobody", "token-of-anna")]
    [InlineData("<script>", "token-of-anna")]
    [InlineData("../anna", "token-of-anna")] // would be a bad key for the table
    public async Task A_wrong_link_tells_nothing(string? id, string? token)
    {
        var page = await Unsubscriber().PerformAsync(id, token, CancellationToken.None);
        var look = await Unsubscriber().ShowAsync(id, token, CancellationToken.None);

        Assert.Equal((404, 404), (page.Status, look.Status));
        Assert.Equal(page.Html, look.Html);
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.False(await IsEndedAsync());
    }

    [Fact]
    public async Task A_subscription_without_token_cannot_be_left_by_link()
    {
        await _subscriptions.SaveAsync(ASubscription("anna") with { UnsubscribeToken = "" }, CancellationToken.None);

        Assert.Equal(404, (await Unsubscriber().PerformAsync("anna", "", CancellationToken.None)).Status);
    }

    [Fact]
    public async Task The_page_is_kept_by_no_cache_and_tells_no_other_site()
    {
        var page = await Unsubscriber().ShowAsync("anna", "token-of-anna", CancellationToken.None);

        Assert.Contains(new("Cache-Control", "no-store"), page.Headers);
        Assert.Contains(new("Referrer-Policy", "no-referrer"), page.Headers);
        Assert.DoesNotContain("example.net", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://alerts.example.org", "https://alerts.example.org/api/unsubscribe?s=anna&t=token-of-anna")]
    [InlineData("https://example.org/alerts/", "https://example.org/alerts/api/unsubscribe?s=anna&t=token-of-anna")]
    public void The_link_starts_with_the_public_address(string publicUrl, string link) =>
        Assert.Equal(link, UnsubscribeLink.For(ASubscription("anna"), new Uri(publicUrl)).AbsoluteUri);

    private async Task<bool> IsEndedAsync() => (await _subscriptions.GetAsync("anna", CancellationToken.None))!.Ended;

    private Unsubscriber Unsubscriber() => new(_subscriptions, NullLogger<Unsubscriber>.Instance);
}
