using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Cli.Filters;

/// <summary>ingest analyze: the statements of articles.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var noNovelty = new Option<bool>("--no-novelty") { Description = "Do not judge which statements are new." };
        var command = new Command("analyze", "Finds the statements on NATO membership in articles, as JSON Lines.") { noNovelty };
        command.SetAction((parsed, cancellationToken) =>
        {
            var analyzer = ArticleAnalyzer.Load(FilterCommand.DataDirectory);
            var filter = parsed.GetValue(noNovelty)
                ? new JsonLinesFilter((JsonElement request, Utf8JsonWriter answer) => Write(answer, request, analyzer.Analyze(ReadArticle(request))))
                : NoveltyFilter.Create(analyzer);
            return FilterCommand.RunAsync(filter, cancellationToken);
        });
        return command;
    }

    /// <summary>The article of a request; what is missing is empty.</summary>
    public static ArticleText ReadArticle(JsonElement request) => new()
    {
        Title = request.String("title") ?? "",
        Text = request.String("text") ?? "",
        Url = request.String("url"),
        Outlet = request.String("outlet"),
        Language = request.String("lang"),
        Published = DayOf(request.String("published")),
    };

    /// <summary>Writes the members of an answer that tell what was found in an article, within an object that is open.</summary>
    public static void WriteTags(Utf8JsonWriter answer, ArticleTags tags, Action<Utf8JsonWriter, int>? more = null)
    {
        answer.WriteString("lang", tags.Language);
        answer.WriteBoolean("alertable", tags.Alertable);
        answer.WriteStartArray("entities");
        foreach (var entity in tags.Entities)
        {
            answer.WriteStartObject();
            answer.WriteString("id", entity.Id);
            answer.WriteString("type", entity.Type);
            answer.WriteString("name", entity.Name);
            answer.WriteString("text", entity.Text);
            answer.WriteString("where", NameOf(entity.Where));
            answer.WriteNumber("start", entity.Start);
            answer.WriteNumber("end", entity.End);
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
        answer.WriteStartArray("statements");
        for (var index = 0; index < tags.Statements.Count; index++)
        {
            answer.WriteStartObject();
            WriteStatement(answer, tags.Statements[index]);
            more?.Invoke(answer, index);
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter answer, JsonElement request, ArticleTags tags)
    {
        answer.WriteStartObject();
        answer.WriteId(request);
        WriteTags(answer, tags);
        answer.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter answer, Statement statement)
    {
        answer.WriteString("speaker", statement.Speaker);
        answer.WriteString("speakerId", statement.SpeakerId);
        answer.WriteString("speakerAsWritten", statement.SpeakerAsWritten);
        answer.WriteString("role", statement.Role);
        answer.WriteString("country", statement.Country);
        answer.WriteBoolean("official", statement.Official);
        answer.WriteBoolean("former", statement.Former);
        answer.WriteString("subjectCountry", statement.SubjectCountry);
        answer.WriteString("stance", statement.Stance.ToString().ToLowerInvariant());
        answer.WriteBoolean("direct", statement.Direct);
        answer.WriteString("quote", statement.Quote);
        answer.WriteString("evidence", statement.Evidence);
        answer.WriteString("where", NameOf(statement.Where));
        answer.WriteNumber("start", statement.Start);
        answer.WriteNumber("end", statement.End);
        answer.WriteBoolean("background", statement.Background);
        answer.WriteString("relayedBy", statement.RelayedBy);
        answer.WriteNumber("confidence", statement.Confidence);
        answer.WriteString("because", statement.Because);
    }

    private static string NameOf(TextPart part) => part == TextPart.Title ? "title" : "text";

    // A month without a day ("2024-10") counts from its first, so that no day of it is older than the article.
    private static DateOnly? DayOf(string? published) =>
        published is { Length: >= 10 } && DateOnly.TryParseExact(published[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : published is { Length: 7 } && DateOnly.TryParseExact($"{published}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month
        : null;
}
