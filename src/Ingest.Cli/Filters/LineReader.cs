namespace Ingest.Cli.Filters;

/// <summary>One line of the input without its end; empty and marked where it was too long to hold.</summary>
internal sealed record LineRead(long Number, ReadOnlyMemory<byte> Bytes, bool TooLong = false);

/// <summary>
/// Splits a stream into lines of bytes: LF or CRLF, a last line without an end, a leading byte order mark. Blank lines are
/// counted and passed over.
/// </summary>
internal sealed class LineReader(Stream input)
{
    /// <summary>A longer line is answered with an error; it is read past, never held.</summary>
    public const int LongestLine = 64 * 1024 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _number;

    /// <returns>Null at the end of the input.</returns>
    public async ValueTask<LineRead?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await ReadRawAsync(cancellationToken) is { } line)
        {
            if (line.TooLong || !IsBlank(line.Bytes.Span))
            {
                return line;
            }
        }

        return null;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;

    private async ValueTask<LineRead?> ReadRawAsync(CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        var tooLong = false;
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await input.ReadAsync(_buffer, cancellationToken);
                if (_end == 0)
                {
                    return line.Length == 0 && !tooLong ? null : Finish(line, tooLong);
                }
            }

            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            var taken = length < 0 ? _end - _start : length;
            tooLong |= line.Length + taken > LongestLine;
            if (!tooLong)
            {
                line.Write(_buffer, _start, taken);
            }
            else
            {
                line.SetLength(0);
            }

            _start += length < 0 ? taken : taken + 1;
            if (length >= 0)
            {
                return Finish(line, tooLong);
            }
        }
    }

    private LineRead Finish(MemoryStream line, bool tooLong)
    {
        _number++;
        ReadOnlyMemory<byte> bytes = line.ToArray();
        if (_number == 1 && bytes.Span.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (!bytes.IsEmpty && bytes.Span[^1] == '\r')
        {
            bytes = bytes[..^1];
        }

        return new LineRead(_number, bytes, tooLong);
    }
}
