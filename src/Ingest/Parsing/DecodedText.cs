namespace Ingest.Parsing;

/// <param name="EncodingName">The encoding that was used, as .NET names it.</param>
/// <param name="Problem">What was wrong with the bytes, in words; null where nothing was.</param>
public sealed record DecodedText(string Text, string EncodingName, string? Problem);
