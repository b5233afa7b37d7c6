using Ingest.Officials;

namespace Ingest.Tagging.Mentions;

/// <summary>A person of the article while it is being worked out who that is.</summary>
internal sealed class PersonEntry(IndexedOfficial? known)
{
    // No text gives one person more offices; what a hostile one repeats is weighed each with each.
    private const int MostOffices = 64;

    public Official? Official => Known?.Official;

    public IndexedOfficial? Known { get; } = known;

    public PersonTag Tag { get; } = new() { Because = "" };

    /// <summary>Sounds of what the surname may be, for persons outside the register.</summary>
    public HashSet<string> SurnameKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Sounds of what the given name may be; empty where only a surname is known.</summary>
    public HashSet<string> GivenKeys { get; } = new(StringComparer.Ordinal);

    public List<RawMention> Mentions { get; } = [];

    /// <summary>Offices that the text puts beside the name.</summary>
    public List<OfficeGroup> Offices { get; } = [];

    /// <summary>Classes that a later "the minister" may mean.</summary>
    public HashSet<string> Classes { get; } = new(StringComparer.Ordinal);

    /// <summary>Only words with capitals: nothing tells that it is a person.</summary>
    public bool IsWeak { get; set; }

    public void Add(RawMention mention)
    {
        Mentions.Add(mention);
        mention.Person = Tag;
        if (mention.Office is { } office && Offices.Count < MostOffices)
        {
            Offices.Add(office);
        }

        Tag.Gender = Tag.Gender == Gender.Unknown ? mention.Gender : Tag.Gender;
        IsWeak &= mention.Name?.Kind == NameKind.Weak;
    }
}
