namespace Ingest.Tagging.Patterns;

/// <summary>The kinds of spans that patterns may name in braces.</summary>
internal static class SpanTags
{
    public const int Country = 0;
    public const int Person = 1;
    public const int Institution = 2;
    public const int Date = 3;

    public const int Count = 4;

    public static bool TryGet(string name, out int tag)
    {
        tag = name switch
        {
            "country" => Country,
            "person" => Person,
            "institution" => Institution,
            "date" => Date,
            _ => -1,
        };
        return tag >= 0;
    }
}
