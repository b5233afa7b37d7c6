using Ingest.Cli;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;

return await IngestCommand.RunAsync(args, new CommandContext(Terminal.ForProcess(), TimeProvider.System, AzureStores.Open), CancellationToken.None);
