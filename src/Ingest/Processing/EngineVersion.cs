namespace Ingest.Processing;

/// <summary>The version of the rules and their data, kept on every row that they make.</summary>
public static class EngineVersion
{
    /// <value>The assembly's informational version without the build's revision.</value>
    public static string Current { get; } = Read();

    private static string Read()
    {
        var version = System.Reflection.CustomAttributeExtensions.GetCustomAttribute<System.Reflection.AssemblyInformationalVersionAttribute>(
            typeof(EngineVersion).Assembly)?.InformationalVersion ?? "0";
        var revision = version.IndexOf('+', StringComparison.Ordinal);
        return revision < 0 ? version : version[..revision];
    }
}
