using Microsoft.Azure.Functions.Worker.Hosting.Indexing;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <param name="HostId">Names this app in its storage: instances with the same id share timers.</param>
internal sealed record HostedFunctions(string HostId, IReadOnlyList<IndexedFunction> All);
