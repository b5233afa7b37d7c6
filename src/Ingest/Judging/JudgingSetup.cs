using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Judging;

/// <summary>Registers the stage; the stores come from the adapters.</summary>
public static class JudgingSetup
{
    public static IServiceCollection AddJudging(this IServiceCollection services)
    {
        services.AddSingleton(_ => ContextLexicon.LoadDefault());
        services.AddSingleton<ContextReader>();
        services.AddSingleton<NoveltyJudge>();
        services.AddSingleton<LedgerWriter>();
        services.AddSingleton<StatementJudge>();
        return services;
    }
}
