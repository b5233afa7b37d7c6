using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ingest.Delivering;

public sealed class DeliveryOptions
{
    public const string SectionName = "Delivery";

    /// <summary>Where the HTTP functions are reached from outside, without /api: unsubscribe links start with it.</summary>
    /// <value>http://localhost:7071, the local host.</value>
    [Required]
    public Uri PublicUrl { get; set; } = new("http://localhost:7071");

    /// <summary>
    /// A claim older than this is a worker that died. Longer than any channel may take to send, and not longer than the queue hides
    /// a message whose worker died, so that its next reader may take over.
    /// </summary>
    /// <value>3 minutes.</value>
    [Range(typeof(TimeSpan), "00:01:30", "01:00:00")]
    public TimeSpan ClaimStaleAfter { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>A stance held with less confidence is shown as unclear.</summary>
    [Range(0, 1)]
    public double UnclearBelow { get; set; } = 0.5;

    /// <summary>Hour of the day (UTC) at which digests are due.</summary>
    [Range(0, 23)]
    public int DigestHour { get; set; } = 6;

    /// <summary>The day on which weekly digests are due.</summary>
    public DayOfWeek DigestDay { get; set; } = DayOfWeek.Monday;
}

[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;

internal sealed class PublicUrlValidator : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options) =>
        options.PublicUrl is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{DeliveryOptions.SectionName}:{nameof(DeliveryOptions.PublicUrl)} must be an absolute http or https address.");
}
