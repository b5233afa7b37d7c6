namespace Ingest.Cli.Running;

/// <summary>The function app's settings on this machine, as environment variables.</summary>
internal static class FunctionsSettings
{
    public static IReadOnlyDictionary<string, string> For(UpOptions options, string connection, Uri address, int smtpPort)
    {
        var isLocal = options.AllowPrivate || options.UsesSamples;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = connection,
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["PollSchedule"] = isLocal ? "*/1 * * * * *" : "*/10 * * * * *",
            ["Delivery__PublicUrl"] = address.AbsoluteUri,
            ["Smtp__Host"] = "127.0.0.1",
            ["Smtp__Port"] = $"{smtpPort}",
            ["Smtp__UseStartTls"] = "false",
            ["Smtp__From"] = "alerts@newsroom.example",
            ["Teams__AllowPrivate"] = "true",
            ["Fetching__AllowPrivate"] = isLocal ? "true" : "false",
            // A run that was killed leaves its timers' locks behind; the next takes them over soon.
            ["AzureFunctionsJobHost__singleton__listenerLockPeriod"] = "00:00:15",
            ["AzureFunctionsJobHost__singleton__listenerLockRecoveryPollingInterval"] = "00:00:01",
        };
        AddPace(settings, isLocal, options.Once);
        return settings;
    }

    // A server of this machine may be asked as fast as it answers. Strangers are asked at the usual pace, or, where the run
    // is to end, just often enough to see twice that nothing new has come.
    private static void AddPace(Dictionary<string, string> settings, bool isLocal, bool isOnce)
    {
        if (isLocal)
        {
            settings["Fetching__ShortestPoll"] = "00:00:01";
            settings["Fetching__LongestPoll"] = "00:00:02";
            settings["Fetching__HostGap"] = "00:00:00";
            settings["Fetching__RequestsPerHost"] = "16";
            settings["Fetching__HostRest"] = "00:00:01";
        }
        else if (isOnce)
        {
            settings["Fetching__ShortestPoll"] = "00:00:20";
            settings["Fetching__LongestPoll"] = "00:00:30";
        }
    }
}
