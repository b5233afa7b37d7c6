using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ingest.Cli.Tests.TeamsCatching;

/// <summary>A Chromium that shows one page, asked over its DevTools protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] s_programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(2));
    private int _asked;

    private Browser(Process process) => _process = process;

    /// <summary>Null where none is installed.</summary>
    public static string? Program { get; } = Array.Find(s_programs, File.Exists);

    public static async Task<Browser> OpenAsync(Uri page, string profile)
    {
        var browser = new Browser(Process.Start(new ProcessStartInfo(
            Program!,
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--window-size=900,1100", $"--user-data-dir={profile}", page.AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!);
        await browser.ConnectAsync();
        return browser;
    }

    /// <summary>Waits until an expression in the page is true.</summary>
    public async Task WaitAsync(string expression)
    {
        while (await EvaluateAsync(expression) is not true)
        {
            await Task.Delay(100, _limit.Token);
        }
    }

    public async Task<object?> EvaluateAsync(string expression)
    {
        var answer = await AskAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        var value = answer["result"]?["value"];
        return value?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetValue<string>(),
            _ => null,
        };
    }

    public async Task SaveScreenshotAsync(string file)
    {
        var answer = await AskAsync("Page.captureScreenshot", []);
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(answer["data"]!.GetValue<string>()));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _socket.Dispose();
        _limit.Dispose();
    }

    private async Task ConnectAsync()
    {
        const string Announced = "DevTools listening on ";
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(_limit.Token) ?? throw new InvalidOperationException("Chromium ended.");
        }
        while (!line.StartsWith(Announced, StringComparison.Ordinal));

        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        using var http = new HttpClient();
        var port = new Uri(line[Announced.Length..]).Port;
        var targets = JsonNode.Parse(await http.GetStringAsync($"http://127.0.0.1:{port}/json/list", _limit.Token))!.AsArray();
        var page = targets.First(target => target!["type"]!.GetValue<string>() == "page")!;
        await _socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"]!.GetValue<string>()), _limit.Token);
    }

    private async Task<JsonObject> AskAsync(string method, JsonObject parameters)
    {
        var id = ++_asked;
        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _limit.Token);
        while (true)
        {
            var answer = JsonNode.Parse(await ReceiveAsync())!.AsObject();
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["result"]!.AsObject();
            }
        }
    }

    private async Task<string> ReceiveAsync()
    {
        var text = new ArrayBufferWriter<byte>();
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(text.GetMemory(64 * 1024), _limit.Token);
            text.Advance(received.Count);
        }
        while (!received.EndOfMessage);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
