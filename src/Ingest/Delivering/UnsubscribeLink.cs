using Ingest.Matching;

namespace Ingest.Delivering;

/// <summary>The address by which a subscriber leaves: the function <c>unsubscribe</c> with subscription and token.</summary>
public static class UnsubscribeLink
{
    /// <summary>Query parameter of the subscription's id.</summary>
    public const string IdParameter = "s";

    /// <summary>Query parameter of the subscription's token.</summary>
    public const string TokenParameter = "t";

    public static Uri For(Subscription subscription, Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(publicUrl);
        return new Uri($"{publicUrl.AbsoluteUri.TrimEnd('/')}/api/unsubscribe?{Query(subscription)}");
    }

    internal static string Query(Subscription subscription) =>
        $"{IdParameter}={Uri.EscapeDataString(subscription.Id)}&{TokenParameter}={Uri.EscapeDataString(subscription.UnsubscribeToken)}";
}
