using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingest.Languages;

/// <summary>
/// Parts of words and how strongly they speak for languages. A part is up to 4 bytes of UTF-8, taken every 3 bytes of a
/// word; a blank before or after marks the word's edge. From Data/languages-ident/ngrams.tsv.
/// </summary>
internal sealed class NgramTable
{
    private const int PartLength = 4;
    private const int Stride = 3;
    private const int LongestWord = 70;

    private readonly FrozenDictionary<ulong, int> _starts;
    private readonly List<(byte Language, short Weight)> _votes = [];

    private NgramTable(Dictionary<ulong, int> starts, List<(byte Language, short Weight)> votes) => (_starts, _votes) = (starts.ToFrozenDictionary(), votes);

    /// <param name="languages">Grows by languages that the file names and it does not yet hold.</param>
    /// <exception cref="InvalidDataException">A line is not a part, a tab and its votes.</exception>
    public static NgramTable Load(string path, List<string> languages)
    {
        var starts = new Dictionary<ulong, int>();
        var votes = new List<(byte, short)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#'))
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || !starts.TryAdd(Pack(Bytes(line[..tab])), votes.Count))
            {
                throw new InvalidDataException($"{path}, line {number}: wants a part of its own, a tab and its votes.");
            }

            foreach (var vote in line[(tab + 1)..].Split(' '))
            {
                votes.Add((IndexOf(vote[..2], languages), short.Parse(vote.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture)));
            }

            // Ends the row.
            votes.Add((byte.MaxValue, 0));
        }

        return new NgramTable(starts, votes);
    }

    /// <summary>Adds the votes of a word's parts; a part that <paramref name="seen"/> holds already votes no more.</summary>
    public void Vote(ReadOnlySpan<char> word, HashSet<ulong> seen, Span<double> scores)
    {
        Span<byte> utf8 = stackalloc byte[LongestWord + 4];
        Encoding.UTF8.TryGetBytes(word[..Math.Min(word.Length, LongestWord / 3)], utf8, out var length);
        Span<byte> part = stackalloc byte[PartLength + 2];
        var at = 0;
        for (; at + PartLength < length; at += Stride)
        {
            VoteOnce(Join(part, at == 0, utf8.Slice(at, PartLength), false), seen, scores);
        }

        VoteOnce(Join(part, at == 0, utf8[Math.Max(0, length - PartLength)..length], true), seen, scores);
    }

    private void VoteOnce(ulong part, HashSet<ulong> seen, Span<double> scores)
    {
        if (!seen.Add(part) || !_starts.TryGetValue(part, out var at))
        {
            return;
        }

        for (; _votes[at].Language != byte.MaxValue; at++)
        {
            scores[_votes[at].Language] += _votes[at].Weight;
        }
    }

    private static ulong Join(Span<byte> part, bool begins, ReadOnlySpan<byte> body, bool ends)
    {
        var length = 0;
        if (begins)
        {
            part[length++] = (byte)' ';
        }

        body.CopyTo(part[length..]);
        length += body.Length;
        if (ends)
        {
            part[length++] = (byte)' ';
        }

        return Pack(part[..length]);
    }

    private static ulong Pack(ReadOnlySpan<byte> bytes)
    {
        // At most 6 bytes, and the length on top, so that no two parts meet.
        ulong packed = (uint)bytes.Length;
        foreach (var value in bytes)
        {
            packed = (packed << 8) | value;
        }

        return packed;
    }

    private static byte[] Bytes(string written)
    {
        var bytes = new List<byte>(6);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '%')
            {
                bytes.Add(byte.Parse(written.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.AddRange(written[i] == '_' ? " "u8 : Encoding.UTF8.GetBytes(written[i].ToString()));
            }
        }

        return [.. bytes];
    }

    private static byte IndexOf(string language, List<string> languages)
    {
        var index = languages.IndexOf(language);
        if (index < 0)
        {
            languages.Add(language);
            index = languages.Count - 1;
        }

        return (byte)index;
    }
}
