using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ingest.Matching;

public sealed class MatchingOptions
{
    public const string SectionName = "Matching";

    /// <summary>How long a worker keeps the list of subscriptions. A new subscription may wait that long; an ended one never gets a message.</summary>
    /// <value>10 seconds; zero reads them for every alert.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan SubscriptionsKeptFor { get; set; } = TimeSpan.FromSeconds(10);
}

[OptionsValidator]
internal sealed partial class MatchingOptionsValidator : IValidateOptions<MatchingOptions>;
