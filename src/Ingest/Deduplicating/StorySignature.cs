using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Ingest.Judging;

namespace Ingest.Deduplicating;

/// <summary>What kind of mark two articles of one happening share. The order is stored.</summary>
internal enum StoryMark
{
    TitleName,
    Name,
    Claim,
    Media,
    Number,
    Day,
    TitleWord,
    Kind,
}

/// <summary>
/// The marks of an article that survive translation (names, numbers, claims, days, publishers) and its title's words, each
/// as kind and hash, by which articles of one story know each other.
/// </summary>
internal readonly struct StorySignature
{
    private const int LeadSections = 8;
    private const int MostMarks = 90;
    private const int MostBandNames = 4;

    /// <summary>Days into a month in which the month before is looked into, too.</summary>
    private const int Turn = 2;

    private const int HashBits = 28;
    private const int ShortestStem = 4;
    private const int StemLength = 6;

    // The day, then the marks in order.
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <exception cref="FormatException">Not written by <see cref="Of"/>.</exception>
    public StorySignature(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        if (bytes.Length < sizeof(int) || bytes.Length % sizeof(int) != 0)
        {
            throw new FormatException("Not a signature of a story.");
        }
    }

    /// <summary>What the store keeps.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Day of publication as a number; 0 where unknown.</summary>
    public int Day => BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span);

    public ReadOnlySpan<uint> Marks => MemoryMarshal.Cast<byte, uint>(_bytes.Span[sizeof(int)..]);

    public static StoryMark KindOf(uint mark) => (StoryMark)((mark >> HashBits) & 7);

    /// <param name="title">The title's words.</param>
    /// <param name="text">The text's words.</param>
    public static StorySignature Of(CopyCandidate article, List<FoldedWord> title, List<FoldedWord> text, ContextLexicon lexicon, out IReadOnlyList<string> bands)
    {
        var marks = new HashSet<uint>();
        var names = new NameRanking();
        var language = lexicon.Of(article.Language);
        var lead = Lead(article.Text, text);
        AddNames(title, title.Count, true, lexicon, marks, names);
        AddPhrases(title, title.Count, language, lexicon, marks);
        AddNames(text, lead, false, lexicon, marks, names);
        AddPhrases(text, lead, language, lexicon, marks);
        foreach (var word in title.Where(word => word.Text.Length >= ShortestStem))
        {
            Add(marks, StoryMark.TitleWord, $"{article.Language}:{(word.Text.Length > StemLength ? word.Text[..StemLength] : word.Text)}");
        }

        bands = Bands(names.Top(MostBandNames), article.SeenAt);
        var day = DateTimeOffset.TryParse(article.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var published) && article.Published!.Length > 7
            ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber
            : 0;
        return new StorySignature(Write(day, marks));
    }

    /// <summary>How many words are in the first paragraphs.</summary>
    private static int Lead(string text, List<FoldedWord> words)
    {
        var end = 0;
        for (var i = 0; i < LeadSections && end >= 0 && end < text.Length; i++)
        {
            while (end < text.Length && text[end] == '\n')
            {
                end++;
            }

            end = text.IndexOf('\n', end);
        }

        var behind = end < 0 ? -1 : words.FindIndex(word => word.Start >= end);
        return behind < 0 ? words.Count : behind;
    }

    private static byte[] Write(int day, HashSet<uint> marks)
    {
        uint[] sorted = [.. marks];
        Array.Sort(sorted);
        var kept = sorted.AsSpan(0, Math.Min(sorted.Length, MostMarks));
        var bytes = new byte[sizeof(int) + (sizeof(uint) * kept.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, day);
        MemoryMarshal.AsBytes(kept).CopyTo(bytes.AsSpan(sizeof(int)));
        return bytes;
    }

    private static void AddNames(List<FoldedWord> words, int count, bool title, ContextLexicon lexicon, HashSet<uint> marks, NameRanking names)
    {
        for (var i = 0; i < count; i++)
        {
            var word = words[i];
            if ((word.IsName || (title && word.IsCapital)) && NameKeys.Of(word.Text) is { } key && !lexicon.CommonNames.Contains(key))
            {
                Add(marks, StoryMark.Name, key);
                if (title)
                {
                    Add(marks, StoryMark.TitleName, key);
                }

                names.Add(key, title, IsNamed(words, i - 1) ? NamePlace.Family : IsNamed(words, i + 1) ? NamePlace.Given : NamePlace.Alone);
            }
            else if (word.IsNumber && word.Text.Length is >= 2 and <= 9)
            {
                Add(marks, StoryMark.Number, word.Text);
            }
        }
    }

    private static bool IsNamed(List<FoldedWord> words, int i) => i >= 0 && i < words.Count && words[i].IsCapital && NameKeys.Of(words[i].Text) is not null;

    private static void AddPhrases(List<FoldedWord> words, int count, LanguageContext? language, ContextLexicon lexicon, HashSet<uint> marks)
    {
        foreach (var hit in lexicon.Media.Find(words, 0, count).Where(hit => words[hit.From].IsCapital))
        {
            Add(marks, StoryMark.Media, hit.Label);
        }

        if (language is null)
        {
            return;
        }

        foreach (var hit in language.Claims.Find(words, 0, count))
        {
            Add(marks, StoryMark.Claim, hit.Label);
        }

        foreach (var hit in language.Kinds.Find(words, 0, count))
        {
            Add(marks, StoryMark.Kind, hit.Label);
        }

        foreach (var day in DateMentions.Read(words, 0, count, language, published: null))
        {
            Add(marks, StoryMark.Day, day);
        }
    }

    private static void Add(HashSet<uint> marks, StoryMark kind, string text) =>
        marks.Add(((uint)kind << HashBits) | (uint)(Hashes.Of(text) >> (64 - HashBits)));

    /// <summary>
    /// The names that matter most alone, and the first two as a pair where one alone would find too many; each in its month, so
    /// that a store of years is no fuller than one of weeks. Around the turn of a month, in both.
    /// </summary>
    private static List<string> Bands(IReadOnlyList<string> names, DateTimeOffset seenAt)
    {
        var keys = names.ToList();
        if (keys.Count > 1)
        {
            keys.Add(string.CompareOrdinal(keys[0], keys[1]) < 0 ? $"{keys[0]}+{keys[1]}" : $"{keys[1]}+{keys[0]}");
        }

        var month = seenAt.UtcDateTime;
        var bands = keys.ConvertAll(key => Band(key, month));
        if (month.Day <= Turn && month.Year > 1)
        {
            bands.AddRange(keys.Select(key => Band(key, month.AddDays(-Turn))));
        }

        return bands;
    }

    private static string Band(string key, DateTime month) => $"s{month:yyMM}{Hashes.Of(key):x16}";
}
