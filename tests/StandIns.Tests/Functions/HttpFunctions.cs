using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace StandIns.Tests.Functions;

public sealed class HttpFunctions(Probe probe)
{
    [Function(nameof(Plain))]
    public string Plain([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => $"{request.Method} plain";

    [Function(nameof(Quote))]
    public IActionResult Quote(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", Route = "%Things%/{id:int}/{part?}")] HttpRequest request, int id, string? part, FunctionContext context) =>
        new OkObjectResult(new { Id = id, Part = part, Query = request.Query["q"].ToString(), Same = context.GetHttpContext() == request.HttpContext });

    [Function(nameof(Minimal))]
    public async Task<IResult> Minimal([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        var job = await request.ReadFromJsonAsync<Job>();
        return Results.Json(job, statusCode: 201);
    }

    [Function(nameof(Record))]
    public Job Record([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new("a", 1);

    [Function(nameof(Guarded))]
    public string Guarded([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => "open";

    [Function(nameof(Other))]
    public string Other([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => "open";

    [Function(nameof(Admin))]
    public string Admin([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "guarded/admin")] HttpRequest request) => "open";

    [Function(nameof(Broken))]
    public string Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => throw new InvalidOperationException("no");

    [Function(nameof(Typed))]
    public string Typed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{when}")] HttpRequest request, DateOnly when) => $"{when:O}";

    [Function(nameof(Accept))]
    public Accepted Accept([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) =>
        new() { Message = new Job("b", 2), Answer = new AcceptedResult() };

    [Function(nameof(Quiet))]
    public Task Quiet([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => probe.SeeAsync("quiet");

    public sealed class Accepted
    {
        [QueueOutput("%Out%")]
        public required Job Message { get; init; }

        [HttpResult]
        public required IActionResult Answer { get; init; }
    }
}
