using System.Text;

namespace Ingest.Parsing;

/// <summary>A one-byte encoding that .NET does not know: ASCII below, 128 characters of its own above.</summary>
internal sealed class TableEncoding : Encoding
{
    private readonly string _name;
    private readonly string _high;

    /// <exception cref="InvalidDataException">The table does not hold 128 characters.</exception>
    public TableEncoding(string name, string high)
    {
        if (high.Length != 128)
        {
            throw new InvalidDataException($"The table of encoding '{name}' holds {high.Length} characters instead of 128.");
        }

        (_name, _high) = (name, high);
    }

    public override string WebName => _name;

    public override int CodePage => 0;

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
        {
            var c = chars[charIndex + i];
            var high = c < 128 ? c : _high.IndexOf(c, StringComparison.Ordinal) + 128;
            bytes[byteIndex + i] = high is 127 && c != 127 ? (byte)'?' : (byte)high;
        }

        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var b = bytes[byteIndex + i];
            chars[charIndex + i] = b < 128 ? (char)b : _high[b - 128];
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
