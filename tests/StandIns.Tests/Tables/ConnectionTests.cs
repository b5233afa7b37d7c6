using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azurite;

namespace StandIns.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class ConnectionTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://storage", "http://storage:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("AccountName=news;AccountKey=a2V5", "https://news.table.core.windows.net/", "news")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=news;AccountKey=a2U=;EndpointSuffix=core.chinacloudapi.cn", "http://news.table.core.chinacloudapi.cn/", "news")]
    [InlineData("accountname=news;accountkey=a2V5;TableEndpoint=https://tables.example/;", "https://tables.example/", "news")]
    [InlineData("TableEndpoint=https://news.table.core.windows.net/;SharedAccessSignature=sv=2020&sig=x%3D", "https://news.table.core.windows.net/", "news")]
    public void A_connection_string_tells_where(string connectionString, string endpoint, string account)
    {
        var service = new TableServiceClient(connectionString);

        Assert.Equal(new Uri(endpoint), service.Uri);
        Assert.Equal(account, service.AccountName);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("AccountName=news")]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("TableEndpoint=https://secret.example")]
    public void A_bad_connection_string_is_refused_without_being_shown(string connectionString)
    {
        var refused = Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));

        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("c2VjcmV0", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_key_opens_the_table()
    {
        var azurite = await AzuriteServer.GetAsync();
        var name = AzuriteServer.NewPrefix();
        var table = new TableClient(azurite.TableEndpoint, name, new TableSharedKeyCredential(azurite.AccountName, azurite.AccountKey));
        var stranger = new TableClient(azurite.TableEndpoint, name, new TableSharedKeyCredential(azurite.AccountName, "c3RyYW5nZXI="));

        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("p", "o'r"));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.GetEntityAsync<TableEntity>("p", "o'r"));

        Assert.Equal(403, refused.Status);
        Assert.Equal(new Uri($"{azurite.TableEndpoint}/{name}"), table.Uri);
    }

    [Fact]
    public async Task A_shared_access_signature_opens_the_table()
    {
        var owned = await TestTable.CreateAsync();
        var azurite = await AzuriteServer.GetAsync();
        var signature = AccountSas(azurite);
        TableClient[] guests =
        [
            new TableClient(new Uri($"{owned.Uri}?{signature}")),
            new TableClient(owned.Uri, new AzureSasCredential(signature)),
            new TableClient($"TableEndpoint={azurite.TableEndpoint};SharedAccessSignature={signature}", owned.Name),
            new TableServiceClient(azurite.TableEndpoint, new AzureSasCredential(signature)).GetTableClient(owned.Name),
        ];

        for (var n = 0; n < guests.Length; n++)
        {
            await guests[n].AddEntityAsync(new TableEntity("p", $"{n}"));
            await guests[n].SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity("p", $"{n}"))]);
            Assert.Equal(n + 1, await guests[n].QueryAsync<TableEntity>("PartitionKey eq 'p'").CountAsync());
        }
    }

    [Fact]
    public async Task A_failed_try_is_tried_again_and_signed_anew()
    {
        var failing = new FailFirst();
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 2 } };
        options.AddPolicy(failing, HttpPipelinePosition.BeforeTransport);
        var table = await TestTable.CreateAsync(options);

        failing.Failures = 2;
        await table.AddEntityAsync(new TableEntity("p", "r"));
        failing.Failures = 9;
        var given = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(503, given.Status);
    }

    [Fact]
    public async Task A_token_is_asked_for_the_storage_service_and_sent()
    {
        using var server = new Recorder();
        using var http = new HttpClient(server);
        var options = new TableClientOptions { Transport = new HttpClientTransport(http) };
        var table = new TableClient(new Uri("https://news.table.core.windows.net"), "articles", new Token(), options);

        await table.GetEntityAsync<TableEntity>("o'p", "a b");

        Assert.Equal("Bearer for https://storage.azure.com/.default", server.Authorization);
        Assert.Equal("https://news.table.core.windows.net/articles(PartitionKey='o%27%27p',RowKey='a%20b')", server.Address);
        Assert.Equal("news", table.AccountName);
    }

    private static string AccountSas(AzuriteServer azurite)
    {
        const string Version = "2020-12-06";
        var expiry = TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = $"{azurite.AccountName}\nrwdlacu\nt\nsco\n\n{expiry}\n\n\n{Version}\n\n";
        var signature = HMACSHA256.HashData(Convert.FromBase64String(azurite.AccountKey), Encoding.UTF8.GetBytes(text));
        return $"sv={Version}&ss=t&srt=sco&sp=rwdlacu&se={Uri.EscapeDataString(expiry)}&sig={Uri.EscapeDataString(Convert.ToBase64String(signature))}";
    }

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"for {requestContext.Scopes.Single()}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        public string? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            Address = request.RequestUri?.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"PartitionKey":"p","RowKey":"r"}""") });
        }
    }

    /// <summary>Answers in the service's place.</summary>
    private sealed class FailFirst : HttpPipelinePolicy
    {
        public int Failures { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (Failures == 0)
            {
                return ProcessNextAsync(message, pipeline);
            }

            Failures--;
            message.Response = new Unavailable();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Unavailable : Response
    {
        public override int Status => 503;

        public override string ReasonPhrase => "Server busy";

        public override bool IsError => true;

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
