using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>"Membership, which X ruled out", "členstvo, ktoré X vylúčil": what a relative clause with a subject of its own is about stands before its comma.</summary>
internal static class RelativeObjects
{
    // What stands further before the comma is hardly what the pronoun means.
    private const int Reach = 10;

    public static IEnumerable<(int From, int To)> Of(SpeechPart part, Cue cue, Speaker speaker, int from)
    {
        if (cue.Kind is not (CueKind.Speech or CueKind.Attitude) || speaker is not { IsWritten: true, Mention.Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } || speaker.First >= cue.Start)
        {
            return [];
        }

        var start = part.ClauseStart(speaker.First, from);
        var comma = IsPronounAt(part, start - 1) ? BeforePreposition(part, start - 2) : IsArticleAt(part, cue, speaker, start) ? start - 1 : -1;
        return comma > from && part.Tokens[comma].Is(',') && part.QuoteAt(comma) < 0 ? [(Math.Max(part.ClauseStart(comma, from), comma - Reach), comma)] : [];
    }

    /// <summary>"The referendum that proposed last week the premier X is": where its subject stands behind its verb, the clause tells nothing of what follows it.</summary>
    public static IReadOnlyList<(int From, int To)> OfInverted(SpeechPart part, Cue cue, Speaker speaker, int from)
    {
        if (!part.Rules.DropsSubjectsAnywhere || cue.Kind is not (CueKind.Speech or CueKind.Attitude) || speaker is not { IsWritten: true, Mention: { Kind: MentionKind.Person or MentionKind.Office } mention }
            || speaker.First < cue.End || part.HasClauseMark(cue.End, speaker.First) || !new SubjectReader(part).HasSubjectForm(mention) || !part.IsClauseMark(speaker.End))
        {
            return [];
        }

        var start = part.ClauseStart(cue.Start, from);
        var comma = IsPronounAt(part, start - 1) ? BeforePreposition(part, start - 2) : -1;
        return comma > from && part.Tokens[comma].Is(',') && part.QuoteAt(comma) < 0 ? [(Math.Max(part.ClauseStart(comma, from), comma - Reach), comma)] : [];
    }

    private static int BeforePreposition(SpeechPart part, int token) => part.Has(token, part.Rules.Function) && !part.Tokens[token].Is(',') ? token - 1 : token;

    /// <summary>A relative pronoun; of those that mean "that" as well only such as have no comma before them then: ", que X a exclue".</summary>
    private static bool IsPronounAt(SpeechPart part, int token) =>
        part.Has(token, part.Rules.That)
            ? part.Has(token, part.Rules.Hanging.ObjectRelative)
            : part.Has(token, part.Rules.Relative);

    /// <summary>"Ein Beitritt, den X unterstützt hatte": an article right before a name, or before another, whose verb closes the clause.</summary>
    private static bool IsArticleAt(SpeechPart part, Cue cue, Speaker speaker, int start) =>
        part.Rules.InvertsSubjects && !part.Rules.DropsSubjectsAnywhere && start > 0 && part.Tokens[start - 1].Is(',') && part.Has(start, part.Rules.Determiner)
        && (speaker.First == start + 1 || (speaker.First == start + 2 && part.Has(start + 1, part.Rules.Determiner))) && part.IsClauseMark(cue.End);
}
