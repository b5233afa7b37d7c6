using System.Net;
using Ingest.Polling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

public static class FetchingServices
{
    /// <summary>Adds the stages PollFeeds and FetchFeed, and the reading of pages. Wants an IFeedStore, an IArticleStore and IPipelineQueues.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchingOptions>().BindConfiguration(FetchingOptions.SectionName).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<FetchingOptions>, FetchingOptionsValidator>();
        services.TryAddSingleton<IHostResolver, DnsHostResolver>();
        services.AddSingleton<GuardedConnector>();
        services.AddHttpClient(WebReader.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .RemoveAllLoggers();
        services.AddSingleton<WebReader>();
        services.AddSingleton<HostPipelines>();
        services.AddSingleton<WebFetcher>();
        services.AddSingleton<RobotsGate>();
        services.AddSingleton<IFeedClient, FeedClient>();
        services.AddSingleton<IFeedFinder, FeedFinder>();
        services.AddSingleton<FeedDiagnosis>();
        services.AddSingleton<IPageFetcher, PageFetcher>();
        services.AddSingleton<EntryIntake>();
        services.AddSingleton<FeedFetcher>();
        services.AddSingleton<FeedPoller>();
        return services;
    }

    private static SocketsHttpHandler Handler(IServiceProvider services) => new()
    {
        // Redirects are followed by WebFetcher, which counts them; a proxy would connect where the guard cannot look.
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = services.GetRequiredService<GuardedConnector>().ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        MaxResponseHeadersLength = 64,
        MaxConnectionsPerServer = 16,
    };
}
