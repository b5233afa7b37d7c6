using Ingest.Quarantine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Functions;

/// <summary>Lets no queue message fail without a recorded cause.</summary>
public sealed class QuarantineMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.QueueMessage() is not { } message || TriggerQueues.Of(context.FunctionDefinition.Name) is not { } queue)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception cause) when (!context.CancellationToken.IsCancellationRequested)
        {
            var quarantine = context.InstanceServices.GetRequiredService<MessageQuarantine>();
            if (!await quarantine.HandleAsync(queue, message, context.DequeueCount(), cause, context.CancellationToken))
            {
                throw;
            }
        }
    }
}
