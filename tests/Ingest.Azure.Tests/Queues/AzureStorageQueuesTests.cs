using Azure.Storage.Queues;
using Azurite;
using Ingest.Articles;
using Ingest.Azure.Tests.Support;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Quarantine;
using Ingest.Watching;

namespace Ingest.Azure.Tests.Queues;

[Trait("Category", "Azurite")]
public sealed class AzureStorageQueuesTests
{
    [Fact]
    public async Task Each_message_waits_in_the_queue_of_its_type_in_Base64_and_for_ever()
    {
        var storage = await TestStorage.CreateAsync();
        var queues = storage.Get<IPipelineQueues>();

        await queues.SendAsync(new FetchFeedMessage { FeedId = new FeedId("spravy"), Forced = true }, CancellationToken.None);
        await queues.SendAsync(new ProcessArticleMessage { ArticleId = ArticleId.Parse("outlet.202602.00ff") }, CancellationToken.None);
        await queues.SendAsync(new JudgeStatementMessage { ArticleId = ArticleId.Parse("outlet.202602.00ff"), StatementId = "Ж" }, CancellationToken.None);
        await queues.SendAsync(new AlertMessage { Ledger = "a/UA", EventId = "e", Kind = AlertKind.Correction }, CancellationToken.None);
        await queues.SendAsync(new DeliverMessage { SubscriptionId = "s", DeliveryId = "d" }, CancellationToken.None);

        Assert.Equal("""{"feedId":"spravy","forced":true}""", await ReceiveAsync(storage, Pipeline.Feeds));
        Assert.Equal("""{"articleId":"outlet.202602.00ff"}""", await ReceiveAsync(storage, Pipeline.Articles));
        Assert.Contains("\"statementId\":", await ReceiveAsync(storage, Pipeline.Statements), StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"Correction\"", await ReceiveAsync(storage, Pipeline.Alerts), StringComparison.Ordinal);
        Assert.Equal("""{"subscriptionId":"s","deliveryId":"d"}""", await ReceiveAsync(storage, Pipeline.Deliveries));
    }

    [Fact]
    public async Task Queues_are_measured_with_what_lies_in_poison()
    {
        var storage = await TestStorage.CreateAsync();
        var message = new ProcessArticleMessage { ArticleId = ArticleId.Parse("outlet.202602.00ff") };
        await storage.Get<IPipelineQueues>().SendAsync(message, CancellationToken.None);
        await storage.Get<IPipelineQueues>().SendAsync(message, CancellationToken.None);
        await storage.Get<IPoisonQueues>().SendAsync(Pipeline.Articles, "{}", CancellationToken.None);

        var lengths = await storage.Get<IQueueGauge>().MeasureAsync(CancellationToken.None);

        Assert.Equal(Pipeline.Queues, lengths.Select(length => length.Queue));
        Assert.Equal(new QueueLength(Pipeline.Articles, 2, 1), lengths[1]);
        Assert.Equal(new QueueLength(Pipeline.Alerts, 0, 0), lengths[3]);
        Assert.Equal("{}", await ReceiveAsync(storage, Pipeline.Articles + Pipeline.PoisonSuffix));
    }

    private static async Task<string> ReceiveAsync(TestStorage storage, string queue)
    {
        var azurite = await AzuriteServer.GetAsync();
        var client = new QueueClient(
            azurite.ConnectionString, $"{storage.Prefix}-{queue}", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var message = (await client.ReceiveMessageAsync()).Value;
        Assert.True(message.ExpiresOn > message.InsertedOn!.Value.AddYears(100), $"{queue} drops its messages at {message.ExpiresOn}");
        return message.MessageText;
    }
}
