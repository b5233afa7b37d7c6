using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>
/// "X spoke to reporters on Friday. Ukraine must be invited.": an opinion that nobody is said to utter is that of whoever
/// speaks in the sentences before it in the paragraph.
/// </summary>
internal static class FreeSpeech
{
    private const int Reach = 3;

    // A plain word for or against in the clause of the "it".
    private const int LeastWeight = 4;

    public static Attribution? Of(TopicHit hit, SpeechIndex speech)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        if (part.Text.Part != TextPart.Text || part.QuoteAt(hit.Start) >= 0 || speech.At(hit.Sentence).Exists(one => one.Speaker.Mention is not null)
            || !part.Rules.Opinions.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(match => part.QuoteAt(match.Start) < 0))
        {
            return null;
        }

        if (Enumerable.Range(sentence.FirstToken, hit.Start - sentence.FirstToken).Any(token =>
            part.MentionAt(token) is var index and >= 0 && part.Mentions[index].Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution))
        {
            return null;
        }

        for (var at = hit.Sentence - 1; at >= Math.Max(0, hit.Sentence - Reach) && part.Text.Sentences[at].Paragraph == sentence.Paragraph; at--)
        {
            if (speech.At(at).FindLast(one => one.Speaker.Mention is not null) is { } last)
            {
                return last.Speaker.Mention is { Person: { Name: not null } or { Official: true } } mention && last.Cue is not { Kind: CueKind.Noun } && !Speaker.IsDoubtful(mention)
                    ? GoesOn(last, hit.Sentence)
                    : null;
            }
        }

        return null;
    }

    /// <summary>What nobody is said to utter, or what only an "it" tells to be on membership, counts where its speaker says nothing else on it.</summary>
    public static void DropRepeated(IReadOnlyList<StatementCandidate> candidates)
    {
        var said = candidates.Where(one => one is { Dropped: null, Attribution.IsFree: false, Hit.IsLoose: false }).Select(one => (one.SpeakerKey, one.Subject, one.WhyOlder is null)).ToHashSet();
        foreach (var free in candidates.Where(one => one.Dropped is null && (one.Attribution.IsFree || one.Hit.IsLoose)))
        {
            free.Dropped = (free.WhyOlder is not null && !IsChangeOfMind(free, candidates)) || free.Score.IsEmpty || (free.Hit.IsLoose && !IsSure(free)) ? "nobody is said to utter it"
                : said.Contains((free.SpeakerKey, free.Subject, free.WhyOlder is null)) ? "goes on with what its speaker says elsewhere"
                : null;
        }
    }

    /// <summary>"X is for it. In 2014 he was against it": an older "it" counts beside what the same one says now, where that is something else.</summary>
    private static bool IsChangeOfMind(StatementCandidate older, IReadOnlyList<StatementCandidate> candidates) =>
        older is { Hit.IsLoose: true, Attribution.IsFree: false }
        && candidates.Any(one => one is { Dropped: null, WhyOlder: null } && one.SpeakerKey == older.SpeakerKey && one.Subject == older.Subject
            && (one.Score.Stance(), older.Score.Stance()) is (Stance.Support, Stance.Oppose) or (Stance.Oppose, Stance.Support));

    /// <summary>Of an "it" somebody with a name says something that is more than a passing word.</summary>
    private static bool IsSure(StatementCandidate loose) =>
        loose is { Name: not null }
        && (loose.Attribution.Cue is not { Kind: CueKind.Attitude or CueKind.Noun } cue
            || (cue.Kind == CueKind.Attitude && loose.Hit.Start <= cue.End + 1 && cue.Start <= loose.Hit.End + 1))
        && Math.Max(loose.Score.Support, Math.Max(loose.Score.Oppose, loose.Score.Condition)) >= LeastWeight;

    private static Attribution GoesOn(Attribution last, int sentence) => new()
    {
        Part = last.Part,
        Speaker = last.Speaker with { First = -1, End = -1, How = "goes on with nobody said to speak" },
        Content = [(last.Part.Text.Sentences[sentence].FirstToken, last.Part.Text.Sentences[sentence].EndToken)],
        Sentence = sentence,
        Continues = last.Continues ?? last,
        IsFree = true,
    };
}
