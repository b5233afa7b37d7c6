using Ingest.Azure.Mail;
using Ingest.Delivering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Tests.Mail;

public sealed class SmtpOptionsTests
{
    [Theory]
    [InlineData("From", "nobody")]
    [InlineData("From", "")]
    [InlineData("From", "Alerts <alerts@example.org>")]
    [InlineData("FromName", "two\nlines")]
    [InlineData("Host", "")]
    [InlineData("Port", "0")]
    [InlineData("Timeout", "00:10:00")] // longer than a claim is fresh
    [InlineData("Password", "")] // a user without password
    [InlineData("UseStartTls", "false")] // a password in the clear
    public void A_setting_that_cannot_work_is_told_at_the_start(string setting, string value)
    {
        using var services = Services([new($"Smtp:{setting}", value)]);

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<SmtpOptions>>().Value);

        Assert.DoesNotContain("s3cret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_make_mail_a_channel()
    {
        using var services = Services([]);

        Assert.IsType<SmtpEmailSender>(Assert.Single(services.GetServices<IAlertChannel>()));
    }

    [Fact]
    public void Without_settings_there_is_no_mail()
    {
        using var services = new ServiceCollection().AddMail(new ConfigurationBuilder().Build()).BuildServiceProvider();

        Assert.Empty(services.GetServices<IAlertChannel>());
    }

    private static ServiceProvider Services(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Smtp:Host", "mail.example.org"), new("Smtp:From", "alerts@example.org"), new("Smtp:UserName", "ingest"), new("Smtp:Password", "s3cret")])
            .AddInMemoryCollection(settings)
            .Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddDelivery().AddMail(configuration).BuildServiceProvider();
    }
}
