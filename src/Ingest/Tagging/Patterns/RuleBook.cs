using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Officials;

namespace Ingest.Tagging.Patterns;

/// <summary>
/// The rule files of one language: named lists of words, which all of the files share, and groups of patterns. A group is
/// called FILE.GROUP ("reporting.speech"); one that a language does not have is empty.
/// </summary>
internal sealed partial class RuleBook
{
    private readonly Dictionary<string, (string File, List<string> Patterns)> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<(string File, string Group, FormatException Problem)> _problems = [];
    private readonly PatternParser _parser;

    private RuleBook(Texts.LanguageText language, Dictionary<string, IReadOnlyList<string>> lists) => _parser = new PatternParser(Vocabulary, language, lists);

    public PatternVocabulary Vocabulary { get; } = new();

    /// <summary>Reads the files of <paramref name="names"/> that the folder has.</summary>
    /// <exception cref="DataFileException">A file cannot be used.</exception>
    public static RuleBook Load(string folder, Texts.LanguageText language, IEnumerable<string> names)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var book = new RuleBook(language, lists);
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name + ".json");
            if (!File.Exists(file))
            {
                continue;
            }

            var read = Read(file);
            foreach (var (list, words) in read.Lists)
            {
                if (!lists.TryAdd(list, words))
                {
                    throw new DataFileException(file, $"list '{list}'", "another file of the language has a list of this name.");
                }
            }

            foreach (var (group, patterns) in read.Rules)
            {
                book._groups.Add($"{name}.{group}", (file, patterns));
            }
        }

        return book;
    }

    /// <summary>Adds the group's patterns to <paramref name="set"/>, each meaning <paramref name="value"/>; what cannot be read is kept for <see cref="EnsureRead"/>.</summary>
    public void AddTo<T>(PatternSet<T> set, string group, T value)
    {
        _used.Add(group);
        if (!_groups.TryGetValue(group, out var found))
        {
            return;
        }

        foreach (var pattern in found.Patterns)
        {
            try
            {
                set.Add(_parser, pattern, value);
            }
            catch (FormatException exception)
            {
                _problems.Add((found.File, group, exception));
            }
        }
    }

    /// <summary>The code of all single words of a group, to ask a token whether it is one of them.</summary>
    public int CodeOf(string group)
    {
        _used.Add(group);
        return Vocabulary.CodeOf(_groups.TryGetValue(group, out var found) ? found.Patterns.Select(word => Texts.LetterFolding.Normal(word)) : []);
    }

    /// <summary>The words of a group as tokens spell them.</summary>
    public IReadOnlyList<string> WordsOf(string group)
    {
        _used.Add(group);
        return _groups.TryGetValue(group, out var found) ? [.. found.Patterns.Select(word => Texts.LetterFolding.Normal(word))] : [];
    }

    /// <summary>The groups of a file whose names begin so, for what is told by the rest of the name.</summary>
    public IReadOnlyList<string> GroupsOf(string prefix) => [.. _groups.Keys.Where(group => group.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Whether the language has the group, for what is true of a language or not.</summary>
    public bool Has(string group)
    {
        _used.Add(group);
        return _groups.ContainsKey(group);
    }

    /// <summary>To be called when everything is compiled: tells all problems at once, misspelt groups, which would never fire, among them.</summary>
    /// <exception cref="DataFileException">A pattern cannot be read, or a group is not known to any rule.</exception>
    public void EnsureRead()
    {
        foreach (var (group, (file, _)) in _groups.Where(group => !_used.Contains(group.Key)))
        {
            _problems.Add((file, group, new FormatException("no rule asks for a group of this name; the names are listed in languages/README.md.")));
        }

        if (_problems is [var first, ..])
        {
            throw new DataFileException(first.File, $"rules '{first.Group}'", string.Join(Environment.NewLine, _problems.Select(one => $"{one.Group}: {one.Problem.Message}")), first.Problem);
        }
    }

    private static RuleFile Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), RuleFileJson.Default.RuleFile)
                ?? throw new DataFileException(file, "the file", "it is null; write an object with 'lists' and 'rules'.");
        }
        catch (JsonException exception)
        {
            throw new DataFileException(file, $"line {exception.LineNumber + 1}", exception.Message, exception);
        }
    }

    internal sealed record RuleFile
    {
        public Dictionary<string, List<string>> Lists { get; set; } = [];

        public Dictionary<string, List<string>> Rules { get; set; } = [];
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
    [JsonSerializable(typeof(RuleFile))]
    private sealed partial class RuleFileJson : JsonSerializerContext;
}
