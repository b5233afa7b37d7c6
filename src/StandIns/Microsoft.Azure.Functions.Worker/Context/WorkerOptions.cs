using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

public class WorkerOptions
{
    /// <value>Default System.Text.Json with the configured <see cref="System.Text.Json.JsonSerializerOptions"/>.</value>
    public ObjectSerializer? Serializer { get; set; }
}
