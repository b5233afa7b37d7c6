using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>Tells the ways apart in which a queue refuses.</summary>
internal static class QueueSending
{
    /// <summary>Sends, and creates the queue where it is missing.</summary>
    public static async Task SendOrCreateAsync(this QueueClient queue, string text, CancellationToken cancellationToken)
    {
        try
        {
            await queue.SendMessageAsync(text, cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await queue.SendMessageAsync(text, cancellationToken);
        }
    }

    /// <summary>Whether somebody else has the message by now, or it and its queue are gone: there is nothing left to do with it.</summary>
    public static bool IsMessageGone(this RequestFailedException failure) =>
        failure.Status == 404
        || failure.ErrorCode == QueueErrorCode.PopReceiptMismatch
        || failure.ErrorCode == QueueErrorCode.QueueBeingDeleted
        || failure.ErrorCode == QueueErrorCode.QueueDisabled;
}
