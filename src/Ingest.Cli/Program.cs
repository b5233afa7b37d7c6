using System.CommandLine;
using Ingest.Cli.Filters;

var root = new RootCommand("Watches news feeds for new statements by officials on NATO membership.");
root.Subcommands.Add(FeedCommand.Create());
root.Subcommands.Add(ExtractCommand.Create());
root.Subcommands.Add(LangCommand.Create());
return await root.Parse(args).InvokeAsync();
