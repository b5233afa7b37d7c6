using Ingest.Delivering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Teams;

public static class TeamsServices
{
    /// <summary>Adds Teams as a channel.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<TeamsOptions>().Configure(configuration.GetSection(TeamsOptions.SectionName).Bind).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(TeamsWebhookSender.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<TeamsOptions>>().Value))
            // They write the URL, which is the secret.
            .RemoveAllLoggers();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAlertChannel, TeamsWebhookSender>());
        return services;
    }

    private static SocketsHttpHandler Handler(TeamsOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would connect to the name, whatever the guard thinks of its address.
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // Traces of requests would carry the URL too.
            ActivityHeadersPropagator = null,
        };
        if (!options.AllowPrivate)
        {
            handler.ConnectCallback = PublicConnector.ConnectAsync;
        }

        return handler;
    }
}
