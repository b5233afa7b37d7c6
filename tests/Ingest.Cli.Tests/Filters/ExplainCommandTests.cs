using Ingest.Cli.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ingest.Cli.Tests.Filters;

public sealed class ExplainCommandTests
{
    private const string Title = "Fico will not agree to Ukraine in NATO";
    private const string Text = "Slovak Prime Minister Robert Fico said on Monday that he would never agree to Ukraine joining NATO.";

    private readonly Shell _shell = new();

    [Theory]
    [InlineData(Title + "\n\n" + Text)] // plain text, the first line is the title
    [InlineData("{\"title\":\"" + Title + "\",\"text\":\"" + Text + "\"}")] // one object on a line
    [InlineData("{\n  \"title\": \"" + Title + "\",\n  \"text\": \"" + Text + "\"\n}")] // one object over lines
    [InlineData("{\"title\":\"\",\"text\":\"Rain.\"}\n{\"title\":\"" + Title + "\",\"text\":\"" + Text + "\"}\n")] // JSON Lines
    public async Task A_file_is_explained(string content)
    {
        var said = await ExplainFileAsync(content);

        Assert.Equal(0, said.Code);
        Assert.Contains("FOUND", said.Output, StringComparison.Ordinal);
        Assert.Contains("=> en, alertable", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_move_the_cursor_is_not_printed() =>
        Assert.DoesNotContain('\u001b', (await ExplainFileAsync($"{Title}\n\u001b[2J{Text}")).Output);

    [Fact]
    public async Task A_line_that_is_not_JSON_is_named()
    {
        var said = await ExplainFileAsync("{\"title\":\"a\"}\n{\"title\":");

        Assert.Equal(1, said.Code);
        Assert.Contains("Line 2 is not JSON", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_use()
    {
        var said = await _shell.RunAsync("explain", "nowhere.txt");

        Assert.Equal(2, said.Code);
        Assert.Contains("There is no file 'nowhere.txt'", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_read_and_explained()
    {
        await using var site = await ASiteAsync();

        var said = await _shell.RunAsync("explain", $"{site.Urls.First()}/fico", "--allow-private");

        Assert.Equal(0, said.Code);
        Assert.Contains("=> en, alertable", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_on_a_private_address_wants_leave()
    {
        await using var site = await ASiteAsync();

        var said = await _shell.RunAsync("explain", $"{site.Urls.First()}/fico");

        Assert.Equal(1, said.Code);
        Assert.Contains("--allow-private", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_heeded()
    {
        await using var site = await ASiteAsync();

        var said = await _shell.RunAsync("explain", $"{site.Urls.First()}/closed/fico", "--allow-private");

        Assert.Equal(1, said.Code);
        Assert.Contains("robots.txt", said.Error, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> ASiteAsync()
    {
        var site = WebApplication.CreateSlimBuilder().Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /closed");
        site.MapGet("/fico", () => Results.Content($"<html><head><title>{Title}</title></head><body><article><h1>{Title}</h1><p>{Text}</p></article></body></html>", "text/html"));
        await site.StartAsync();
        return site;
    }

    private async Task<Said> ExplainFileAsync(string content)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, content);
            return await _shell.RunAsync("explain", file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
