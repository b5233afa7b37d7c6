using System.Buffers;
using System.Globalization;
using System.Text;
using Azure.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Azure.Data.Tables.Wire;

/// <summary>Operations that are done together or not at all, as one multipart request, and its answer.</summary>
internal static class Transaction
{
    private const int AnswerLineLimit = 8 * 1024;

    public static HttpMessage Compose(TablePipeline pipeline, IReadOnlyList<EntityChange> operations)
    {
        var (batch, changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var body = new ArrayBufferWriter<byte>();
        Write(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var operation in operations)
        {
            Write(body, $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Write(body, $"{operation.Method} {pipeline.AddressOf(operation.Path).AbsoluteUri} HTTP/1.1\r\n");
            Write(body, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
            foreach (var (name, value) in TablePipeline.HeadersOf(operation))
            {
                Write(body, $"{name}: {value}\r\n");
            }

            Write(body, "\r\n");
            body.Write(operation.Body.GetValueOrDefault().Span);
            Write(body, "\r\n");
        }

        Write(body, $"--{changes}--\r\n--{batch}--\r\n");

        var message = pipeline.Create(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, $"multipart/mixed; boundary={batch}");
        message.Request.Content = RequestContent.Create(body.WrittenMemory);
        return message;
    }

    /// <exception cref="TableTransactionFailedException">The service refused one operation, and so did none.</exception>
    public static async Task<IReadOnlyList<Response>> ReadAsync(Response response, int operations, CancellationToken cancellationToken)
    {
        var answers = new List<Response>(operations);
        using var content = response.Content.ToStream();
        var batch = new MultipartReader(BoundaryOf(response.Headers.ContentType), content);
        while (await batch.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } changes)
        {
            var reader = new MultipartReader(BoundaryOf(changes.ContentType), changes.Body) { HeadersCountLimit = 32 };
            while (await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } answer)
            {
                answers.Add(await ReadAnswerAsync(answer.Body, response.ClientRequestId, cancellationToken).ConfigureAwait(false));
            }
        }

        if (answers.Find(answer => answer.IsError) is { } refused)
        {
            var error = ODataErrorParser.Parse(refused.Content);
            throw new TableTransactionFailedException(
                new RequestFailedException(refused.Status, error?.Message ?? refused.ReasonPhrase, error?.Code, null));
        }

        return answers.Count == operations
            ? answers
            : throw new RequestFailedException(response.Status, $"The service answered {answers.Count} of {operations} operations of a transaction.");
    }

    private static async Task<Response> ReadAnswerAsync(Stream answer, string requestId, CancellationToken cancellationToken)
    {
        using var reader = new BufferedReadStream(answer, AnswerLineLimit);
        var status = (await reader.ReadLineAsync(AnswerLineLimit, cancellationToken).ConfigureAwait(false)).Split(' ', 3);
        var headers = new List<HttpHeader>();
        while (await reader.ReadLineAsync(AnswerLineLimit, cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new HttpHeader(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        var body = new MemoryStream();
        await reader.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        body.Position = 0;
        return new TransactionAnswer(int.Parse(status[1], CultureInfo.InvariantCulture), status.ElementAtOrDefault(2) ?? "", headers, body, requestId);
    }

    private static string BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
            ? boundary
            : throw new RequestFailedException("The service answered a transaction with something that is not multipart.");

    private static void Write(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
