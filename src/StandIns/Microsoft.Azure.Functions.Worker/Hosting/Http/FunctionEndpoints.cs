using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Hosting.Indexing;
using Microsoft.Azure.Functions.Worker.Hosting.Invoking;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Hosting.Http;

/// <summary>The addresses under which HTTP functions answer, and the host's own.</summary>
internal sealed class FunctionEndpoints(
    HostedFunctions functions, FunctionInvoker invoker, FunctionKeys keys, HostLifetime lifetime, IOptions<JsonSerializerOptions> json)
{
    public void Map(WebApplication app)
    {
        app.Use(HideOtherMethodsAsync);
        app.UseRouting();
        app.MapGet("/admin/host/status", () => Results.Json(new { id = functions.HostId, state = "Running", version = "4.0.0-standin" }));
        foreach (var function in functions.All)
        {
            if (function.Trigger is Trigger.Http http)
            {
                Map(app, function, http);
            }
        }
    }

    // The Azure host does not know 405: a method that a route does not have is not found.
    private static async Task HideOtherMethodsAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false }
            && context.GetEndpoint()?.Metadata.GetMetadata<IndexedFunction>() is null)
        {
            context.Response.Headers.Allow = default;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private void Map(WebApplication app, IndexedFunction function, Trigger.Http http)
    {
        RequestDelegate run = context => RunAsync(context, function, http.Level);
        var endpoint = http.Methods is { Count: > 0 } methods
            ? app.MapMethods(http.Route, methods.Select(method => method.ToUpperInvariant()), run)
            : app.Map(http.Route, run);
        endpoint.WithMetadata(function).WithDisplayName(function.Name);
    }

    private async Task RunAsync(HttpContext context, IndexedFunction function, AuthorizationLevel level)
    {
        if (!keys.Open(function.Name, level, context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.Abandon);
        var invocation = new Invocation
        {
            Function = function,
            TriggerValue = context.Request,
            Reason = "This function was programmatically called via the host APIs.",
            BindingData = context.Request.RouteValues
                .Where(value => value.Value is not null)
                .ToDictionary(value => value.Key, value => value.Value!, StringComparer.OrdinalIgnoreCase),
            Http = context,
        };
        var failure = await invoker.InvokeAsync(invocation, ending.Token, result => AnswerAsync(context, function, result));
        if (failure is not null && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private Task AnswerAsync(HttpContext context, IndexedFunction function, object? result)
    {
        if (function.HttpResult is { } property && result is not null)
        {
            result = property.GetValue(result);
        }
        else if (function.Outputs.Any(output => output.Property is null))
        {
            // The whole result went to a queue.
            return Task.CompletedTask;
        }

        return result switch
        {
            null => Task.CompletedTask,
            IActionResult action => action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor())),
            IResult whole => whole.ExecuteAsync(context),
            string text => context.Response.WriteAsync(text, context.RequestAborted),
            _ => context.Response.WriteAsJsonAsync(result, result.GetType(), json.Value, context.RequestAborted),
        };
    }
}
