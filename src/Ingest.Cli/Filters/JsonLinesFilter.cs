using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;

namespace Ingest.Cli.Filters;

/// <summary>Answers one request: writes one JSON object. Called from many threads at once.</summary>
internal delegate void AnswerLine(JsonElement request, Utf8JsonWriter answer);

/// <summary>
/// Does the work of one request that stands alone, on many threads at once, and gives what is left to do in the order of
/// the stream: the returned action writes the JSON object, and no two of them run at once.
/// </summary>
internal delegate Action<Utf8JsonWriter> PrepareLine(JsonElement request);

/// <summary>
/// Runs a filter over JSON Lines: one answer line a request, in the order of the requests, on all cores, in bounded memory.
/// A line that cannot be answered is answered with "error" and its number, and the stream goes on.
/// </summary>
internal sealed class JsonLinesFilter
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        // The answers go into files and pipes, never into a page: other scripts stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Func<LineRead, Func<ReadOnlyMemory<byte>>> _work;

    public JsonLinesFilter(AnswerLine answer) =>
        _work = line =>
        {
            var answered = Guard(line, request => Write(writer => answer(request, writer)));
            return () => answered;
        };

    /// <summary>For a filter that remembers: what was asked earlier bears on the answer.</summary>
    public JsonLinesFilter(PrepareLine prepare) => _work = line => Prepare(line, prepare);

    /// <summary>Reads to the end of <paramref name="input"/>; a reader of the output that goes away ends the run quietly.</summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The queue bounds the memory: no more lines are held than its length and the two beside it.
        var queue = Channel.CreateBounded<Task<Func<ReadOnlyMemory<byte>>>>(Environment.ProcessorCount * 4);
        var reading = ReadAsync(input, queue.Writer, stop.Token);
        try
        {
            await WriteAsync(queue.Reader, output, stop.Token);
        }
        catch (IOException) when (!reading.IsFaulted)
        {
            // The other end of the pipe has closed: nobody is left to answer.
            await stop.CancelAsync();
        }

        await reading;
    }

    private static Func<ReadOnlyMemory<byte>> Prepare(LineRead line, PrepareLine prepare)
    {
        Action<Utf8JsonWriter>? rest = null;
        JsonElement id = default;
        var failed = Guard(line, request =>
        {
            id = request.TryGetProperty("id", out var given) ? given.Clone() : default;
            rest = prepare(request);
            return default;
        });
        return rest is null ? () => failed : () => Guard(line.Number, id, () => Write(rest));
    }

    private static ReadOnlyMemory<byte> Guard(LineRead line, Func<JsonElement, ReadOnlyMemory<byte>> work)
    {
        if (line.TooLong)
        {
            return Fail(line.Number, default, $"The line is longer than {LineReader.LongestLine} bytes.");
        }

        try
        {
            using var document = JsonDocument.Parse(SurrogateEscapes.Repair(line.Bytes));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Fail(line.Number, default, "The line is not a JSON object.");
            }

            var id = document.RootElement.TryGetProperty("id", out var given) ? given.Clone() : default;
            return Guard(line.Number, id, () => work(document.RootElement));
        }
        catch (JsonException exception)
        {
            return Fail(line.Number, default, $"The line is not JSON that can be read: {exception.Message}");
        }
    }

    private static ReadOnlyMemory<byte> Guard(long number, JsonElement id, Func<ReadOnlyMemory<byte>> work)
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // One bad line must never end a stream of millions.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Fail(number, id, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Fail(long number, JsonElement id, string error) => Write(writer =>
    {
        writer.WriteStartObject();
        if (id.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            writer.WritePropertyName("id");
            id.WriteTo(writer);
        }

        writer.WriteString("error", error);
        writer.WriteNumber("line", number);
        writer.WriteEndObject();
    });

    private async Task ReadAsync(Stream input, ChannelWriter<Task<Func<ReadOnlyMemory<byte>>>> queue, CancellationToken cancellationToken)
    {
        try
        {
            var lines = new LineReader(input);
            while (await lines.ReadAsync(cancellationToken) is { } line)
            {
                await queue.WriteAsync(Task.Run(() => _work(line), cancellationToken), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled knows.
        }
        finally
        {
            queue.Complete();
        }
    }

    private static async Task WriteAsync(ChannelReader<Task<Func<ReadOnlyMemory<byte>>>> queue, Stream output, CancellationToken cancellationToken)
    {
        await foreach (var working in queue.ReadAllAsync(cancellationToken))
        {
            await output.WriteAsync((await working)(), cancellationToken);
            if (!queue.TryPeek(out var next) || !next.IsCompleted)
            {
                // Somebody may be waiting for this answer before asking the next.
                await output.FlushAsync(cancellationToken);
            }
        }

        await output.FlushAsync(cancellationToken);
    }
}
