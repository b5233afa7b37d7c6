using Ingest.Quarantine;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Watching;

/// <summary>Registers what watches over the stages.</summary>
public static class WatchingSetup
{
    public static IServiceCollection AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<MessageQuarantine>();
        services.AddSingleton<PipelineHealth>();
        return services;
    }
}
