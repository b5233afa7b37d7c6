using Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StandIns.Tests.Functions;

public sealed class ScopedThing;

public sealed class ScopedFunctions(Probe probe, ScopedThing mine)
{
    [Function(nameof(TakeScoped))]
    public Task TakeScoped([QueueTrigger("%Queue%")] string text, FunctionContext context) =>
        probe.SeeAsync((this, mine, context.InstanceServices.GetRequiredService<ScopedThing>()));
}

[Trait("Category", "Azurite")]
public sealed class MiddlewareTests
{
    private readonly string _name = AzuriteServer.NewPrefix();

    [Fact]
    public async Task Middleware_wraps_functions_in_the_order_of_registration()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("function");
        await using var host = await TestHost.StartAsync([nameof(QueueFunctions.TakeText)], Settings(), configure: builder =>
        {
            builder.UseMiddleware<Outer>();
            builder.UseMiddleware(async (context, next) =>
            {
                var probe = context.InstanceServices.GetRequiredService<Probe>();
                await probe.SeeAsync("inner in " + context.Items["from outer"]);
                await next();
                await probe.SeeAsync("inner out");
            });
            builder.UseWhen<Never>(context => context.FunctionDefinition.Name == "Another");
        });

        await Eventually.TrueAsync(() => host.Probe.All.Count == 5, "all of it");
        Assert.Equal(["outer in", "inner in TakeText", "function", "inner out", "outer out"], host.Probe.All);
    }

    [Fact]
    public async Task Middleware_sees_an_input_that_cannot_be_converted()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("no json");
        await using var host = await TestHost.StartAsync([nameof(QueueFunctions.TakeJob)], Settings(), configure: builder =>
            builder.UseMiddleware(async (context, next) =>
            {
                try
                {
                    await next();
                }
                catch (FunctionInputConverterException unreadable)
                {
                    await context.InstanceServices.GetRequiredService<Probe>().SeeAsync(unreadable);
                }
            }));

        await host.Probe.NextAsync<FunctionInputConverterException>();

        // Handled: not tried again.
        await host.Log.HasAsync("Executed 'Functions.TakeJob' (Succeeded");
    }

    [Fact]
    public async Task Every_run_has_its_own_instance_and_services()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("a");
        await queue.SendMessageAsync("b");
        await using var host = await TestHost.StartAsync(
            [nameof(ScopedFunctions.TakeScoped)], Settings(), configure: builder => builder.Services.AddScoped<ScopedThing>());

        var (firstInstance, first, firstAgain) = await host.Probe.NextAsync<(ScopedFunctions, ScopedThing, ScopedThing)>();
        var (secondInstance, second, _) = await host.Probe.NextAsync<(ScopedFunctions, ScopedThing, ScopedThing)>();

        Assert.Same(first, firstAgain);
        Assert.NotSame(first, second);
        Assert.NotSame(firstInstance, secondInstance);
    }

    private Dictionary<string, string?> Settings() => new() { ["Queue"] = _name };

    private sealed class Outer(Probe probe) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            await probe.SeeAsync("outer in");
            context.Items["from outer"] = context.FunctionDefinition.Name;
            await next(context);
            await probe.SeeAsync("outer out");
        }
    }

    private sealed class Never : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => throw new InvalidOperationException("not for this one");
    }
}
