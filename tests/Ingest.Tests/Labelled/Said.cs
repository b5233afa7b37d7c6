using System.Text.RegularExpressions;
using Ingest.Statements;

namespace Ingest.Tests.Labelled;

/// <summary>All that one speaker says in an article on one country's membership, now or before: the unit that is scored.</summary>
internal sealed partial class Said(string? speaker, string? country, string subject, bool background)
{
    private readonly HashSet<Stance> _stances = [];
    private readonly List<string> _evidence = [];

    public string Who => speaker ?? country ?? "?";

    public string? Country => country;

    public string Subject => subject;

    public bool Background => background;

    public bool Official { get; private init; }

    public string? Event { get; private set; }

    public bool IsNew { get; private set; }

    public IReadOnlySet<Stance> Stances => _stances;

    public IReadOnlyList<string> Evidence => _evidence;

    public static List<Said> Of(IEnumerable<Label> labels, SpeakerNames names) =>
        Group(labels.Select(label => (new Said(label.Speaker, label.Country, label.SubjectCountry, label.Background) { Official = label.Official }, new Words([label.Stance, .. label.StanceAlso], label.Evidence, label.Event, IsNew: false))), names);

    public static List<Said> Of(IEnumerable<(Statement Statement, string? Event, bool IsNew)> found, SpeakerNames names) =>
        Group(found.Select(one => (new Said(one.Statement.Speaker, one.Statement.Country, one.Statement.SubjectCountry, one.Statement.Background) { Official = one.Statement.Official }, new Words([one.Statement.Stance], one.Statement.Evidence, one.Event, one.IsNew))), names);

    /// <summary>Whether both are of one speaker, subject and age; who has no name is known by the country of the office.</summary>
    public bool IsSame(Said other, SpeakerNames names) =>
        subject == other.Subject && background == other.Background
        && (speaker is null ? other.IsNameless && country == other.Country : !other.IsNameless && names.AreSame(speaker, other.Who));

    /// <summary>Whether the stances meet, and <paramref name="found"/> does not cover itself by naming more of them.</summary>
    public bool AgreesWith(Said found) => _stances.Overlaps(found._stances) && found._stances.Count <= Math.Max(1, _stances.Count);

    /// <summary>Whether the evidence is from <paramref name="whole"/>, and any of it meets what was labelled.</summary>
    public bool IsProvedBy(Said found, string whole) =>
        found._evidence.TrueForAll(one => whole.Contains(one, StringComparison.Ordinal)) && _evidence.Exists(mine => found._evidence.Exists(yours => Overlap(mine, yours)));

    public override string ToString() => $"{Who} on {subject}, {string.Join('/', _stances)}, {(background ? "background" : "fresh")}: {_evidence[0]}";

    private bool IsNameless => speaker is null;

    private static List<Said> Group(IEnumerable<(Said One, Words Words)> all, SpeakerNames names)
    {
        var groups = new List<Said>();
        foreach (var (one, words) in all)
        {
            var group = groups.Find(known => known.IsSame(one, names));
            if (group is null)
            {
                groups.Add(group = one);
            }

            group._stances.UnionWith(words.Stances);
            group._evidence.Add(words.Evidence);
            group.Event ??= words.Event;
            group.IsNew |= words.IsNew;
        }

        return groups;
    }

    /// <summary>Half of the words of the shorter one are in the other.</summary>
    private static bool Overlap(string a, string b)
    {
        var (mine, yours) = (WordsOf(a), WordsOf(b));
        var least = Math.Min(mine.Count, yours.Count);
        mine.IntersectWith(yours);
        return least > 0 && mine.Count * 2 >= least;
    }

    private static HashSet<string> WordsOf(string text) => [.. WordPattern().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern();

    private readonly record struct Words(IReadOnlyList<Stance> Stances, string Evidence, string? Event, bool IsNew);
}
