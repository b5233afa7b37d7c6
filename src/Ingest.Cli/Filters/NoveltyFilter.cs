using System.Text.Json;
using Ingest.Judging;
using Ingest.Tagging;

namespace Ingest.Cli.Filters;

/// <summary>Analyses articles on all cores, and judges their statements in the order of the stream.</summary>
internal static class NoveltyFilter
{
    public static JsonLinesFilter Create(ArticleAnalyzer analyzer)
    {
        var lexicon = ContextLexicon.Load(FilterCommand.DataDirectory);
        var stream = new NoveltyStream(new ContextReader(lexicon), new NoveltyJudge(lexicon));
        return new JsonLinesFilter((JsonElement request) => Prepare(request, analyzer, stream));
    }

    private static Action<Utf8JsonWriter> Prepare(JsonElement request, ArticleAnalyzer analyzer, NoveltyStream stream)
    {
        var text = AnalyzeCommand.ReadArticle(request);
        var tags = analyzer.Analyze(text);
        var id = request.TryGetProperty("id", out var given) ? given.Clone() : default;
        var article = stream.Prepare(id.ToString(), text, tags.Language, request.String("published"), tags.Statements);
        return answer =>
        {
            var judgements = stream.Judge(article);
            answer.WriteStartObject();
            answer.WritePropertyName("id");
            WriteId(answer, id);
            AnalyzeCommand.WriteTags(answer, tags, (writer, index) => Write(writer, judgements[index]));
            answer.WriteEndObject();
        };
    }

    private static void WriteId(Utf8JsonWriter answer, JsonElement id)
    {
        if (id.ValueKind == JsonValueKind.Undefined)
        {
            answer.WriteNullValue();
        }
        else
        {
            id.WriteTo(answer);
        }
    }

    private static void Write(Utf8JsonWriter answer, Judgement judgement)
    {
        answer.WriteString("event", judgement.EventId);
        answer.WriteBoolean("new", judgement.IsNew);
        answer.WritePropertyName("previous");
        if (judgement.Previous is { } previous)
        {
            answer.WriteStartObject();
            answer.WriteString("event", previous.Id);
            answer.WriteString("at", previous.At);
            answer.WriteString("stance", previous.Stance.ToString().ToLowerInvariant());
            answer.WriteString("evidence", previous.Evidence);
            answer.WriteEndObject();
        }
        else
        {
            answer.WriteNullValue();
        }

        answer.WriteBoolean("positionChanged", judgement.PositionChanged);
        answer.WriteString("why", judgement.Why);
    }
}
