using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Teams;

public sealed class TeamsOptions
{
    public const string SectionName = "Teams";

    /// <summary>Lets webhooks be plain http and live on loopback and private addresses. For one's own machine and for tests.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>For one request.</summary>
    /// <value>20 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// A receiver that asks to wait no longer than this (Retry-After) is waited for and asked once more; one that asks for longer
    /// refuses for now. With two requests well below <see cref="Delivering.DeliveryOptions.ClaimStaleAfter"/>.
    /// </summary>
    /// <value>30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class TeamsOptionsValidator : IValidateOptions<TeamsOptions>;
