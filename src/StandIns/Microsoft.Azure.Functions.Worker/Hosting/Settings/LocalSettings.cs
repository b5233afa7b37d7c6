using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Hosting.Settings;

/// <summary>local.settings.json: on this machine what the app settings are in Azure.</summary>
internal static class LocalSettings
{
    public const string PortSetting = "FUNCTIONS_HTTPPORT";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns>Configuration keys with their values; none where there is no such file.</returns>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string folder)
    {
        var file = Path.Combine(folder, "local.settings.json");
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            return Read(document.RootElement, file);
        }
        catch (JsonException invalid)
        {
            throw new FunctionsHostException($"{file} is not valid JSON: {invalid.Message}", invalid);
        }
    }

    private static List<KeyValuePair<string, string?>> Read(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FunctionsHostException($"{file} must be a JSON object with \"Values\".");
        }

        if (Find(root, "IsEncrypted") is { ValueKind: JsonValueKind.True })
        {
            throw new FunctionsHostException($"{file} is encrypted: decrypt it with 'func settings decrypt' or write it anew.");
        }

        var settings = new List<KeyValuePair<string, string?>>();
        if (Find(root, "Host") is { ValueKind: JsonValueKind.Object } host && Find(host, "LocalHttpPort") is { } port)
        {
            settings.Add(new(PortSetting, port.ToString()));
        }

        settings.AddRange(Members(root, "ConnectionStrings", prefix: "ConnectionStrings:"));
        settings.AddRange(Members(root, "Values", prefix: ""));
        return settings;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Members(JsonElement root, string section, string prefix) =>
        Find(root, section) is { ValueKind: JsonValueKind.Object } values
            ? values.EnumerateObject().Select(value => new KeyValuePair<string, string?>(
                prefix + value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value.ToString()))
            : [];

    private static JsonElement? Find(JsonElement parent, string name)
    {
        foreach (var member in parent.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }
}
