using System.CommandLine;

var root = new RootCommand("Watches news feeds for new statements by officials on NATO membership.");
root.Subcommands.Add(Ingest.Cli.Filters.AnalyzeCommand.Create());
root.Subcommands.Add(Ingest.Cli.Filters.ExplainCommand.Create());
root.Subcommands.Add(Ingest.Cli.Filters.QuotesCommand.Create());
root.Subcommands.Add(Ingest.Cli.Filters.FeedCommand.Create());
root.Subcommands.Add(Ingest.Cli.Filters.ExtractCommand.Create());
root.Subcommands.Add(Ingest.Cli.Filters.LangCommand.Create());
return await root.Parse(args).InvokeAsync();
