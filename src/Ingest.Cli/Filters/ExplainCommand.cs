using System.CommandLine;
using System.Text.Json;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Cli.Filters;

/// <summary>ingest explain: an article with everything that was found in it, and which rule found it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A text file (first line the title), JSON or JSON Lines with title and text, or - for standard input." };
        var command = new Command("explain", "Prints an article with what was found in it and why.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(file)!;
            if (name != "-" && !File.Exists(name))
            {
                await Console.Error.WriteLineAsync($"There is no file '{name}'; give a file, or - to read standard input.");
                return 2;
            }

            var content = name == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(name, cancellationToken);
            var analyzer = ArticleAnalyzer.Load(FilterCommand.DataDirectory);
            foreach (var article in Read(content))
            {
                Print(Console.Out, analyzer.Explain(article));
            }

            return 0;
        });
        return command;
    }

    /// <summary>Writes the explanation for people.</summary>
    public static void Print(TextWriter output, ArticleExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(explanation);
        foreach (var sentence in explanation.Sentences)
        {
            output.WriteLine($"{(sentence.Part == TextPart.Title ? "title" : "text ")} [{sentence.Start}-{sentence.End}] {sentence.Text}");
            Print(output, "who    ", sentence.Mentions);
            Print(output, "says   ", sentence.Speech);
            Print(output, "topic  ", sentence.Topics);
            Print(output, "FOUND  ", sentence.Statements);
            Print(output, "dropped", sentence.Dropped);
        }

        output.WriteLine($"=> {explanation.Tags.Language}, {(explanation.Tags.Alertable ? "alertable" : "not alertable")}, {explanation.Tags.Statements.Count} statements");
        output.WriteLine();
    }

    private static void Print(TextWriter output, string label, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"    {label} {line}");
        }
    }

    private static IEnumerable<ArticleText> Read(string content)
    {
        if (!content.AsSpan().TrimStart().StartsWith("{"))
        {
            var end = content.IndexOf('\n', StringComparison.Ordinal);
            yield return new ArticleText { Title = end < 0 ? content : content[..end].Trim(), Text = end < 0 ? "" : content[(end + 1)..].Trim() };
            yield break;
        }

        foreach (var line in content.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            using var document = JsonDocument.Parse(line);
            yield return AnalyzeCommand.ReadArticle(document.RootElement);
        }
    }
}
