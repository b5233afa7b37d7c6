using System.Text.Json.Serialization;
using Ingest.Officials;

namespace Ingest.Tagging.Mentions;

/// <summary>What all languages share on offices, bodies and countries: offices.json and countries.json beside the register.</summary>
internal sealed partial class OfficeClasses
{
    /// <summary>"The allies", "member states".</summary>
    public const string Ally = "ally";

    public const string PartyLeader = "party_leader";

    private readonly OfficeFile _file;
    private readonly Dictionary<string, CountryRow> _countries;

    private OfficeClasses(OfficeFile file, Dictionary<string, CountryRow> countries)
    {
        _file = file;
        _countries = countries;
    }

    public static OfficeClasses Load(string directory)
    {
        var file = Path.Combine(directory, "offices.json");
        var offices = DataFile.Read(file, OfficeJson.Default.OfficeFile);
        foreach (var (name, body) in offices.Bodies)
        {
            if (body.Head is not null && !offices.Classes.ContainsKey(body.Head))
            {
                throw new DataFileException(file, $"bodies.{name}", $"'{body.Head}' is no class; add it to 'classes' or correct it.");
            }
        }

        foreach (var (name, row) in offices.Classes)
        {
            if (row.Covers.Append(row.Deputy).FirstOrDefault(other => other is not null && !offices.Classes.ContainsKey(other)) is { } unknown)
            {
                throw new DataFileException(file, $"classes.{name}", $"'{unknown}' is no class; add it to 'classes' or correct it.");
            }
        }

        return new OfficeClasses(offices, DataFile.Read(Path.Combine(directory, "countries.json"), OfficeJson.Default.DictionaryStringCountryRow));
    }

    public bool IsClass(string name) => _file.Classes.ContainsKey(name);

    public bool IsBody(string name) => _file.Bodies.ContainsKey(name);

    public bool IsCountry(string code) => _countries.ContainsKey(code);

    public ClassRow Class(string name) => _file.Classes[name];

    public BodyRow Body(string name) => _file.Bodies[name];

    /// <summary>Classes of those who want an office.</summary>
    public IEnumerable<string> Candidates => _file.Classes.Where(row => row.Value.Candidate).Select(row => row.Key);

    /// <summary>Whether those who speak in the country's capital are its own people.</summary>
    public bool Hosts(string code) => _countries.TryGetValue(code, out var row) && row.Hosts;

    public string CountryName(string code) => _countries.TryGetValue(code, out var row) ? row.Name : code;

    /// <summary>Whether the office word <paramref name="word"/> ("minister") may mean a holder of <paramref name="held"/> ("foreign_minister").</summary>
    public bool Covers(string word, string? held) =>
        held is not null && (word == held || (_file.Classes.TryGetValue(word, out var row) && (row.CoversAll || row.Covers.Contains(held, StringComparer.Ordinal))));

    /// <summary>NATO and the EU: their bare name stands before an office in every language.</summary>
    public static bool IsUnion(string country) => country.Length > 2 || country == "EU";

    /// <summary>The body that a holder of the class heads in every country: a foreign minister the ministry of foreign affairs.</summary>
    public string? BodyOf(string head) => _file.Bodies.FirstOrDefault(row => row.Value.Head == head && row.Value.Country is null).Key;

    /// <summary>The body, or whichever stands for it in the register.</summary>
    public string Same(string body) => _file.Bodies[body].Same ?? body;

    /// <summary>What an office word means in a country that has its own name for it: the foreign minister of the EU is its high representative.</summary>
    public string Instead(string country, string office) => _countries.TryGetValue(country, out var row) && row.Instead.TryGetValue(office, out var other) ? other : office;

    /// <summary>The class of "the head of" a union, "the leader of" a country.</summary>
    public string HeadOf(string country) => _countries.TryGetValue(country, out var row) && row.Head is { } head ? head : LeaderOf(country);

    /// <summary>The class of whoever "leads" the country in the words of newspapers.</summary>
    public string LeaderOf(string country) => _countries.TryGetValue(country, out var row) && row.Leader is { } leader ? leader : "head_of_government";

    /// <summary>"Foreign Minister of Ukraine", "US Secretary of State", "NATO Secretary General".</summary>
    public string Role(string title, string? country)
    {
        if (country is null || !_countries.TryGetValue(country, out var row))
        {
            return title;
        }

        if (row.Told is { } told && title.Contains(told, StringComparison.Ordinal))
        {
            return title;
        }

        return row.Before is { } before && !title.Contains("President", StringComparison.Ordinal) ? $"{before} {title}" : $"{title} of {row.Of ?? row.Name}";
    }

    internal sealed record ClassRow
    {
        public required string Title { get; init; }

        /// <summary>Whether a holder is an official as the product means it.</summary>
        public bool Official { get; set; } = true;

        /// <summary>Classes that the bare word may mean, "minister" a foreign minister.</summary>
        public IReadOnlyList<string> Covers { get; set; } = [];

        public bool CoversAll { get; set; }

        /// <summary>Where the text names no country it is the language's own, though the holder is no official: a member of parliament.</summary>
        public bool Domestic { get; set; }

        /// <summary>Whose office it is where the text names none: secretaries general are NATO's here.</summary>
        public string? Country { get; set; }

        /// <summary>Newspapers call its holders by surname alone.</summary>
        public bool Prominent { get; set; }

        /// <summary>"president": with a body behind it the office is that body's head.</summary>
        public bool HeadsBodies { get; set; }

        /// <summary>"spokesman": whatever other office stands beside it is whom the person serves.</summary>
        public bool Serves { get; set; }

        /// <summary>"deputy prime minister": who holds it holds another office beside it as a rule.</summary>
        public bool Beside { get; set; }

        /// <summary>"ambassador": a country behind "to" is where the person serves.</summary>
        public bool ServesAbroad { get; set; }

        /// <summary>"candidate": wants an office, and holds none by it.</summary>
        public bool Candidate { get; set; }

        /// <summary>"minister": may have a portfolio of any words behind it.</summary>
        public bool HasPortfolio { get; set; }

        /// <summary>The class of a deputy; null where a deputy stays in this class.</summary>
        public string? Deputy { get; set; }
    }

    internal sealed record BodyRow
    {
        public required string Name { get; init; }

        /// <summary>The class of who heads it; null where "head of" it is no office.</summary>
        public string? Head { get; set; }

        /// <summary>The body whose spokespersons speak for this one too: the Kremlin's is the president's office.</summary>
        public string? Same { get; set; }

        /// <summary>Where the body is one country's only.</summary>
        public string? Country { get; set; }

        /// <summary>"The ministry": goes on through a text, and where none was named it is that of the seat of the news.</summary>
        public bool Ministry { get; set; }

        public bool Official { get; set; } = true;

        /// <summary>The classes whose holders utter what the body says: where one of them says it in a text, "the Kremlin said" is no second speaker.</summary>
        public IReadOnlyList<string> Voices { get; set; } = [];
    }

    internal sealed record OfficeFile
    {
        public required Dictionary<string, ClassRow> Classes { get; init; }

        public required Dictionary<string, BodyRow> Bodies { get; init; }
    }

    internal sealed record CountryRow
    {
        public required string Name { get; init; }

        /// <summary>The name behind "of", where it takes an article.</summary>
        public string? Of { get; set; }

        /// <summary>What stands before a title in place of "of": "US".</summary>
        public string? Before { get; set; }

        /// <summary>A word in a title that tells the country: "President of the European Commission".</summary>
        public string? Told { get; set; }

        /// <summary>A class: head_of_government where null.</summary>
        public string? Leader { get; set; }

        /// <summary>A class, where a head is not the leader: the Secretary General of NATO.</summary>
        public string? Head { get; set; }

        /// <summary>Whoever speaks in its capital may be from anywhere: there the alliance meets.</summary>
        public bool Hosts { get; set; }

        /// <summary>Class to class, for offices that go by another's name.</summary>
        public Dictionary<string, string> Instead { get; set; } = [];
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
    [JsonSerializable(typeof(OfficeFile))]
    [JsonSerializable(typeof(Dictionary<string, CountryRow>))]
    private sealed partial class OfficeJson : JsonSerializerContext;
}
