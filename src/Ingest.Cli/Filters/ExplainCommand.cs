using System.CommandLine;
using Ingest.Cli.Terminals;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Cli.Filters;

/// <summary>ingest explain: an article with everything that was found in it, and which rule found it.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var source = new Argument<string>("source") { Description = "A text file (first line the title), JSON or JSON Lines with title and text, the address of a page, or - for standard input." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let the page be on a loopback or private address." };
        var command = new Command("explain", "Prints an article with what was found in it and why.") { source, allowPrivate };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var articles = await new ArticleSource(Console.In, parsed.GetValue(allowPrivate)).ReadAsync(parsed.GetValue(source)!, cancellationToken);
            var analyzer = ArticleAnalyzer.Load(FilterCommand.DataDirectory);
            foreach (var article in articles)
            {
                Print(context.Terminal.Out, analyzer.Explain(article));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(TextWriter output, ArticleExplanation explanation)
    {
        foreach (var sentence in explanation.Sentences)
        {
            output.WriteLine($"{(sentence.Part == TextPart.Title ? "title" : "text ")} [{sentence.Start}-{sentence.End}] {Terminal.OneLine(sentence.Text)}");
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
            output.WriteLine($"    {label} {Terminal.OneLine(line)}");
        }
    }
}
