using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Requests to one account's tables, through Azure.Core's policies: retries, diagnostics, and the proof of who asks.</summary>
internal sealed class TablePipeline
{
    private const string Json = "application/json";
    private const string MinimalMetadata = "application/json;odata=minimalmetadata";
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TablePipeline(Uri endpoint, TableSharedKeyCredential key, TableClientOptions? options)
        : this(endpoint, options, perRetry: new SharedKeyLitePolicy(key))
    {
        AccountName = key.AccountName;
    }

    public TablePipeline(Uri endpoint, AzureSasCredential sas, TableClientOptions? options)
        : this(endpoint, options, perCall: new SasPolicy(sas))
    {
    }

    public TablePipeline(Uri endpoint, TokenCredential token, TableClientOptions? options)
        : this(endpoint, options, perRetry: new BearerTokenAuthenticationPolicy(token, StorageScope))
    {
    }

    public TablePipeline(ConnectionString connection, TableClientOptions? options)
        : this(
            connection.Endpoint,
            options,
            perCall: connection.Sas is { } sas ? new SasPolicy(sas) : null,
            perRetry: connection.Key is { } key ? new SharedKeyLitePolicy(key) : null)
    {
        AccountName = connection.Key?.AccountName ?? AccountName;
    }

    private TablePipeline(Uri endpoint, TableClientOptions? options, HttpPipelinePolicy? perCall = null, HttpPipelinePolicy? perRetry = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new TableClientOptions();
        Endpoint = new Uri(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/'));

        // An emulator's account is the first part of the path, the service's the first of the host.
        AccountName = endpoint.HostNameType != UriHostNameType.Dns || endpoint.IsLoopback
            ? endpoint.Segments.ElementAtOrDefault(1)?.Trim('/') ?? ""
            : endpoint.Host.Split('.')[0];
        _version = options.VersionString;

        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new ODataErrorParser() };
        if (perCall is not null)
        {
            pipeline.PerCallPolicies.Add(perCall);
        }

        if (perRetry is not null)
        {
            pipeline.PerRetryPolicies.Add(perRetry);
        }

        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    /// <param name="path">Escaped, without a leading slash.</param>
    public Uri AddressOf(string path) => new($"{Endpoint.AbsoluteUri.TrimEnd('/')}/{path}");

    public HttpMessage Create(RequestMethod method, string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(AddressOf(path));
        foreach (var (name, value) in query)
        {
            if (value is not null)
            {
                message.Request.Uri.AppendQuery(name, value, escapeValue: true);
            }
        }

        message.Request.Headers.SetValue("x-ms-version", _version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue(HttpHeader.Names.Accept, MinimalMetadata);
        return message;
    }

    public HttpMessage Create(EntityChange change)
    {
        var message = Create(change.Method, change.Path);
        foreach (var (name, value) in HeadersOf(change))
        {
            message.Request.Headers.SetValue(name, value);
        }

        if (change.Body is { } body)
        {
            message.Request.Content = RequestContent.Create(body);
        }

        return message;
    }

    public static IEnumerable<(string Name, string Value)> HeadersOf(EntityChange change)
    {
        if (change.IfMatch is not null)
        {
            yield return ("If-Match", change.IfMatch);
        }

        if (change.Body is not null)
        {
            yield return (HttpHeader.Names.ContentType, Json);
        }

        if (change.Method == RequestMethod.Post)
        {
            yield return ("Prefer", "return-no-content");
        }
    }

    /// <param name="message">Is disposed of.</param>
    /// <param name="classifier">Says which answers are no failures; <see langword="null"/>: none from 400 on.</param>
    /// <exception cref="RequestFailedException">The service refused, with its own code and words.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, ResponseClassifier? classifier = null)
    {
        using (message)
        {
            message.ResponseClassifier = classifier ?? message.ResponseClassifier;
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
        }
    }
}
