using System.Text.Json;

namespace Ingest.Cli.Outlets;

/// <summary>
/// When each outlet was asked for the first time: its news come out from then on. Kept in a file, so that a second `up`
/// finds the same news with the same dates instead of the first day again.
/// </summary>
internal sealed class OutletClock(string file, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _starts = Load(file);

    /// <summary>Starts the outlet's time if nobody asked before.</summary>
    public DateTimeOffset Start(string outletId)
    {
        lock (_gate)
        {
            if (!_starts.TryGetValue(outletId, out var start))
            {
                // Feeds and Last-Modified tell whole seconds.
                start = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
                _starts[outletId] = start;
                Save();
            }

            return start;
        }
    }

    /// <summary>Whether the outlet was asked, and so long ago that all its news are out.</summary>
    public bool HasEnded(SampleOutlet outlet)
    {
        lock (_gate)
        {
            return _starts.TryGetValue(outlet.Id, out var start) && time.GetUtcNow() - start > outlet.Ends;
        }
    }

    private static Dictionary<string, DateTimeOffset> Load(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), SampleJson.Default.Starts) ?? [];
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return [];
        }
    }

    private void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var next = file + ".next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(_starts, SampleJson.Default.Starts));
        File.Move(next, file, overwrite: true);
    }
}
