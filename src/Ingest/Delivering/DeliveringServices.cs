using Ingest.Delivering.Cards;
using Ingest.Delivering.Emails;
using Ingest.Delivering.Wording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Delivering;

public static class DeliveringServices
{
    /// <summary>Adds the stage that sends alerts and digests; stores, queues and channels are the caller's.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeliveryOptions>, PublicUrlValidator>());
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DeliveryMetrics>();
        services.TryAddSingleton(_ => CodeNames.Default);
        services.TryAddSingleton<AlertWording>();
        services.TryAddSingleton<EmailText>();
        services.TryAddSingleton<TeamsCard>();
        services.TryAddSingleton<Deliverer>();
        services.TryAddSingleton<DigestSender>();
        services.TryAddSingleton<Unsubscriber>();
        return services;
    }
}
