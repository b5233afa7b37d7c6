using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Mail;

public sealed class SmtpOptions
{
    public const string SectionName = "Smtp";

    [Required]
    public string Host { get; set; } = "";

    /// <value>587, submission.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Turns the connection to TLS before anything else is said, and sends nothing where the server cannot.</summary>
    /// <value>True. False only for a relay on the same machine.</value>
    public bool UseStartTls { get; set; } = true;

    /// <summary>Ignored when empty: the server is asked for no authentication.</summary>
    public string? UserName { get; set; }

    /// <summary>A secret; from Key Vault or user secrets, never from a file in the repository.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address alone, without a name.</summary>
    [Required]
    public string From { get; set; } = "";

    [StringLength(100)]
    public string FromName { get; set; } = "Ingest";

    /// <summary>For one whole conversation. Below <see cref="Delivering.DeliveryOptions.ClaimStaleAfter"/>, or mails would be sent twice.</summary>
    /// <value>30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class SmtpOptionsValidator : IValidateOptions<SmtpOptions>;

/// <summary>What attributes cannot say.</summary>
internal sealed class SmtpAccountValidator : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options)
    {
        if (!MailAddress.TryCreate(options.From, out var from) || from.Address != options.From)
        {
            return Fail(nameof(options.From), "must be a mail address without a name");
        }

        if (options.FromName.Any(char.IsControl))
        {
            return Fail(nameof(options.FromName), "must be one line");
        }

        if (string.IsNullOrEmpty(options.UserName) != string.IsNullOrEmpty(options.Password))
        {
            return Fail(nameof(options.UserName), "and Password go together");
        }

        return !string.IsNullOrEmpty(options.Password) && !options.UseStartTls
            ? Fail(nameof(options.UseStartTls), "must be on where there is a password: it would travel in the clear")
            : ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Fail(string option, string why) => ValidateOptionsResult.Fail($"{SmtpOptions.SectionName}:{option} {why}.");
}
