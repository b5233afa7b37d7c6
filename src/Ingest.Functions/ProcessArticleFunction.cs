using Ingest.Processing;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Reads one article's text and tags it.</summary>
public sealed class ProcessArticleFunction(ArticleProcessor processor)
{
    [Function("ProcessArticle")]
    public Task Run([QueueTrigger(Pipeline.Articles)] ProcessArticleMessage message, FunctionContext context, CancellationToken cancellationToken) =>
        processor.RunAsync(message, context.DequeueCount(), cancellationToken);
}
