using System.Text.Json;

namespace Ingest.Cli.TeamsCatching;

/// <summary>One message that a Teams channel would show.</summary>
/// <param name="Channel">The last part of the webhook's address.</param>
/// <param name="Message">The message as it was posted.</param>
internal sealed record ReceivedCard(long Id, DateTimeOffset At, string Channel, JsonElement Message);

/// <summary>The messages received, oldest first, kept in a file over restarts. At most the latest 500 are held.</summary>
internal sealed class ReceivedCards(string file, TimeProvider time)
{
    private const int Most = 500;

    private readonly Lock _gate = new();
    private readonly List<ReceivedCard> _cards = [];
    private TaskCompletionSource _changed = NewSignal();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _cards.Count;
            }
        }
    }

    /// <summary>Reads what an earlier run kept; a line that was cut off is passed over.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return;
        }

        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            try
            {
                if (JsonSerializer.Deserialize(line, TeamsCatchingJson.Default.ReceivedCard) is { } card)
                {
                    Hold(card);
                }
            }
            catch (JsonException)
            {
                // The process died while it wrote this line.
            }
        }
    }

    public void Add(string channel, JsonElement message)
    {
        lock (_gate)
        {
            var card = new ReceivedCard(_cards is [.., var last] ? last.Id + 1 : 1, time.GetUtcNow(), channel, message);
            Hold(card);
            // A newline first: the line before may have been cut off.
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.AppendAllText(file, $"\n{JsonSerializer.Serialize(card, TeamsCatchingJson.Default.ReceivedCard)}");
        }
    }

    /// <summary>The messages with a higher id, and a task that ends when there may be more.</summary>
    public (IReadOnlyList<ReceivedCard> Cards, Task Changed) After(long id)
    {
        lock (_gate)
        {
            return ([.. _cards.Where(card => card.Id > id)], _changed.Task);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Hold(ReceivedCard card)
    {
        _cards.Add(card);
        if (_cards.Count > Most)
        {
            _cards.RemoveAt(0);
        }

        _changed.TrySetResult();
        _changed = NewSignal();
    }
}
