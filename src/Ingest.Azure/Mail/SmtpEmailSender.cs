using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Ingest.Delivering;
using Ingest.Delivering.Emails;
using Ingest.Matching;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Mail;

/// <summary>Sends alerts as mail, one SMTP conversation each. The Date header is System.Net.Mail's own: the moment of sending.</summary>
public sealed class SmtpEmailSender(EmailText text, IOptions<SmtpOptions> options, TimeProvider time) : IAlertChannel
{
    public DeliveryChannel Channel => DeliveryChannel.Email;

    public async Task<SendOutcome> SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);

        // MailAddress takes "name <address>" too; a target is an address and nothing else.
        if (!MailAddress.TryCreate(alert.Subscription.Target, out var to) || to.Address != alert.Subscription.Target)
        {
            return new SendOutcome.Rejected("The subscription's target is not a mail address.");
        }

        var account = options.Value;
        var from = new MailAddress(account.From, account.FromName, Encoding.UTF8);
        using var mail = Compose(text.Write(alert, from.Host), from, to);
        using var client = new SmtpClient(account.Host, account.Port) { EnableSsl = account.UseStartTls };
        if (!string.IsNullOrEmpty(account.UserName))
        {
            client.Credentials = new NetworkCredential(account.UserName, account.Password);
        }

        // SmtpClient.Timeout binds synchronous calls only.
        using var timeout = new CancellationTokenSource(account.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            // SmtpClient waits for the answer to the mail itself without looking at the token: it is left behind then, and its
            // disposal cuts the connection.
            await Task.Run(() => client.SendMailAsync(mail, either.Token), CancellationToken.None).WaitAsync(either.Token);
            return new SendOutcome.Sent();
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Refused($"The mail server did not answer within {account.Timeout.TotalSeconds:0} s.");
        }
        catch (SmtpException e)
        {
            return SmtpRefusal.Judge(e);
        }
    }

    internal static MailMessage Compose(EmailMessage email, MailAddress from, MailAddress to)
    {
        var mail = new MailMessage(from, to)
        {
            Subject = email.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", email.MessageId);
        foreach (var (name, value) in email.Headers)
        {
            mail.Headers.Add(name, value);
        }

        // The last part is the one that mail programs prefer.
        mail.AlternateViews.Add(View(email.Text, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(View(email.Html, MediaTypeNames.Text.Html));
        return mail;
    }

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        // Quoted-printable would write every line break as =0D=0A and every Cyrillic letter as six bytes.
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
