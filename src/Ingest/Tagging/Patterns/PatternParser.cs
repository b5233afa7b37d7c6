using System.Buffers;
using System.Globalization;

namespace Ingest.Tagging.Patterns;

/// <summary>
/// Reads patterns as the data files write them:
/// <code>
/// join           this word, whatever its capitals        join*      any word that begins so
/// ^map           this word with a capital letter         (a|b c)    one of these
/// [the|an]       one of these, or nothing                &lt;nato&gt;     one of the list "nato" of the same file
/// ..4            up to four tokens of any kind           {country}  a marked span
/// </code>
/// Marks (comma, colon, dash) are words. Sequences never reach beyond their sentence.
/// </summary>
internal sealed class PatternParser(PatternVocabulary vocabulary, Texts.LanguageText language, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
{
    private const int LongestGap = 12;

    private static readonly SearchValues<char> Special = SearchValues.Create("()[]|<>{}^");

    private readonly Texts.Tokenizer _tokenizer = new(language);
    private readonly Dictionary<string, PatternElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _firstCodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public PatternVocabulary Vocabulary => vocabulary;

    /// <exception cref="FormatException">The pattern cannot be read; says what is wrong and where.</exception>
    public PatternElement[] Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var at = 0;
        var sequence = ParseSequence(pattern, ref at);
        if (at < pattern.Length)
        {
            throw Error(pattern, at, $"'{pattern[at]}' has no beginning");
        }

        if (sequence.Length == 0)
        {
            throw Error(pattern, at, "it is empty");
        }

        return sequence;
    }

    private static FormatException Error(string pattern, int at, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Pattern '{pattern}', character {at + 1}: {what}."));

    private PatternElement[] ParseSequence(string pattern, ref int at)
    {
        var elements = new List<PatternElement>();
        while (at < pattern.Length && pattern[at] is not (')' or ']' or '|'))
        {
            if (pattern[at] == ' ')
            {
                at++;
                continue;
            }

            elements.Add(ParseElement(pattern, ref at));
        }

        return [.. elements];
    }

    private PatternElement ParseElement(string pattern, ref int at)
    {
        switch (pattern[at])
        {
            case '(':
                return ParseChoice(pattern, ref at, ')');
            case '[':
                return ParseChoice(pattern, ref at, ']');
            case '<':
                return ListOf(pattern, at, Between(pattern, ref at, '>'));
            case '{':
                var tagAt = at;
                var tag = Between(pattern, ref at, '}');
                return SpanTags.TryGet(tag, out var code) ? new PatternElement.Span(code) : throw Error(pattern, tagAt, $"'{tag}' is not a kind of span");
            case '.' when pattern.AsSpan(at).StartsWith("..") && at + 2 < pattern.Length && char.IsAsciiDigit(pattern[at + 2]):
                at += 2;
                return ParseGap(pattern, ref at);
            default:
                return ParseWord(pattern, ref at);
        }
    }

    private static PatternElement.Gap ParseGap(string pattern, ref int at)
    {
        var start = at;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
        {
            at++;
        }

        return int.TryParse(pattern.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var most) && most is > 0 and <= LongestGap
            ? new PatternElement.Gap(most)
            : throw Error(pattern, start, $"a gap is 1 to {LongestGap} tokens long");
    }

    private static string Between(string pattern, ref int at, char closer)
    {
        var end = pattern.IndexOf(closer, at);
        if (end < 0)
        {
            throw Error(pattern, at, $"'{closer}' is missing");
        }

        var name = pattern[(at + 1)..end];
        at = end + 1;
        return name;
    }

    private PatternElement ParseWord(string pattern, ref int at)
    {
        var needsCapital = pattern[at] == '^';
        var start = needsCapital ? ++at : at;
        while (at < pattern.Length && pattern[at] != ' ' && !Special.Contains(pattern[at]))
        {
            at++;
        }

        var word = pattern[start..at];
        if (word.Length == 0 || word == "*")
        {
            throw Error(pattern, start, "a word is missing");
        }

        var pieces = TokensOf(word);
        return pieces.Count == 1
            ? WordOf(pieces[0], needsCapital)
            : ChoiceOf([[.. pieces.Select(piece => WordOf(piece, needsCapital: false))]], isOptional: false);
    }

    /// <summary>Cuts a word as a text is cut, so that "l'an" and "pro-western" are found: they are more than one token there.</summary>
    private List<string> TokensOf(string word)
    {
        var isPrefix = word.Length > 1 && word[^1] == '*';
        var plain = isPrefix ? word[..^1] : word;
        var isElision = plain.Length > 1 && Texts.LetterFolding.IsApostrophe(plain[^1]) && language.IsElision(plain.AsSpan(0, plain.Length - 1));
        var tokens = isElision || Texts.LetterFolding.IsApostrophe(plain[0]) ? [Texts.LetterFolding.Normal(plain)] : _tokenizer.Split(plain).Select(token => token.Normal).ToList();
        tokens[^1] += isPrefix ? "*" : "";
        return tokens;
    }

    private PatternElement.Choice ParseChoice(string pattern, ref int at, char closer)
    {
        var opened = at++;
        var sequences = new List<PatternElement[]>();
        while (true)
        {
            sequences.Add(ParseSequence(pattern, ref at));
            if (at >= pattern.Length || (pattern[at] != closer && pattern[at] != '|'))
            {
                throw Error(pattern, opened, $"'{closer}' is missing");
            }

            if (sequences[^1].Length == 0)
            {
                throw Error(pattern, at, "an alternative is empty");
            }

            if (pattern[at++] == closer)
            {
                return ChoiceOf(sequences, isOptional: closer == ']');
            }
        }
    }

    /// <summary>The list's single words share one code, so that a long list costs no more than a word.</summary>
    private PatternElement ListOf(string pattern, int at, string name)
    {
        if (_lists.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!lists.TryGetValue(name, out var entries))
        {
            throw Error(pattern, at, $"there is no list '{name}'");
        }

        if (!_open.Add(name))
        {
            throw Error(pattern, at, $"the list '{name}' holds itself");
        }

        var words = new List<string>();
        var sequences = new List<PatternElement[]>();
        foreach (var entry in entries)
        {
            if (entry.Contains(' ', StringComparison.Ordinal) || entry.AsSpan().ContainsAny(Special) || TokensOf(entry).Count > 1)
            {
                sequences.Add(Parse(entry));
            }
            else
            {
                words.Add(TokensOf(entry)[0]);
            }
        }

        if (words.Count > 0)
        {
            sequences.Insert(0, [new PatternElement.Word(vocabulary.CodeOf(words), NeedsCapital: false, words)]);
        }

        _open.Remove(name);
        return _lists[name] = sequences is [[var only]] ? only : ChoiceOf(sequences, isOptional: false);
    }

    private PatternElement.Word WordOf(string word, bool needsCapital) => new(vocabulary.CodeOf(word), needsCapital, [word]);

    private PatternElement.Choice ChoiceOf(IReadOnlyList<PatternElement[]> sequences, bool isOptional)
    {
        var first = new List<string>();
        return new PatternElement.Choice([.. sequences], isOptional, sequences.All(sequence => AddFirst(sequence, first)) ? FirstCode(first) : -1);
    }

    /// <summary>Choices that begin with the same words share the code: a word has few then.</summary>
    private int FirstCode(List<string> words)
    {
        string[] distinct = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var key = string.Join('|', distinct);
        if (!_firstCodes.TryGetValue(key, out var code))
        {
            code = _firstCodes[key] = vocabulary.CodeOf(distinct);
        }

        return code;
    }

    /// <returns>False where the sequence may begin with anything but a word.</returns>
    private static bool AddFirst(PatternElement[] sequence, List<string> first)
    {
        switch (sequence[0])
        {
            case PatternElement.Word word:
                first.AddRange(word.Words);
                return true;
            case PatternElement.Choice { IsOptional: false } choice:
                return choice.Sequences.All(inner => AddFirst(inner, first));
            default:
                return false;
        }
    }
}
