using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>
/// "Za realistické nepovažuje ani členstvo Ukrajiny": a verb of wanting or judging whose left-out subject is who spoke just before.
/// </summary>
internal static class LeftOutOf
{
    /// <summary>The speaker has spoken no longer ago than so many sentences.</summary>
    public const int Memory = 2;

    /// <summary>Whether nobody else may be its subject: it is of one person, not impersonal, and nothing but what a preposition governs, or a country that is its object, stands before it.</summary>
    public static bool MayBe(SpeechPart part, Cue cue, Sentence sentence)
    {
        var start = part.ClauseStart(cue.Start, sentence.FirstToken);
        var opens = start == sentence.FirstToken && (cue.Start - start <= 1 || part.Has(start, part.Rules.Preposition) || IsObject(part, start));
        // "Až se s ním setká, chce mu říct": behind the clause that opens the sentence.
        opens |= OpensBehindClause(part, cue, start, sentence);
        return opens && part.QuoteAt(cue.Start) < 0 && !part.Has(cue.Start, part.Rules.Plural) && part.Tokens[cue.Start].Normal[^1] is not ('m' or 'м');
    }

    /// <summary>Whether the verb opens the main clause behind one that the sentence begins with.</summary>
    public static bool OpensBehindClause(SpeechPart part, Cue cue, int start, Sentence sentence) =>
        start > sentence.FirstToken + 1 && cue.Start - start <= 1 && part.Tokens[start - 1].Is(',')
        && !part.Mentions.Any(mention => sentence.FirstToken <= mention.FirstToken && mention.EndToken < start && mention.Kind is MentionKind.Person or MentionKind.Office
            && (mention.FirstToken == sentence.FirstToken || new SubjectReader(part).HasSubjectForm(mention)));

    /// <summary>"Ukrajinu by prijal hneď".</summary>
    private static bool IsObject(SpeechPart part, int token) => part.MentionAt(token) is var index and >= 0 && new SubjectReader(part).IsObliqueForm(part.Mentions[index]);
}
