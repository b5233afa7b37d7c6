using System.Text.Json.Serialization;

namespace Ingest.Cli.TeamsCatching;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReceivedCard))]
internal sealed partial class TeamsCatchingJson : JsonSerializerContext;
