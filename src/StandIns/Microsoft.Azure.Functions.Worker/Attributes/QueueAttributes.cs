using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    public string QueueName { get; } = queueName;

    /// <value>The name of a setting. Default AzureWebJobsStorage.</value>
    public string? Connection { get; set; }
}

/// <summary>Sends the return value, or the property of a returned object, to a queue.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class QueueOutputAttribute(string queueName) : OutputBindingAttribute
{
    public string QueueName { get; } = queueName;

    /// <value>The name of a setting. Default AzureWebJobsStorage.</value>
    public string? Connection { get; set; }
}
