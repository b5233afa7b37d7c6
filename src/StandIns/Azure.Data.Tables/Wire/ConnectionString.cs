namespace Azure.Data.Tables.Wire;

/// <summary>What a storage connection string says about tables: where they are, and how to prove who asks.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential? Key, AzureSasCredential? Sas)
{
    // The emulator's published account: the same on every machine, and no secret.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">The message holds no part of the string, for its parts are secrets.</exception>
    public static ConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Split(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var isEmulator) && isEmulator)
        {
            var host = settings.TryGetValue("DevelopmentStorageProxyUri", out var proxy) ? proxy.TrimEnd('/') : "http://127.0.0.1";
            return new(new Uri($"{host}:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey), null);
        }

        var endpoint = EndpointOf(settings);
        if (settings.TryGetValue("SharedAccessSignature", out var signature))
        {
            return new(endpoint, null, new(signature));
        }

        return settings.TryGetValue("AccountName", out var account) && settings.TryGetValue("AccountKey", out var key)
            ? new(endpoint, new(account, key), null)
            : throw new FormatException("The connection string has neither a SharedAccessSignature nor an AccountName with its AccountKey.");
    }

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new FormatException("The connection string has a part that is not NAME=VALUE.");
            }

            settings[part[..equals].Trim()] = part[(equals + 1)..].Trim();
        }

        return settings;
    }

    private static Uri EndpointOf(Dictionary<string, string> settings)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
        {
            return new Uri(endpoint);
        }

        return settings.TryGetValue("AccountName", out var account)
            ? new Uri($"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}")
            : throw new FormatException("The connection string has neither a TableEndpoint nor an AccountName.");
    }
}
