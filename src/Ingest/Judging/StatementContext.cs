namespace Ingest.Judging;

/// <summary>What tells one utterance from another, without translation. All lists are sorted and hold each mark once.</summary>
/// <param name="Claims">What is claimed, by the names of claims.json.</param>
/// <param name="Occasion">
/// Marks of the occasion: media:ID, kind:interview, date:MM-dd, said:yyyy-MM-dd, name:KEY and num:DIGITS.
/// </param>
/// <param name="Words">Stems of the evidence, LANGUAGE:STEM, for comparing reports in one language.</param>
/// <param name="CreditedTo">The publisher that the article credits, an id of media.json; null where it credits none.</param>
public sealed record StatementContext(
    IReadOnlyList<string> Claims, IReadOnlyList<string> Occasion, IReadOnlyList<string> Words, string? CreditedTo);
