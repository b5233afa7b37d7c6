using System.Net;
using System.Net.Http.Json;
using Azurite;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace StandIns.Tests.Functions;

[Trait("Category", "Azurite")]
public sealed class HttpTests
{
    private readonly string _name = AzuriteServer.NewPrefix();

    [Theory]
    [InlineData("GET", "api/Plain", 200, "GET plain")] // the route is the function's name
    [InlineData("DELETE", "api/plain", 200, "DELETE plain")] // no methods means all
    [InlineData("GET", "Plain", 404, "")]
    [InlineData("GET", "api/things/7/b?q=c", 200, """{"id":7,"part":"b","query":"c","same":true}""")] // MVC writes camel case
    [InlineData("GET", "api/things/7", 200, """{"id":7,"part":null,"query":"","same":true}""")]
    [InlineData("GET", "api/things/seven", 404, "")] // the constraint
    [InlineData("POST", "api/things/7", 404, "")] // as in Azure: not 405
    [InlineData("GET", "api/Record", 200, """{"Id":"a","Number":1}""")]
    [InlineData("GET", "api/Broken", 500, "")]
    [InlineData("GET", "api/typed/2026-01-05", 200, "2026-01-05")]
    [InlineData("GET", "api/typed/never", 500, "")]
    [InlineData("GET", "api/Quiet", 200, "")]
    [InlineData("GET", "admin/host/status", 200, null)]
    public async Task A_request_finds_its_function(string method, string address, int status, string? body)
    {
        await using var host = await StartAsync();
        using var client = Client(host);

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(status, (int)response.StatusCode);
        if (body is not null)
        {
            Assert.Equal(body, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_result_of_minimal_apis_answers_too()
    {
        await using var host = await StartAsync();
        using var client = Client(host);

        using var response = await client.PostAsJsonAsync("api/Minimal", new Job("x", 3));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(new Job("x", 3), await response.Content.ReadFromJsonAsync<Job>());
    }

    [Fact]
    public async Task One_part_of_a_result_answers_and_another_goes_to_a_queue()
    {
        await using var host = await StartAsync();
        using var client = Client(host);

        using var response = await client.PostAsync("api/Accept", content: null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var output = await TestHost.QueueAsync(_name + "out");
        Assert.Equal("""{"Id":"b","Number":2}""", (await output.PeekMessageAsync()).Value.Body.ToString());
    }

    [Theory]
    [InlineData("api/Guarded", null, 401)]
    [InlineData("api/Guarded", "wrong", 401)]
    [InlineData("api/Guarded", "for-all", 200)]
    [InlineData("api/Guarded", "for-guarded", 200)]
    [InlineData("api/Guarded", "master", 200)]
    [InlineData("api/Other", "for-guarded", 401)] // a function's own key opens no other
    [InlineData("api/Other", "for-all", 200)]
    [InlineData("api/guarded/admin", "for-all", 401)]
    [InlineData("api/guarded/admin", "master", 200)]
    public async Task A_key_opens_what_it_is_for(string address, string? key, int status)
    {
        await using var host = await StartAsync(
            ("FunctionKeys:default", "for-all"), ("FunctionKeys:Guarded", "for-guarded"), ("FunctionKeys:_master", "master"));
        using var client = Client(host);

        using var byQuery = await client.GetAsync(key is null ? address : $"{address}?code={key}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        using var byHeader = await client.SendAsync(request);

        Assert.Equal((status, status), ((int)byQuery.StatusCode, (int)byHeader.StatusCode));
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("for-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_keys_nothing_is_open_but_what_anyone_may_call()
    {
        await using var host = await StartAsync();
        using var client = Client(host);

        using var response = await client.GetAsync("api/Guarded?code=");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_prefix_of_routes_can_be_another_or_none()
    {
        await using var host = await StartAsync(("AzureFunctionsJobHost:extensions:http:routePrefix", ""));
        using var client = Client(host);

        Assert.Equal("GET plain", await client.GetStringAsync("Plain"));
    }

    [Fact]
    public async Task A_taken_port_is_said_in_words()
    {
        await using var host = await StartAsync();

        var second = await Assert.ThrowsAsync<FunctionsHostException>(() => StartAsync(("FUNCTIONS_HTTPPORT", $"{host.Address.Port}")));

        Assert.Contains($"Port {host.Address.Port} on 127.0.0.1 is taken", second.ToString());
    }

    private Task<TestHost> StartAsync(params (string Name, string Value)[] settings)
    {
        string[] functions =
        [
            nameof(HttpFunctions.Plain), nameof(HttpFunctions.Quote), nameof(HttpFunctions.Minimal), nameof(HttpFunctions.Record),
            nameof(HttpFunctions.Guarded), nameof(HttpFunctions.Other), nameof(HttpFunctions.Admin), nameof(HttpFunctions.Broken),
            nameof(HttpFunctions.Typed), nameof(HttpFunctions.Accept), nameof(HttpFunctions.Quiet),
        ];
        var all = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value);
        all["Things"] = "things";
        all["Out"] = _name + "out";
        return TestHost.StartAsync(functions, all);
    }

    private static HttpClient Client(TestHost host) => new() { BaseAddress = host.Address };
}
