using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;

namespace Ingest.Cli;

/// <summary>What every command is given.</summary>
/// <param name="OpenStores">Opens the stores behind a connection string.</param>
internal sealed record CommandContext(Terminal Terminal, TimeProvider Time, Func<string, IngestStores> OpenStores);
