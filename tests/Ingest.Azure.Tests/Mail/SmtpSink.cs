using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ingest.Azure.Tests.Mail;

/// <summary>A small SMTP server on loopback: EHLO, STARTTLS with a certificate of its own, AUTH LOGIN and PLAIN, and any reply a test wants.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly Task _accepting;

    public SmtpSink()
    {
        Certificate = MakeCertificate();
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public X509Certificate2 Certificate { get; }

    /// <summary>Whether STARTTLS is offered.</summary>
    public bool OffersTls { get; set; } = true;

    /// <summary>The only account; null asks for none.</summary>
    public (string UserName, string Password)? Account { get; set; }

    /// <summary>AUTH mechanisms offered.</summary>
    public string Mechanisms { get; set; } = "LOGIN PLAIN";

    /// <summary>Replies instead of the usual ones, by the beginning of the command ("GREETING", "RCPT", "DATA", "MESSAGE"). "DROP" cuts the connection, "HANG" says nothing.</summary>
    public Dictionary<string, string> Replies { get; } = [];

    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    public IReadOnlyList<string> Commands => [.. _commands];

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        // A listener that is stopped first fails whoever is about to accept the next client.
        await _accepting;
        _listener.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Certificate.Dispose();
        _stopping.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task AcceptAsync()
    {
        List<Task> sessions = [];
        try
        {
            while (true)
            {
                sessions.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var session = new Session(this, client.GetStream(), _stopping.Token);
                await session.RunAsync();
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    internal sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Data, bool Encrypted, string? UserName);

    private sealed class Session(SmtpSink sink, Stream stream, CancellationToken cancellationToken) : IAsyncDisposable
    {
        private readonly List<string> _to = [];
        private Stream _stream = stream;
        private bool _encrypted;
        private string? _user;
        private string _from = "";

        public async ValueTask DisposeAsync() => await _stream.DisposeAsync();

        public async Task RunAsync()
        {
            await ReplyAsync("GREETING", "220 sink ESMTP");
            while (await ReadLineAsync() is { } line)
            {
                sink._commands.Enqueue(line);
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                if (verb is "QUIT")
                {
                    await WriteAsync("221 bye");
                    return;
                }

                await (verb switch
                {
                    "EHLO" => ReplyAsync("EHLO", Extensions()),
                    "STARTTLS" => SecureAsync(),
                    "AUTH" => AuthenticateAsync(line),
                    "MAIL" => MailAsync(line),
                    "RCPT" => RecipientAsync(line),
                    "DATA" => DataAsync(),
                    "RSET" or "NOOP" => WriteAsync("250 ok"),
                    _ => WriteAsync("502 not here"),
                });
            }
        }

        private string Extensions()
        {
            List<string> lines = ["sink"];
            if (sink.OffersTls && !_encrypted)
            {
                lines.Add("STARTTLS");
            }

            if (sink.Account is not null && _encrypted)
            {
                lines.Add($"AUTH {sink.Mechanisms}");
            }

            lines.Add("8BITMIME");
            return string.Join("\r\n", lines.Select((line, index) => $"250{(index == lines.Count - 1 ? ' ' : '-')}{line}"));
        }

        private async Task SecureAsync()
        {
            await ReplyAsync("STARTTLS", "220 go ahead");
            var secure = new SslStream(_stream);
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = sink.Certificate }, cancellationToken);
            _stream = secure;
            _encrypted = true;
        }

        private async Task AuthenticateAsync(string line)
        {
            var words = line.Split(' ');
            var (user, password) = words[1].ToUpperInvariant() is "PLAIN" ? await PlainAsync(words) : await LoginAsync(words);
            var accepted = sink.Account == (user, password);
            _user = accepted ? user : null;
            await ReplyAsync("AUTH", accepted ? "235 welcome" : "535 5.7.8 bad credentials");
        }

        private async Task<(string User, string Password)> PlainAsync(string[] words)
        {
            var parts = Decode(words.Length > 2 ? words[2] : await AskAsync("334 ")).Split('\0');
            return (parts[1], parts[2]);
        }

        private async Task<(string User, string Password)> LoginAsync(string[] words) =>
            (Decode(words.Length > 2 ? words[2] : await AskAsync("334 VXNlcm5hbWU6")), Decode(await AskAsync("334 UGFzc3dvcmQ6")));

        private async Task MailAsync(string line)
        {
            _from = Between(line);
            _to.Clear();
            await ReplyAsync("MAIL", sink.Account is not null && _user is null ? "530 5.7.0 authentication required" : "250 ok");
        }

        private async Task RecipientAsync(string line)
        {
            _to.Add(Between(line));
            await ReplyAsync("RCPT", "250 ok");
        }

        private async Task DataAsync()
        {
            if (!(await ReplyAsync("DATA", "354 go on")).StartsWith('3'))
            {
                return;
            }

            var data = new StringBuilder();
            while (await ReadLineAsync() is { } line && line is not ".")
            {
                data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            // Kept before the answer: a test may cut the connection after the mail was taken.
            sink._received.Enqueue(new ReceivedMail(_from, [.. _to], data.ToString(), _encrypted, _user));
            await ReplyAsync("MESSAGE", "250 taken");
        }

        private async Task<string> ReplyAsync(string step, string usual)
        {
            var reply = sink.Replies.GetValueOrDefault(step, usual);
            switch (reply)
            {
                case "DROP":
                    throw new IOException("cut by the test");
                case "HANG":
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    break;
                default:
                    await WriteAsync(reply);
                    break;
            }

            return reply;
        }

        private async Task<string> AskAsync(string question)
        {
            await WriteAsync(question);
            return await ReadLineAsync() ?? throw new IOException("hung up");
        }

        private async Task WriteAsync(string lines) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(lines + "\r\n"), cancellationToken);

        // Byte by byte: nothing may be read ahead that belongs to the TLS handshake.
        private async Task<string?> ReadLineAsync()
        {
            List<byte> line = [];
            var one = new byte[1];
            while (await _stream.ReadAsync(one, cancellationToken) == 1)
            {
                if (one[0] is (byte)'\n')
                {
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                }

                line.Add(one[0]);
            }

            return null;
        }

        private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

        private static string Between(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
    }
}
