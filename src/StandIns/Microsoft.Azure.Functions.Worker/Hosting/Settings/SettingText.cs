using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting.Settings;

/// <summary>Text in an attribute, in which %Name% stands for a setting.</summary>
internal static class SettingText
{
    /// <exception cref="FunctionsHostException">There is no such setting.</exception>
    public static string Resolve(string text, IConfiguration settings, string where)
    {
        var parts = text.Split('%');
        for (var i = 1; i < parts.Length - 1; i += 2)
        {
            parts[i] = settings[parts[i]] is { Length: > 0 } value
                ? value
                : throw new FunctionsHostException($"{where} needs the setting '{parts[i]}' (%{parts[i]}%): add it to local.settings.json or the environment.");
        }

        // An odd number of signs leaves a last one that opens nothing.
        return parts.Length % 2 == 1
            ? string.Concat(parts)
            : throw new FunctionsHostException($"{where} has a % without its pair: '{text}'.");
    }
}
