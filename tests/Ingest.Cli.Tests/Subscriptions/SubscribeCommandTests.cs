using Ingest.Cli.Tests.Fakes;
using Ingest.Matching;
using Ingest.Statements;

namespace Ingest.Cli.Tests.Subscriptions;

public sealed class SubscribeCommandTests
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_mail_address_subscribes_to_what_was_asked_for()
    {
        var said = await _shell.OnStoresAsync(
            "subscribe", "jana@paper.example", "--country", "sk", "--country", "HU", "--subject", "ua", "--stance", "oppose", "--lang", "SK", "--rhythm", "daily", "--only-changes");

        var subscription = await OnlyAsync();
        Assert.Equal(0, said.Code);
        Assert.Equal(DeliveryChannel.Email, subscription.Channel);
        Assert.Equal(["SK", "HU"], subscription.Countries);
        Assert.Equal(["UA"], subscription.Subjects);
        Assert.Equal([Stance.Oppose], subscription.Stances);
        Assert.Equal(["sk"], subscription.Languages);
        Assert.Equal(DeliveryRhythm.Daily, subscription.Rhythm);
        Assert.True(subscription.OnlyPositionChanges);
        Assert.Contains("daily email, of SK or HU, on UA, stance oppose, in sk, only changes of position", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Robert Fico")]
    [InlineData("robert fico")]
    [InlineData("Роберт Фіцо")] // another alphabet
    [InlineData("robert-fico-sk")] // the id itself
    public async Task An_official_is_known_in_any_spelling(string written)
    {
        var said = await _shell.OnStoresAsync("subscribe", "jana@paper.example", "--official", written);

        Assert.Equal(["robert-fico-sk"], (await OnlyAsync()).Officials);
        Assert.Empty(said.Error);
    }

    [Fact]
    public async Task An_official_that_the_register_lacks_is_noted_and_kept()
    {
        var said = await _shell.OnStoresAsync("subscribe", "jana@paper.example", "--official", "Jana Nováková");

        Assert.Equal(["Jana Nováková"], (await OnlyAsync()).Officials);
        Assert.Contains("no official 'Jana Nováková'", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_subscribes_a_channel_and_is_never_shown_by_itself()
    {
        var said = await _shell.OnStoresAsync("subscribe", "https://teams.example/workflows/secret?sig=hush");
        var list = await _shell.OnStoresAsync("subscriptions", "list");
        var open = await _shell.OnStoresAsync("subscriptions", "list", "--show-targets");

        Assert.Equal(DeliveryChannel.Teams, (await OnlyAsync()).Channel);
        Assert.DoesNotContain("hush", said.Output + said.Error + list.Output, StringComparison.Ordinal);
        Assert.Contains("webhook at teams.example", list.Output, StringComparison.Ordinal);
        Assert.Contains("hush", open.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a b@c.example")]
    [InlineData("Jana <jana@paper.example>")]
    [InlineData("jana@paper.example\r\nBcc: all@paper.example")] // would become a header
    [InlineData("http://teams.example/hook")] // a secret in the clear
    [InlineData("ftp://teams.example/hook")]
    public async Task What_is_neither_is_refused_without_repeating_it(string target)
    {
        var said = await _shell.OnStoresAsync("subscribe", target);

        Assert.Equal(2, said.Code);
        Assert.DoesNotContain(target, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_none_is_wrong_use() =>
        Assert.Equal(2, (await _shell.OnStoresAsync("subscribe", "jana@paper.example", "--country", "Slovakia")).Code);

    [Fact]
    public async Task A_subscription_is_removed_once()
    {
        await _shell.OnStoresAsync("subscribe", "jana@paper.example");
        var id = (await OnlyAsync()).Id;

        Assert.Equal(0, (await _shell.OnStoresAsync("subscriptions", "remove", id)).Code);
        Assert.Equal(1, (await _shell.OnStoresAsync("subscriptions", "remove", id)).Code);
    }

    [Fact]
    public async Task Tokens_are_secrets_and_differ()
    {
        await _shell.OnStoresAsync("subscribe", "a@paper.example");
        await _shell.OnStoresAsync("subscribe", "b@paper.example");

        var tokens = await _shell.Subscriptions.ListAsync(CancellationToken.None).Select(subscription => subscription.UnsubscribeToken).ToListAsync();
        Assert.Equal(2, tokens.Distinct().Count(token => token.Length >= 32));
    }

    private async Task<Subscription> OnlyAsync() => Assert.Single(await _shell.Subscriptions.ListAsync(CancellationToken.None).ToListAsync());
}
