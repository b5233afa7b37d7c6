namespace Ingest.Delivering.Wording;

/// <summary>Which way text runs, for places that cannot be told by markup.</summary>
internal static class Direction
{
    /// <summary>
    /// Text with right-to-left letters is put between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9), so that its full
    /// stop stays at its end and the words around it where they are.
    /// </summary>
    public static string Isolate(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFEFC')
        ? $"\u2068{text}\u2069"
        : text;
}
