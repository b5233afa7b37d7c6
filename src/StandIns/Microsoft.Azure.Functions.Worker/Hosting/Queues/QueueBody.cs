using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>A message's text on the wire, and what it means under host.json's messageEncoding.</summary>
internal static class QueueBody
{
    /// <returns>False where the text is not Base64 though it should be.</returns>
    public static bool TryDecode(QueueMessage message, QueueMessageEncoding encoding, out QueueMessage decoded)
    {
        decoded = message;
        if (encoding == QueueMessageEncoding.None)
        {
            return true;
        }

        var text = message.Body.ToString();
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return false;
        }

        decoded = QueuesModelFactory.QueueMessage(
            message.MessageId, message.PopReceipt, new BinaryData(bytes.AsMemory(0, length)),
            message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
        return true;
    }

    public static string Encode(ReadOnlyMemory<byte> body, QueueMessageEncoding encoding) =>
        encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(body.Span) : Encoding.UTF8.GetString(body.Span);
}
