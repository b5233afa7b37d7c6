using Ingest.Deduplicating;
using Ingest.Tagging;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Processing;

/// <summary>Registers the stage; stores, queues and the reader of pages come from elsewhere.</summary>
public static class ProcessingSetup
{
    public static IServiceCollection AddProcessing(this IServiceCollection services)
    {
        services.AddSingleton(_ => ArticleAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "Data")));
        services.AddSingleton<NearDuplicateFinder>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<StatementReader>();
        services.AddSingleton<ArticleTagger>();
        services.AddSingleton<ArticleProcessor>();
        return services;
    }
}
