using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Ingest.Cli.Stores;

/// <summary>Poison queues in Azure Storage, as the functions' host writes them.</summary>
internal sealed class AzurePoisonReader(QueueServiceClient service, string prefix) : IPoisonReader
{
    private const int Page = 32;
    private static readonly TimeSpan s_hidden = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<PoisonMessage>> PeekAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            PeekedMessage[] peeked = await Client(queue + Pipeline.PoisonSuffix).PeekMessagesAsync(Page, cancellationToken);
            return [.. peeked.Select(message => new PoisonMessage(queue, message.MessageText, message.InsertedOn))];
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return [];
        }
    }

    public async Task<int> ReplayAsync(string queue, CancellationToken cancellationToken)
    {
        var (poison, target) = (Client(queue + Pipeline.PoisonSuffix), Client(queue));
        var moved = 0;
        // What fails again at once comes back behind; it is not moved a second time.
        var limit = (await poison.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        while (moved < limit)
        {
            QueueMessage[] page = await poison.ReceiveMessagesAsync(Math.Min(Page, limit - moved), s_hidden, cancellationToken);
            if (page.Length == 0)
            {
                break;
            }

            foreach (var message in page)
            {
                // The stages are idempotent: a message that is sent and, the process dying here, not deleted does no harm.
                await target.SendMessageAsync(message.MessageText, cancellationToken);
                await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                moved++;
            }
        }

        return moved;
    }

    private QueueClient Client(string name) => service.GetQueueClient(prefix + name);
}
