namespace Ingest.Tagging.Quotes;

/// <summary>What stands right before a clause and ties it to the words ahead.</summary>
internal enum ClauseOpening
{
    Other,
    Relative,
    Comma,
    And,
}

/// <summary>Tells what opens the clause of a cue.</summary>
internal static class ClauseOpenings
{
    public static ClauseOpening At(SpeechPart part, int cueStart, int start, int from) =>
        start <= from || cueStart < start ? ClauseOpening.Other
        : part.Has(start - 1, part.Rules.Relative) ? ClauseOpening.Relative
        : part.Tokens[start - 1].Is(',') ? ClauseOpening.Comma
        : part.Has(start - 1, part.Rules.And) ? ClauseOpening.And
        : ClauseOpening.Other;
}
