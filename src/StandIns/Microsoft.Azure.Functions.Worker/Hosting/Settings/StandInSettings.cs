using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting.Settings;

/// <summary>Settings that the Azure host has under other names, or does not need.</summary>
internal static class StandInSettings
{
    private const string AssembliesKey = "FunctionsHost:Assemblies";

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

    /// <summary>FunctionsHost:DrainTimeout, default 20 seconds, and FunctionsHost:MessageLease, default 10 minutes as in Azure.</summary>
    public static HostTimes Times(IConfiguration settings) => new(
        Time(settings, "FunctionsHost:DrainTimeout", TimeSpan.FromSeconds(20), TimeSpan.Zero, TimeSpan.FromHours(1)),
        Time(settings, "FunctionsHost:MessageLease", TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)));

    /// <summary>Names this app in its storage: AzureFunctionsWebHost:hostid, else the entry assembly's name.</summary>
    public static string HostId(IConfiguration settings, IHostEnvironment environment)
    {
        var id = settings["AzureFunctionsWebHost:hostid"] ?? environment.ApplicationName;
        return string.Concat(id.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
    }

    private static TimeSpan Time(IConfiguration settings, string key, TimeSpan fallback, TimeSpan least, TimeSpan most) => settings[key] switch
    {
        null or "" => fallback,
        var text when text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= least && time <= most => time,
        var text => throw new FunctionsHostException($"{key} is '{text}', but a time from {least:c} to {most:c} is expected."),
    };

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

/// <param name="Drain">How long running functions may go on after the host was told to stop.</param>
/// <param name="MessageLease">How long a message stays away when the host that runs it dies; renewed at half of it while the host lives.</param>
internal sealed record HostTimes(TimeSpan Drain, TimeSpan MessageLease);
