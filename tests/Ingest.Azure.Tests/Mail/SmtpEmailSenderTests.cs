using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ingest.Azure.Mail;
using Ingest.Delivering;
using Ingest.Delivering.Emails;
using Ingest.Delivering.Wording;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Tests.Mail;

public sealed class SmtpEmailSenderTests : IAsyncLifetime
{
    private readonly SmtpSink _sink = new();
    private readonly SmtpOptions _options;

    public SmtpEmailSenderTests() => _options = new SmtpOptions
    {
        Host = "localhost",
        Port = _sink.Port,
        From = "alerts@example.org",
        FromName = "Správy",
        Timeout = TimeSpan.FromSeconds(20),
    };

    public ValueTask InitializeAsync()
    {
        Trust.Add(_sink.Certificate);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Trust.Remove(_sink.Certificate);
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_goes_out_encrypted_and_authenticated_with_all_its_headers_and_parts()
    {
        (_sink.Account, _options.UserName, _options.Password) = (("ingest", "pässword"), "ingest", "pässword");

        Assert.IsType<SendOutcome.Sent>(await SendAsync());

        var mail = Assert.Single(_sink.Received);
        Assert.True(mail.Encrypted);
        Assert.Equal("ingest", mail.UserName);
        Assert.Equal("alerts@example.org", mail.From);
        Assert.Equal(["anna@example.net"], mail.To);
        var (headers, parts) = MimeReader.Read(mail.Data);
        Assert.Equal("Position change: Robert Fico opposes Ukraine’s NATO membership", headers["Subject"]);
        Assert.Equal("Správy <alerts@example.org>", headers["From"].Replace("\"", "", StringComparison.Ordinal));
        Assert.Matches("^<[0-9a-f]{32}@example.org>$", headers["Message-ID"]);
        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
        Assert.Equal("<https://alerts.example.org/api/unsubscribe?s=anna&t=token-of-anna>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        Assert.True(DateTimeOffset.TryParse(headers["Date"], out _));
        Assert.Equal(["text/plain", "text/html"], parts.Select(part => part.Type));
        Assert.All(parts, part => Assert.Contains("„Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO,“", part.Content, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LOGIN")]
    [InlineData("LOGIN PLAIN")]
    public async Task Usual_ways_to_authenticate_work(string mechanisms)
    {
        (_sink.Account, _sink.Mechanisms, _options.UserName, _options.Password) = (("ingest", "secret"), mechanisms, "ingest", "secret");

        Assert.IsType<SendOutcome.Sent>(await SendAsync());
    }

    [Fact]
    public async Task A_mail_sent_twice_is_one_message_to_its_receiver()
    {
        await SendAsync();
        await SendAsync();

        Assert.Single(_sink.Received.Select(mail => MimeReader.Read(mail.Data).Headers["Message-ID"]).Distinct());
    }

    [Fact]
    public async Task Long_subjects_in_other_scripts_arrive_whole()
    {
        var told = DeliveryBuilders.AnEvent() with { Speaker = "Володимир Олександрович Зеленський-Довгий 👩‍👩‍👧 у довгому рядку", PositionChanged = false };

        await SendAsync(Alerts.Instant(told));

        Assert.Equal("Володимир Олександрович Зеленський-Довгий 👩‍👩‍👧 у довгому рядку opposes Ukraine’s NATO membership", MimeReader.Read(Assert.Single(_sink.Received).Data).Headers["Subject"]);
    }

    [Fact]
    public async Task Hostile_text_adds_no_header_and_no_line_is_too_long()
    {
        await SendAsync(Alerts.Instant(Alerts.HostileEvent()));

        var mail = Assert.Single(_sink.Received);
        Assert.Equal(["anna@example.net"], mail.To);
        Assert.DoesNotContain("Bcc", MimeReader.Read(mail.Data).Headers.Keys);
        Assert.All(mail.Data.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 998)); // RFC 5322 §2.1.1
    }

    [Theory]
    [InlineData("GREETING", "421 4.3.2 shutting down")]
    [InlineData("MAIL", "451 4.7.1 try later")]
    [InlineData("RCPT", "450 4.2.0 <anna@example.net>: greylisted, see https://example.net/why")]
    [InlineData("RCPT", "452 4.2.2 mailbox full")]
    [InlineData("MESSAGE", "451 4.3.0 could not store it")]
    [InlineData("MAIL", "530 5.7.0 authentication required")] // our account, not this mail
    [InlineData("RCPT", "501 5.5.4 syntax")]
    [InlineData("GREETING", "DROP")]
    [InlineData("RCPT", "DROP")]
    [InlineData("MESSAGE", "DROP")] // taken or not? Sent again with the same Message-ID
    public async Task A_refusal_for_now_is_told_without_address(string step, string reply)
    {
        _sink.Replies[step] = reply;

        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.DoesNotContain("anna", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("://", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 <anna@example.net>: no such user")]
    [InlineData("RCPT", "553 5.1.3 bad address syntax")]
    [InlineData("MESSAGE", "554 5.7.1 spam")]
    [InlineData("MESSAGE", "552 5.3.4 too big")]
    public async Task A_refusal_for_good_is_final_and_told_in_the_servers_words(string step, string reply)
    {
        _sink.Replies[step] = reply;

        var rejected = Assert.IsType<SendOutcome.Rejected>(await SendAsync());

        Assert.Contains(reply.Split(' ')[^1], rejected.Reason, StringComparison.Ordinal);
        Assert.StartsWith(reply[..3], rejected.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_gives_up_nobodys_alert()
    {
        (_sink.Account, _options.UserName, _options.Password) = (("ingest", "right"), "ingest", "wrong");

        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.DoesNotContain("wrong", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(_sink.Received);
    }

    [Fact]
    public async Task Without_tls_nothing_is_said_to_the_server()
    {
        _sink.OffersTls = false;

        Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.DoesNotContain(_sink.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_not_trusted()
    {
        Trust.Remove(_sink.Certificate);

        Assert.IsType<SendOutcome.Refused>(await SendAsync());

        Assert.DoesNotContain(_sink.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_starttls_a_local_relay_is_spoken_to_in_the_clear()
    {
        _options.UseStartTls = false;

        Assert.IsType<SendOutcome.Sent>(await SendAsync());

        Assert.False(Assert.Single(_sink.Received).Encrypted);
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("EHLO")]
    [InlineData("RCPT")]
    [InlineData("MESSAGE")]
    public async Task A_server_that_says_nothing_is_left_after_the_timeout(string step)
    {
        _sink.Replies[step] = "HANG";
        _options.Timeout = TimeSpan.FromSeconds(1);

        var refused = Assert.IsType<SendOutcome.Refused>(await SendAsync().WaitAsync(TimeSpan.FromSeconds(15)));

        Assert.Contains("within 1 s", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shutdown_ends_the_conversation()
    {
        _sink.Replies["RCPT"] = "HANG";
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender().SendAsync(Alerts.Instant(), stopping.Token).WaitAsync(TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_later()
    {
        await _sink.StopAsync();

        Assert.IsType<SendOutcome.Refused>(await SendAsync());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("Anna <anna@example.net>")]
    [InlineData("anna@example.net, boris@example.net")]
    [InlineData("anna@example.net\r\nRCPT TO:<boris@example.net>")]
    public async Task A_target_that_is_no_single_address_is_rejected(string target)
    {
        var alert = Alerts.Instant();

        Assert.IsType<SendOutcome.Rejected>(await SendAsync(alert with { Subscription = alert.Subscription with { Target = target } }));

        Assert.Empty(_sink.Commands);
    }

    private Task<SendOutcome> SendAsync() => SendAsync(Alerts.Instant());

    private Task<SendOutcome> SendAsync(Alert alert) => Sender().SendAsync(alert, TestContext.Current.CancellationToken);

    private SmtpEmailSender Sender()
    {
        var delivery = Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org") });
        return new SmtpEmailSender(new EmailText(new AlertWording(CodeNames.Default, delivery), delivery), Options.Create(_options), TimeProvider.System);
    }

    /// <summary>Certificates that this process takes for good although no authority signed them.</summary>
    private static class Trust
    {
        private static readonly HashSet<string> s_thumbprints = [];

#pragma warning disable SYSLIB0014, MA0039 // The only door to SmtpClient's judgement of certificates, and only the sink's own passes.
        static Trust() => ServicePointManager.ServerCertificateValidationCallback = Validate;
#pragma warning restore SYSLIB0014, MA0039

        public static void Add(X509Certificate2 certificate)
        {
            lock (s_thumbprints)
            {
                s_thumbprints.Add(certificate.Thumbprint);
            }
        }

        public static void Remove(X509Certificate2 certificate)
        {
            lock (s_thumbprints)
            {
                s_thumbprints.Remove(certificate.Thumbprint);
            }
        }

        private static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            lock (s_thumbprints)
            {
                return errors is SslPolicyErrors.None || (certificate is not null && s_thumbprints.Contains(certificate.GetCertHashString()));
            }
        }
    }
}
