using System.CommandLine;
using System.Text.Json;
using Ingest.Tagging;

namespace Ingest.Cli.Filters;

/// <summary>ingest quotes: every quotation in a text, of whoever on whatever.</summary>
internal static class QuotesCommand
{
    public static Command Create() => FilterCommand.Create("quotes", "Finds the quotations in texts, as JSON Lines.", () =>
    {
        var analyzer = ArticleAnalyzer.Load(FilterCommand.DataDirectory);
        return new JsonLinesFilter((JsonElement request, Utf8JsonWriter answer) =>
        {
            answer.WriteStartObject();
            answer.WriteId(request);
            answer.WriteStartArray("quotes");
            foreach (var quote in analyzer.FindQuotes(request.String("text") ?? "", request.String("lang")))
            {
                Write(answer, quote);
            }

            answer.WriteEndArray();
            answer.WriteEndObject();
        });
    });

    private static void Write(Utf8JsonWriter answer, Tagging.Quotes.Quotation quote)
    {
        answer.WriteStartObject();
        answer.WriteString("text", quote.Text);
        answer.WriteNumber("start", quote.Start);
        answer.WriteNumber("end", quote.End);
        answer.WriteString("speaker", quote.Speaker);
        WriteNumber(answer, "speakerStart", quote.SpeakerStart);
        WriteNumber(answer, "speakerEnd", quote.SpeakerEnd);
        answer.WriteString("cue", quote.Cue);
        WriteNumber(answer, "cueStart", quote.CueStart);
        WriteNumber(answer, "cueEnd", quote.CueEnd);
        answer.WriteBoolean("direct", quote.IsDirect);
        answer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter answer, string name, int? number)
    {
        if (number is { } known)
        {
            answer.WriteNumber(name, known);
        }
        else
        {
            answer.WriteNull(name);
        }
    }
}
