namespace Ingest.Tagging.Mentions;

/// <summary>Words beside an office that change whose it is: the keys of "modifiers" in a language's offices.json.</summary>
internal static class Modifier
{
    /// <summary>Held it once.</summary>
    public const string Former = "former";

    public const string Acting = "acting";

    /// <summary>"deputy", "vice".</summary>
    public const string Deputy = "deputy";

    /// <summary>Chosen, not yet in office.</summary>
    public const string Elect = "elect";

    public const string Candidate = "candidate";

    /// <summary>Held it when the thing told happened.</summary>
    public const string Then = "then";

    /// <summary>"new", "current", "outgoing", "long-time": in office.</summary>
    public const string Current = "current";

    /// <summary>Of no government: "opposition", "shadow".</summary>
    public const string Opposition = "opposition";

    /// <summary>"official", "senior": says nothing of the office, may stand between its words.</summary>
    public const string Plain = "plain";

    public static IReadOnlyList<string> All { get; } = [Former, Acting, Deputy, Elect, Candidate, Then, Current, Opposition, Plain];

    public static bool IsKnown(string modifier) => All.Contains(modifier, StringComparer.Ordinal);
}
