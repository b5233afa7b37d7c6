using System.Text;
using System.Text.Json;
using Ingest.Cli.Filters;

namespace Ingest.Cli.Tests.Filters;

public sealed class JsonLinesFilterTests
{
    [Theory]
    [InlineData("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}\n", "1:a|2:b")]
    [InlineData("{\"id\":1,\"text\":\"a\"}\r\n{\"id\":2,\"text\":\"b\"}\r\n", "1:a|2:b")] // CRLF
    [InlineData("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}", "1:a|2:b")] // the last line has no end
    [InlineData("\uFEFF{\"id\":1,\"text\":\"a\"}\n", "1:a")] // a byte order mark
    [InlineData("\n  \n{\"id\":1,\"text\":\"a\"}\n\n", "1:a")] // blank lines ask nothing
    [InlineData("", "")]
    public async Task Every_request_is_answered_in_order(string input, string expected) =>
        Assert.Equal(expected, await RunAsync(input));

    [Theory]
    [InlineData("{\"id\":1", "error 1|3:c")] // cut off
    [InlineData("[1,2]", "error 1|3:c")] // not an object
    [InlineData("{\"id\":1,\"text\":\"\xFF\xFE", "error 1|3:c")] // not UTF-8, not ended
    [InlineData("{\"id\":1,\"text\":\"boom\"}", "error 1|3:c")] // the filter itself fails
    public async Task A_bad_line_is_answered_with_its_number_and_the_stream_goes_on(string bad, string expected) =>
        Assert.Equal(expected, await RunAsync(bad + "\n\n{\"id\":3,\"text\":\"c\"}\n"));

    [Theory]
    [InlineData("\\ud83d", "\uFFFD")] // half an emoji
    [InlineData("\\ude00x", "\uFFFDx")] // its other half
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("\\\\ud83d", "\\ud83d")] // an escaped backslash is no escape of a unit
    [InlineData("\\ud83d\\u0041", "\uFFFDA")]
    public async Task A_lone_surrogate_does_not_cost_the_line(string escaped, string expected) =>
        Assert.Equal($"1:{expected}", await RunAsync($"{{\"id\":1,\"text\":\"{escaped}\"}}\n"));

    [Fact]
    public async Task A_line_of_ten_megabytes_is_answered() =>
        Assert.Equal(10_000_002, (await RunAsync($"{{\"id\":1,\"text\":\"{new string('x', 10_000_000)}\"}}\n")).Length);

    [Fact]
    public async Task A_filter_that_remembers_is_asked_in_order()
    {
        var seen = new List<int>();
        var filter = new JsonLinesFilter(request =>
        {
            var id = request.GetProperty("id").GetInt32();
            return answer =>
            {
                seen.Add(id);
                answer.WriteStartObject();
                answer.WriteNumber("id", id);
                answer.WriteEndObject();
            };
        });
        var input = string.Concat(Enumerable.Range(0, 500).Select(id => $"{{\"id\":{id}}}\n"));

        await filter.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), new MemoryStream(), TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 500), seen);
    }

    private static async Task<string> RunAsync(string input)
    {
        var filter = new JsonLinesFilter((request, answer) =>
        {
            var text = request.String("text");
            ArgumentOutOfRangeException.ThrowIfEqual(text, "boom");
            answer.WriteStartObject();
            answer.WriteId(request);
            answer.WriteString("text", text);
            answer.WriteEndObject();
        });
        var output = new MemoryStream();
        await filter.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, TestContext.Current.CancellationToken);
        var answers = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('|', answers.Select(line => JsonDocument.Parse(line).RootElement).Select(answer =>
            answer.TryGetProperty("error", out _)
                ? $"error {answer.GetProperty("line")}"
                : $"{answer.GetProperty("id")}:{answer.GetProperty("text")}"));
    }
}
