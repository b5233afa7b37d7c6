using System.Buffers.Binary;
using System.Globalization;
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
internal sealed class StorySignature
{
    private const int LeadSections = 8;
    private const int MostMarks = 90;
    private const int MostBandNames = 3;
    private const int HashBits = 28;

    private readonly uint[] _marks;

    private StorySignature(uint[] marks, int day) => (_marks, Day) = (marks, day);

    /// <summary>Day of publication as a number; 0 where unknown.</summary>
    public int Day { get; }

    public ReadOnlySpan<uint> Marks => _marks;

    public static StoryMark KindOf(uint mark) => (StoryMark)(mark >> HashBits);

    public static StorySignature Of(CopyCandidate article, ContextLexicon lexicon, out IReadOnlyList<string> bands)
    {
        var marks = new HashSet<uint>();
        var names = new List<string>();
        var language = lexicon.Of(article.Language);
        var sections = new List<List<FoldedWord>> { FoldedWords.Split(article.Title) };
        sections.AddRange(article.Text.Split('\n', LeadSections + 1, StringSplitOptions.RemoveEmptyEntries).Take(LeadSections).Select(FoldedWords.Split));
        for (var i = 0; i < sections.Count; i++)
        {
            AddNames(sections[i], i == 0, lexicon, marks, names);
            AddPhrases(sections[i], language, lexicon, marks);
        }

        foreach (var word in sections[0].Where(word => word.Text.Length >= 4))
        {
            Add(marks, StoryMark.TitleWord, $"{article.Language}:{(word.Text.Length > 6 ? word.Text[..6] : word.Text)}");
        }

        bands = Bands(names);
        var day = DateTimeOffset.TryParse(article.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var published) && article.Published!.Length > 7
            ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber
            : 0;
        return new StorySignature([.. marks.Order().Take(MostMarks)], day);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[4 + (4 * _marks.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Day);
        for (var i = 0; i < _marks.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 + (4 * i)), _marks[i]);
        }

        return bytes;
    }

    /// <exception cref="FormatException">Not written by <see cref="ToBytes"/>.</exception>
    public static StorySignature Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 4 != 0)
        {
            throw new FormatException("Not a signature of a story.");
        }

        var marks = new uint[(bytes.Length - 4) / 4];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 + (4 * i))..]);
        }

        return new StorySignature(marks, BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    private static void AddNames(List<FoldedWord> words, bool title, ContextLexicon lexicon, HashSet<uint> marks, List<string> names)
    {
        foreach (var word in words)
        {
            if ((word.IsName || (title && word.IsCapital)) && NameKeys.Of(word.Text) is { } key && !lexicon.CommonNames.Contains(key))
            {
                Add(marks, StoryMark.Name, key);
                if (title)
                {
                    Add(marks, StoryMark.TitleName, key);
                }

                if (!names.Contains(key))
                {
                    names.Add(key);
                }
            }
            else if (word.IsNumber && word.Text.Length is >= 2 and <= 9)
            {
                Add(marks, StoryMark.Number, word.Text);
            }
        }
    }

    private static void AddPhrases(List<FoldedWord> words, LanguageContext? language, ContextLexicon lexicon, HashSet<uint> marks)
    {
        foreach (var hit in lexicon.Media.Find(words).Where(hit => words[hit.From].IsCapital))
        {
            Add(marks, StoryMark.Media, hit.Label);
        }

        if (language is null)
        {
            return;
        }

        foreach (var hit in language.Claims.Find(words))
        {
            Add(marks, StoryMark.Claim, hit.Label);
        }

        foreach (var hit in language.Kinds.Find(words))
        {
            Add(marks, StoryMark.Kind, hit.Label);
        }

        foreach (var day in DateMentions.Read(words, 0, words.Count, language, published: null))
        {
            Add(marks, StoryMark.Day, day);
        }
    }

    private static void Add(HashSet<uint> marks, StoryMark kind, string text) =>
        marks.Add(((uint)kind << HashBits) | (uint)(Hashes.Of(text) >> (64 - HashBits)));

    /// <summary>The first names alone, the title's first, and in pairs where one alone would find too many.</summary>
    private static List<string> Bands(List<string> names)
    {
        var first = names.Take(MostBandNames).ToList();
        var bands = first.ConvertAll(Band);
        for (var i = 0; i < first.Count; i++)
        {
            for (var j = i + 1; j < first.Count; j++)
            {
                bands.Add(Band(string.CompareOrdinal(first[i], first[j]) < 0 ? $"{first[i]}+{first[j]}" : $"{first[j]}+{first[i]}"));
            }
        }

        return bands;
    }

    private static string Band(string text) => $"s{Hashes.Of(text):x16}";
}
