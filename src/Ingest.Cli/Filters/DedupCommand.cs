using System.CommandLine;
using Ingest.Deduplicating;
using Ingest.Judging;

namespace Ingest.Cli.Filters;

/// <summary>`ingest dedup`: which earlier article of the stream each copies, and which story it belongs to.</summary>
internal static class DedupCommand
{
    /// <summary>Articles that are remembered.</summary>
    private const int Window = 100_000;

    public static Command Create() => FilterCommand.Create(
        "dedup",
        "Reads {id, lang, title, text, published} and answers {id, duplicateOf, storyId}: the earlier article that each one copies, and its story. The latest 100,000 articles are remembered.",
        () => Filter(ContextLexicon.Load(FilterCommand.DataDirectory)));

    /// <summary>The filter alone, for tests.</summary>
    public static JsonLinesFilter Filter(ContextLexicon lexicon)
    {
        var stream = new DuplicateStream(Window);
        var place = 0L;
        PrepareLine prepare = request =>
        {
            var id = request.GetProperty("id").ToString();
            var given = request.GetProperty("id").Clone();
            var article = PreparedArticle.Of(
                new CopyCandidate(
                    id, request.String("lang") ?? "", request.String("title") ?? "", request.String("text") ?? "", request.String("published"), default),
                lexicon);
            return answer =>
            {
                // The order of the stream, not the claimed date, says which of two came first.
                var verdict = stream.Judge(article.At(DateTimeOffset.UnixEpoch.AddMilliseconds(place++)));
                answer.WriteStartObject();
                answer.WritePropertyName("id");
                given.WriteTo(answer);
                answer.WriteString("duplicateOf", verdict.DuplicateOf);
                answer.WriteString("storyId", verdict.StoryId);
                answer.WriteEndObject();
            };
        };
        return new JsonLinesFilter(prepare);
    }
}
