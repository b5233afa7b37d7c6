using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace StandIns.Tests.Functions;

public sealed record Job(string Id, int Number);

public sealed class QueueFunctions(Probe probe)
{
    [Function(nameof(TakeText))]
    public Task TakeText([QueueTrigger("%Queue%")] string text, FunctionContext context) => probe.SeeAsync(text, context.CancellationToken);

    [Function(nameof(TakeJob))]
    public Task TakeJob([QueueTrigger("%Queue%")] Job job, CancellationToken cancellationToken) => probe.SeeAsync(job, cancellationToken);

    [Function(nameof(TakeBytes))]
    public Task TakeBytes([QueueTrigger("%Queue%")] byte[] bytes) => probe.SeeAsync(bytes);

    [Function(nameof(TakeBinary))]
    public Task TakeBinary([QueueTrigger("%Queue%", Connection = "Storage")] BinaryData data) => probe.SeeAsync(data);

    [Function(nameof(TakeMessage))]
    public Task TakeMessage([QueueTrigger("%Queue%")] QueueMessage message, long dequeueCount, string? nothing, FunctionContext context) =>
        probe.SeeAsync((message, dequeueCount, nothing, context));

    [Function(nameof(TakePoison))]
    public Task TakePoison([QueueTrigger("%Queue%-poison")] string text) => probe.SeeAsync("poison " + text);

    [Function(nameof(PassOn))]
    [QueueOutput("%Out%")]
    public string? PassOn([QueueTrigger("%Queue%")] string text) => text is "nothing" ? null : text + "!";

    [Function(nameof(PassOnJob))]
    [QueueOutput("%Out%")]
    public async Task<Job> PassOnJob([QueueTrigger("%Queue%")] Job job)
    {
        await Task.Yield();
        return job with { Number = job.Number + 1 };
    }

    [Function(nameof(PassOnMany))]
    [QueueOutput("%Out%")]
    public Job[] PassOnMany([QueueTrigger("%Queue%")] Job job) => [job, job with { Number = 2 }];

    [Function(nameof(PassOnParts))]
    public Parts PassOnParts([QueueTrigger("%Queue%")] string text) => new() { First = [text, text], Second = null, Ignored = text };

    public sealed class Parts
    {
        [QueueOutput("%Out%")]
        public required string[] First { get; init; }

        [QueueOutput("%Out%")]
        public Job? Second { get; init; }

        public required string Ignored { get; init; }
    }
}
