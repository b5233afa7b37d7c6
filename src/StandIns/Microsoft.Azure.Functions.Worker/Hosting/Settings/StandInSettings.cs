using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting.Settings;

/// <summary>Settings that the Azure host has under other names, or does not need.</summary>
internal static class StandInSettings
{
    private const string AssembliesKey = "FunctionsHost:Assemblies";
    private const string DrainKey = "FunctionsHost:DrainTimeout";

    /// <summary>Where functions are looked for: FunctionsHost:Assemblies, names with ; between them, else the entry assembly.</summary>
    public static IEnumerable<Assembly> Assemblies(IConfiguration settings)
    {
        if (settings[AssembliesKey] is not { Length: > 0 } names)
        {
            return Assembly.GetEntryAssembly() is { } entry ? [entry] : [];
        }

        return names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Load);
    }

    /// <summary>Where HTTP functions answer. 0 takes any port that is free. Default 7071.</summary>
    public static int Port(IConfiguration settings) => settings[LocalSettings.PortSetting] switch
    {
        null or "" => 7071,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= ushort.MaxValue => port,
        var text => throw new FunctionsHostException(
            $"The port '{text}' is not one: a number from 1 to {ushort.MaxValue} is expected, or 0 for any that is free."),
    };

    /// <summary>How long running functions may go on after the host was told to stop: FunctionsHost:DrainTimeout. Default 20 seconds.</summary>
    public static DrainTime DrainTime(IConfiguration settings) => settings[DrainKey] switch
    {
        null or "" => new(TimeSpan.FromSeconds(20)),
        var text when text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero => new(time),
        var text => throw new FunctionsHostException($"{DrainKey} is '{text}', but a time such as 00:00:20 is expected."),
    };

    /// <summary>Names this app in its storage: AzureFunctionsWebHost:hostid, else the entry assembly's name.</summary>
    public static string HostId(IConfiguration settings, IHostEnvironment environment)
    {
        var id = settings["AzureFunctionsWebHost:hostid"] ?? environment.ApplicationName;
        return string.Concat(id.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
    }

    private static Assembly Load(string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception missing) when (missing is IOException or BadImageFormatException)
        {
            throw new FunctionsHostException($"{AssembliesKey} names '{name}', which cannot be loaded: {missing.Message}", missing);
        }
    }
}

/// <param name="Value">How long running functions may go on after the host was told to stop.</param>
internal sealed record DrainTime(TimeSpan Value);
