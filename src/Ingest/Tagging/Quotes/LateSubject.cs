using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>"..., prohlásil ve čtvrtek před odletem do Bruselu premiér X": when and where stand between the verb and its subject.</summary>
internal static class LateSubject
{
    private const int Reach = 14;

    // "The representative of the Croats in the presidency of Bosnia and Herzegovina X".
    private const int LongestPortfolio = 8;

    /// <summary>Whether the surname is written as it is called, not in a form for an object.</summary>
    public static bool IsInBaseForm(SpeechPart part, Mention mention) =>
        mention.Person?.Name is { } name && LetterFolding.Folded(LetterFolding.Normal(name.AsSpan(name.LastIndexOf(' ') + 1))) == part.Tokens[mention.EndToken - 1].Folded;

    /// <summary>"The president of the confederation X": the name behind an office and words that no list of offices holds.</summary>
    public static Mention? NamedBehind(SpeechPart part, Mention office)
    {
        if (office is not { Kind: MentionKind.Office, Plural: false })
        {
            return null;
        }

        for (var at = office.EndToken; at < Math.Min(part.Tokens.Length, office.EndToken + LongestPortfolio) && !part.IsClauseMark(at) && part.QuoteAt(at) < 0; at++)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person, Person: { Name: not null } person } name)
            {
                return !Speaker.IsDoubtful(name) && person != office.Person && new SubjectReader(part).HasSubjectForm(name) && !part.Has(at - 1, part.Rules.Preposition) ? name : null;
            }
        }

        return null;
    }

    /// <summary>The first behind the verb that has the form of a subject.</summary>
    public static Mention? FindSubject(SpeechPart part, SubjectReader subjects, Cue cue, int to)
    {
        for (var behind = cue; Find(part, behind, to) is { } late; behind = behind with { Start = late.FirstToken, End = late.EndToken })
        {
            if (subjects.HasSubjectForm(late) && VerbGender.Fits(VerbGender.Of(part, cue), late.Person?.Gender ?? Gender.Unknown))
            {
                return late;
            }
        }

        return null;
    }

    public static Mention? Find(SpeechPart part, Cue cue, int to)
    {
        var clause = part.ClauseEnd(cue.End, to);
        clause = clause < to && part.JoinsCountries(clause) ? part.ClauseEnd(clause + 1, to) : clause;
        // "Thought in October and the president X": an "and" that means "also" ends no clause.
        clause = clause < to && part.Has(clause, part.Rules.And) && part.MentionAt(clause - 1) < 0 && part.MentionAt(clause + 1) is var also and >= 0 ? part.Mentions[also].EndToken : clause;
        var end = Math.Min(clause, cue.End + Reach);
        for (var at = cue.End; at < end; at++)
        {
            if (part.QuoteAt(at) >= 0)
            {
                return null;
            }

            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Name: not null } } mention
                && mention.FirstToken == at && !(part.Rules.Order.KnowsCases && Speaker.IsDoubtful(mention)) && !part.Has(at - 1, part.Rules.KnowsPrepositions ? part.Rules.Preposition : part.Rules.Function))
            {
                return NamedBehind(part, mention) ?? mention;
            }
        }

        return null;
    }
}
