using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Finds where else a text tells of the same words of the same person: each telling may say when they fell.</summary>
internal static class Retellings
{
    // "He repeated it last year".
    private const int LongestRepeat = 6;

    /// <summary>
    /// "He urged his colleagues in May not to decide; now, he said, is not the moment", "according to X it is a mistake; he said so last summer",
    /// also in a sentence of its own behind.
    /// </summary>
    public static IEnumerable<StatementCandidate> Of(StatementCandidate candidate, SpeechIndex speech)
    {
        if (candidate.Person is not { Name: not null } person)
        {
            return [];
        }

        var (part, sentence) = (candidate.Part, candidate.Hit.Sentence);
        var next = sentence + 1;
        var behind = next < part.Text.Sentences.Length && part.Text.Sentences[next].Paragraph == part.Text.Sentences[sentence].Paragraph ? speech.At(next) : [];
        return speech.At(sentence).Where(one => Tells(one, candidate) && !IsReported(one, candidate))
            .Concat(behind.Where(one => one.Cue is { Kind: CueKind.Back }))
            .Where(one => one.Speaker.Mention?.Person == person && !IsSame(one, candidate.Attribution))
            .Select(one => new StatementCandidate { Hit = candidate.Hit, Attribution = one, Mention = candidate.Mention, Person = person });
    }

    /// <summary>"X, he recalled, has said so repeatedly": other verbs of the same person that tell the words.</summary>
    public static IEnumerable<Cue> VerbsBeside(StatementCandidate candidate, SpeechIndex speech) =>
        candidate is { Person: { Name: not null } person, IsTitle: false } && candidate.Attribution.Sentence == candidate.Hit.Sentence
            ? speech.At(candidate.Hit.Sentence)
                .Where(one => (one.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo } || Demands(one, candidate)) && one.Speaker.Mention?.Person == person && one.Cue?.Start != candidate.Attribution.Cue?.Start
                    && !IsToldByHim(one, candidate) && one.Content.Any(range => range.From < candidate.Hit.End && candidate.Hit.Start < range.To))
                .Select(one => one.Cue!.Value)
            : [];

    /// <summary>"X has repeatedly demanded an invitation, which he says would help".</summary>
    private static bool Demands(Attribution one, StatementCandidate candidate) =>
        one is { Cue: { Kind: CueKind.Attitude } verb, Speaker.IsWritten: true } && candidate.Attribution.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo } own && verb.End <= own.Start;

    /// <summary>"He recalled that they had called him an agent for years": what stands in his words is no verb beside his.</summary>
    private static bool IsToldByHim(Attribution one, StatementCandidate candidate) =>
        candidate.Attribution.Cue is { } own && one.Cue is { } verb && own.End <= verb.Start && candidate.Part.HasThat(own.End, verb.Start);

    private static bool Tells(Attribution one, StatementCandidate candidate) => one.Cue switch
    {
        { Kind: CueKind.Back } => true,
        { Kind: CueKind.Noun } => false,
        // "As had been promised" is not his.
        { Start: var verb } when candidate.Part.Has(verb - 1, candidate.Part.Rules.Passive) => false,
        { Start: var start } when start >= candidate.Hit.End && one.Content.Sum(range => range.To - range.From) <= LongestRepeat => true,
        { Kind: CueKind.Speech or CueKind.SpeechTo } => one.Content.Any(range => range.From < candidate.Hit.End && candidate.Hit.Start < range.To),
        _ => false,
    };

    /// <summary>"It was made known that X had assured": a telling within the words of the other has that one's time, and so has one between him and the phrase.</summary>
    private static bool IsReported(Attribution one, StatementCandidate candidate) =>
        one.Cue is { } cue && candidate.Attribution.Cue is { } own && own.Start < cue.Start
        && (cue.Start < candidate.Hit.End || candidate.Part.HasThat(own.End, cue.Start));

    private static bool IsSame(Attribution one, Attribution other) => one.Sentence == other.Sentence && one.Cue?.Start == other.Cue?.Start;
}
