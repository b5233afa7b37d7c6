namespace Ingest.Languages;

/// <summary>Tells the language of a text or headline.</summary>
public static class LanguageIdentifier
{
    /// <returns>ISO 639-1, or null for a text without words.</returns>
    public static string? Identify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LanguageModel.Default.Identify(text);
    }
}
