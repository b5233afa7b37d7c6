using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Which function is fed by which queue, read from the functions' own attributes.</summary>
internal static class TriggerQueues
{
    private static readonly Dictionary<string, string> s_queues = new(
        from type in typeof(TriggerQueues).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<QueueTriggerAttribute>()
        where trigger is not null
        select KeyValuePair.Create(function.Name, trigger.QueueName),
        StringComparer.Ordinal);

    /// <returns>The queue's name, or null where the function has no queue trigger.</returns>
    public static string? Of(string function) => s_queues.GetValueOrDefault(function);

    /// <summary>The text of the message that triggered the function; null for other triggers.</summary>
    public static string? QueueMessage(this FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("QueueTrigger", out var text) ? text?.ToString() : null;

    /// <summary>How often the queue has handed the message out, 1 for the first time.</summary>
    public static long DequeueCount(this FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("DequeueCount", out var count) && long.TryParse(count?.ToString(), out var number) ? number : 1;
}
