using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>"..., prohlásil ve čtvrtek před odletem do Bruselu premiér X": when and where stand between the verb and its subject.</summary>
internal static class LateSubject
{
    private const int Reach = 14;

    /// <summary>Whether the surname is written as it is called, not in a form for an object.</summary>
    public static bool IsInBaseForm(SpeechPart part, Mention mention) =>
        mention.Person?.Name is { } name && LetterFolding.Folded(LetterFolding.Normal(name.AsSpan(name.LastIndexOf(' ') + 1))) == part.Tokens[mention.EndToken - 1].Folded;

    /// <summary>The first behind the verb that has the form of a subject.</summary>
    public static Mention? FindSubject(SpeechPart part, SubjectReader subjects, Cue cue, int to)
    {
        for (var behind = cue; Find(part, behind, to) is { } late; behind = behind with { Start = late.FirstToken, End = late.EndToken })
        {
            if (subjects.HasSubjectForm(late))
            {
                return late;
            }
        }

        return null;
    }

    public static Mention? Find(SpeechPart part, Cue cue, int to)
    {
        var end = Math.Min(part.ClauseEnd(cue.End, to), cue.End + Reach);
        for (var at = cue.End; at < end; at++)
        {
            if (part.QuoteAt(at) >= 0)
            {
                return null;
            }

            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Name: not null } } mention
                && mention.FirstToken == at && !(part.Rules.Order.KnowsCases && Speaker.IsDoubtful(mention)) && !part.Has(at - 1, part.Rules.KnowsPrepositions ? part.Rules.Preposition : part.Rules.Function))
            {
                return mention;
            }
        }

        return null;
    }
}
