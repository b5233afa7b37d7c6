using System.Net;
using System.Text;
using Ingest.Cli.TeamsCatching;

namespace Ingest.Cli.Tests.TeamsCatching;

public sealed class TeamsCatcherTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cards").FullName;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private TeamsCatcher _catcher = null!;

    public async ValueTask InitializeAsync() => _catcher = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _catcher.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_card_is_taken_and_streamed_to_the_page()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cards.Statement));

        Assert.Equal(1, _catcher.Received);
        Assert.Contains("Robert Fico", await FirstEventAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"text\":\"hello\"}")] // the old connectors' form
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[]}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[null]}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[{\"contentType\":\"text/html\",\"content\":{}}]}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":{\"type\":\"AdaptiveCard\"}}]}")] // no version
    public async Task What_Teams_would_refuse_is_refused_here(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body));
        Assert.Equal(0, _catcher.Received);
    }

    [Fact]
    public async Task A_message_may_be_28_KB_and_no_more()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cards.OfSize(28 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(Cards.OfSize((28 * 1024) + 1)));
    }

    [Theory]
    [InlineData("Host", "evil.example")] // DNS rebinding
    [InlineData("Origin", "https://evil.example")] // another site's page
    public async Task Other_sites_have_no_access(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _catcher.Page);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_scripts()
    {
        foreach (var path in (string[])["", "page.js", "page.css", "nothing"])
        {
            using var answer = await _http.GetAsync(new Uri(_catcher.Page, path));

            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Cards_stay_over_a_restart_even_if_the_last_line_was_cut_off()
    {
        await PostAsync(Cards.Statement);
        await _catcher.DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(_folder, "cards.jsonl"), "\n{\"id\":2,\"at\":\"2026-");
        _catcher = await StartAsync();
        await PostAsync(Cards.Statement);
        await _catcher.DisposeAsync();
        _catcher = await StartAsync();

        Assert.Equal(2, _catcher.Received);
    }

    private Task<TeamsCatcher> StartAsync() =>
        TeamsCatcher.StartAsync("absent", Path.Combine(_folder, "cards.jsonl"), TimeProvider.System, CancellationToken.None);

    private async Task<HttpStatusCode> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(_catcher.Webhook, content);
        return answer.StatusCode;
    }

    private async Task<string> FirstEventAsync()
    {
        await using var stream = await _http.GetStreamAsync(new Uri(_catcher.Page, "cards"));
        using var reader = new StreamReader(stream);
        Assert.Equal("id: 1", await reader.ReadLineAsync());
        return (await reader.ReadLineAsync())!;
    }
}
