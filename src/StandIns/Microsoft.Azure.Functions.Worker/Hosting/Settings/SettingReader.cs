using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting.Settings;

/// <summary>Reads one section of host.json, strictly: what the Azure host would choke on or ignore is an error here.</summary>
internal readonly struct SettingReader(IConfiguration section, string path)
{
    public SettingReader Section(string name) => new(section.GetSection(name), PathOf(name));

    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach (var child in section.GetChildren())
        {
            if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new FunctionsHostException(
                    $"host.json: '{PathOf(child.Key)}' is not known. Known here: {string.Join(", ", names.ToArray())}.");
            }
        }
    }

    public int Number(string name, int fallback, int least, int most)
    {
        if (section[name] is not { } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(name, text, most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}");
    }

    public TimeSpan Time(string name, TimeSpan fallback, TimeSpan least, TimeSpan most)
    {
        if (section[name] is not { } text)
        {
            return fallback;
        }

        // Without a colon .NET would read 2000 as 2000 days, where its writer meant milliseconds.
        return text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(name, text, $"a time from {least:c} to {most:c}, such as 00:00:02,");
    }

    public T Choice<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (section[name] is not { } text)
        {
            return fallback;
        }

        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw Wrong(name, text, $"one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    public FunctionsHostException Wrong(string name, string text, string expected) =>
        new($"host.json: '{PathOf(name)}' is '{text}', but {expected} is expected.");

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
