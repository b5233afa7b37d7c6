namespace Ingest.Deduplicating;

/// <summary>
/// Lower-case Latin letters without marks for Latin and Cyrillic text, so that words compare across spellings and scripts.
/// </summary>
/// <remarks>Own tables: the runtime's normalization needs the ICU data that invariant globalization leaves out.</remarks>
internal static class Letters
{
    private const int TableLength = 0x530;

    private static readonly string?[] Folds = Table();

    /// <summary>Appends the folded form of <paramref name="letter"/> (nothing for a combining mark or a soft sign).</summary>
    public static int Fold(char letter, Span<char> target)
    {
        if (char.IsAscii(letter))
        {
            target[0] = char.ToLowerInvariant(letter);
            return 1;
        }

        if (letter is >= '\u0300' and <= '\u036f')
        {
            return 0;
        }

        var lower = char.ToLowerInvariant(letter);
        if (lower >= TableLength || Folds[lower] is not { } folded)
        {
            target[0] = lower;
            return 1;
        }

        folded.CopyTo(target);
        return folded.Length;
    }

    public static string Fold(string text)
    {
        Span<char> piece = stackalloc char[4];
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            folded.Append(piece[..Fold(letter, piece)]);
        }

        return folded.ToString();
    }

    private static string?[] Table()
    {
        var table = new string?[TableLength];
        Add(table, "àáâãäåāăąǎ", "a");
        Add(table, "çćĉċč", "c");
        Add(table, "ďđð", "d");
        Add(table, "èéêëēĕėęě", "e");
        Add(table, "ĝğġģ", "g");
        Add(table, "ĥħ", "h");
        Add(table, "ìíîïĩīĭįı", "i");
        Add(table, "ķ", "k");
        Add(table, "ĺļľł", "l");
        Add(table, "ñńņň", "n");
        Add(table, "òóôõöøōŏő", "o");
        Add(table, "ŕŗř", "r");
        Add(table, "śŝşšș", "s");
        Add(table, "ţťŧț", "t");
        Add(table, "ùúûüũūŭůűų", "u");
        Add(table, "ŵ", "w");
        Add(table, "ýÿŷ", "y");
        Add(table, "źżž", "z");
        AddEach(table, "æ=ae œ=oe ß=ss þ=th ĳ=ij");
        AddEach(table, "а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u");
        AddEach(table, "ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=g ќ=k ѕ=dz");
        AddEach(table, "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o");
        AddEach(table, "ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o");
        return table;
    }

    private static void Add(string?[] table, string letters, string folded)
    {
        foreach (var letter in letters)
        {
            table[letter] = folded;
        }
    }

    private static void AddEach(string?[] table, string pairs)
    {
        foreach (var pair in pairs.Split(' '))
        {
            table[pair[0]] = pair[2..];
        }
    }
}
