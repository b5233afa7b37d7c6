namespace Ingest.Parsing;

/// <summary>Entities that a document type declares: only plain values, only a few, never a file and never one inside another.</summary>
internal static class EntityDeclarations
{
    private const int MostEntities = 100;
    private const int LongestValue = 200;

    public static void Read(ReadOnlySpan<char> declaration, Dictionary<string, string> entities)
    {
        const string Keyword = "<!ENTITY";
        while (declaration.IndexOf(Keyword, StringComparison.Ordinal) is >= 0 and var at && entities.Count < MostEntities)
        {
            declaration = declaration[(at + Keyword.Length)..];
            var end = declaration.IndexOf('>');
            var body = (end < 0 ? declaration : declaration[..end]).Trim();
            var space = body.IndexOfAny(' ', '\t', '\n');
            if (space <= 0)
            {
                continue;
            }

            var value = body[space..].Trim();
            if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] && value.Length <= LongestValue)
            {
                // Decoded without the declared ones: an entity that names another stays as written.
                entities.TryAdd(body[..space].ToString(), XmlEntities.Decode(value[1..^1]));
            }
        }
    }
}
