namespace Ingest.Cli.Stores;

/// <summary>A connection string that names an account without a key: whoever is signed in to Azure opens it.</summary>
internal static class StorageAccount
{
    private const string Name = "AccountName=";
    private static readonly string[] s_secrets = ["AccountKey=", "SharedAccessSignature="];

    /// <returns>The account's name, or null where the string carries a secret or means the emulator.</returns>
    public static string? WithoutKey(string connection)
    {
        var parts = connection.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(parts, part => Array.Exists(s_secrets, secret => part.StartsWith(secret, StringComparison.OrdinalIgnoreCase)))
            ? null
            : Array.Find(parts, part => part.StartsWith(Name, StringComparison.OrdinalIgnoreCase))?[Name.Length..];
    }
}
