using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Officials;
using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Membership;

/// <summary>Which countries are in NATO on a day, and which of the others are spoken of as members to be.</summary>
internal sealed partial class NatoMembers
{
    private readonly Dictionary<string, DateOnly> _members;
    private readonly HashSet<string> _aspirants;
    private readonly HashSet<string> _wishing;
    private readonly Dictionary<string, DateOnly> _applied;
    private readonly List<Opposition> _against;
    private readonly HashSet<string> _resisting;
    private readonly HashSet<string> _inUnion;

    private NatoMembers(Facts facts) =>
        (_members, _aspirants, _wishing, _applied, _against, _resisting, _inUnion) =
            (facts.Members, [.. facts.Aspirants], [.. facts.Wishing], facts.Applied, facts.Against, [.. facts.Resisting], [.. facts.InUnion]);

    /// <param name="file">nato.json.</param>
    /// <param name="classes">The offices that it may speak of.</param>
    /// <exception cref="DataFileException">The file cannot be used.</exception>
    public static NatoMembers Load(string file, OfficeClasses classes)
    {
        Facts facts;
        try
        {
            facts = JsonSerializer.Deserialize(File.ReadAllBytes(file), NatoJson.Default.Facts) ?? throw new DataFileException(file, "the file", "it is null.");
        }
        catch (JsonException exception)
        {
            throw new DataFileException(file, $"line {exception.LineNumber + 1}", exception.Message, exception);
        }

        return facts.Against.SelectMany(one => one.Offices).FirstOrDefault(office => !classes.IsClass(office)) is { } unknown
            ? throw new DataFileException(file, "against", $"'{unknown}' is no class of offices.json; correct it, or add it there.")
            : new NatoMembers(facts);
    }

    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="day">Null where it is not known: of those who joined lately the text may be older.</param>
    public bool IsMember(string country, DateOnly? day) => _members.TryGetValue(country, out var joined) && (day is { } known ? joined <= known : !_aspirants.Contains(country));

    public bool IsAspirant(string country, DateOnly? day) => _aspirants.Contains(country) && !IsMember(country, day);

    /// <summary>Whether it is or lately was spoken of as a member to be.</summary>
    public bool WasSpokenOf(string country) => _aspirants.Contains(country);

    /// <summary>Whether the state's declared policy is to become a member.</summary>
    public bool HasDeclaredWish(string country) => _wishing.Contains(country);

    /// <summary>Whether it has applied by then and is no member yet.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="day">Null where it is not known: of those who applied the text may be younger.</param>
    public bool HasApplied(string country, DateOnly? day) => _applied.TryGetValue(country, out var applied) && !(day < applied) && !IsMember(country, day);

    /// <summary>Whether the government in which the office is held has declared that it is against the accession of a country.</summary>
    /// <param name="state">Whose government, ISO 3166-1 alpha-2.</param>
    /// <param name="office">A class of offices.json.</param>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="day">Null where it is not known: then no government is meant.</param>
    public bool IsAgainst(string state, string office, string country, DateOnly? day) =>
        _against.Exists(one => one.State == state && one.AccessionOf == country && day >= one.From && !(day > one.Until) && one.Offices.Contains(office));

    /// <summary>Whether the state's declared policy is that NATO takes in nobody more.</summary>
    public bool HasDeclaredResistance(string country) => _resisting.Contains(country);

    /// <summary>Whether one of those that are or were no members of NATO is a member of the European Union.</summary>
    public bool IsInUnion(string country) => _inUnion.Contains(country);

    internal sealed record Facts
    {
        public required Dictionary<string, DateOnly> Members { get; init; }

        public required List<string> Aspirants { get; init; }

        public required List<string> Wishing { get; init; }

        public required Dictionary<string, DateOnly> Applied { get; init; }

        public required List<Opposition> Against { get; init; }

        public required List<string> Resisting { get; init; }

        public required List<string> InUnion { get; init; }
    }

    /// <summary>A government that is against one country's accession while it is in office.</summary>
    internal sealed record Opposition
    {
        public required string State { get; init; }

        public required string AccessionOf { get; init; }

        public required DateOnly From { get; init; }

        /// <summary>Null while it lasts.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>Classes of offices.json.</summary>
        public required List<string> Offices { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
    [JsonSerializable(typeof(Facts))]
    private sealed partial class NatoJson : JsonSerializerContext;
}
