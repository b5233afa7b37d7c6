using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Tagging.Mentions;

namespace Ingest.Officials;

/// <summary>The officials known by name, from a file of one JSON object a line.</summary>
public sealed partial class OfficialRegister
{
    private readonly Dictionary<string, Official> _byId;

    public OfficialRegister(IEnumerable<Official> officials)
    {
        Officials = [.. officials];
        _byId = Officials.ToDictionary(official => official.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Official> Officials { get; }

    public Official? Find(string id) => _byId.GetValueOrDefault(id);

    /// <exception cref="DataFileException">A row cannot be used.</exception>
    public static OfficialRegister Load(string file)
    {
        var officials = new Dictionary<string, Official>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var official = Read(line, problem => new DataFileException(file, $"line {number}", problem));
            if (!officials.TryAdd(official.Id, official))
            {
                throw new DataFileException(file, $"line {number}", $"the id '{official.Id}' is taken by an earlier line; give one person one line with all terms, or another id.");
            }
        }

        return new OfficialRegister(officials.Values);
    }

    private static Official Read(string line, Func<string, DataFileException> broken)
    {
        OfficialRow row;
        try
        {
            row = JsonSerializer.Deserialize(line, RegisterJson.Default.OfficialRow) ?? throw broken("the line is null; write one JSON object.");
        }
        catch (JsonException exception)
        {
            throw broken($"not an official's JSON object: {exception.Message}");
        }

        if (!row.Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') || row.Id.Length == 0)
        {
            throw broken($"the id '{row.Id}' must be a slug of a-z, 0-9 and '-'.");
        }

        if (row.Name.Any(letter => letter > '\u024F') || !row.Name.Contains(' ', StringComparison.Ordinal))
        {
            throw broken($"the name '{row.Name}' must be given name and surname in Latin letters; other spellings belong in 'names'.");
        }

        if (row.Terms.Count == 0)
        {
            throw broken("'terms' is empty; an official holds or held an office.");
        }

        return new Official
        {
            Id = row.Id,
            Name = row.Name,
            Gender = row.Gender switch { "m" => Gender.Male, "f" => Gender.Female, null => Gender.Unknown, _ => throw broken("'gender' is 'm' or 'f'.") },
            Terms = [.. row.Terms.Select(term => ReadTerm(term, broken)).OrderByDescending(term => term.From)],
            Names = row.Names,
        };
    }

    private static Term ReadTerm(TermRow term, Func<string, DataFileException> broken)
    {
        if (term.To < term.From)
        {
            throw broken($"the term as {term.Title} ends {term.To:yyyy-MM-dd} before it begins.");
        }

        return term.Country is "NATO" or "EU" || (term.Country.Length == 2 && term.Country.All(char.IsAsciiLetterUpper))
            ? new Term(term.Class, term.Country, term.Title, term.From, term.To, term.At, term.Elected, term.Uncertain)
            : throw broken($"the country '{term.Country}' must be ISO 3166-1 alpha-2, NATO or EU.");
    }

    private sealed record OfficialRow
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public string? Gender { get; init; }

        public required IReadOnlyList<TermRow> Terms { get; init; }

        public IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; set; } = new Dictionary<string, IReadOnlyList<string>>();
    }

    private sealed record TermRow
    {
        public required string Country { get; init; }

        public required string Class { get; init; }

        public required string Title { get; init; }

        public required DateOnly From { get; init; }

        public DateOnly? To { get; init; }

        public string? At { get; init; }

        public DateOnly? Elected { get; init; }

        public bool Uncertain { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
    [JsonSerializable(typeof(OfficialRow))]
    private sealed partial class RegisterJson : JsonSerializerContext;
}
