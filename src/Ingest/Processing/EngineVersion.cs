using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Processing;

/// <summary>The version of the rules and their data, kept on every row that they make.</summary>
public static class EngineVersion
{
    private const int DataDigits = 8;

    /// <value>The assembly's informational version without the build's revision, and behind a dash 8 hex digits of the data: 1.0.0-3f2a90c1.</value>
    public static string Current { get; } = Read();

    private static string Read()
    {
        var version = typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var revision = version.IndexOf('+', StringComparison.Ordinal);
        return $"{(revision < 0 ? version : version[..revision])}-{HashOf(Path.Combine(AppContext.BaseDirectory, "Data"))}";
    }

    // Rules are data, so other data is another engine.
    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        foreach (var (name, path) in files.Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), path)).Order())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..DataDigits];
    }
}
