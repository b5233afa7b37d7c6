using Ingest.Statements;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>
/// "Today is a historic day", "there is no timetable", "it is up to them alone": what somebody says in an article on a
/// membership may speak of it without a word on membership.
/// </summary>
internal static class Reactions
{
    // The membership was spoken of so shortly before, or in the headline.
    private const int Sentences = 5;
    private const int Paragraphs = 3;

    // No sentence says it in more ways.
    private const int Most = 3;

    // "Asked Ankara to complete the process": what somebody wants stands so near the verb.
    private const int Reach = 6;

    // As much as a plain word for or against.
    private const int Weight = 4;

    /// <param name="hits">All phrases on membership, those that point back among them.</param>
    public static IEnumerable<TopicHit> Find(SpeechPart part, MembershipRules rules, IReadOnlyList<TopicHit> hits)
    {
        var last = new TopicHit?[part.Text.Sentences.Length];
        foreach (var hit in hits.Where(hit => hit.Part == part))
        {
            last[hit.Sentence] = hit.IsLoose ? last[hit.Sentence] : hit;
        }

        var headline = hits.FirstOrDefault(hit => hit.Part.Text.Part == TextPart.Title && !hit.IsLoose);
        for (var index = 0; index < last.Length; index++)
        {
            if (last[index] is { Antecedent: null } || part.Text.Part == TextPart.Title || (Before(part, last, index) ?? headline) is not { } meant)
            {
                continue;
            }

            meant = meant.Antecedent ?? meant;
            foreach (var match in In(part, rules, part.Text.Sentences[index]))
            {
                yield return new TopicHit(part, meant.Kind, match.Start, match.End, IsNamed: false, NeedsOutsider: false, NeedsCountry: false, match.Pattern)
                {
                    Sentence = index,
                    Antecedent = meant,
                    IsReaction = true,
                    Reaction = match.Value,
                };
            }
        }
    }

    /// <summary>The reactions of a sentence: those that take a side, if there are any.</summary>
    private static IEnumerable<PatternMatch<StanceSign?>> In(SpeechPart part, MembershipRules rules, Sentence sentence)
    {
        var found = rules.Reactions.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
        if (found.Count == 0)
        {
            return [];
        }

        var barred = rules.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
        return found
            .Where(match => !barred.Exists(bar => (bar.Start < match.End && match.Start < bar.End)
                || (bar.Value is TopicSign.Other or TopicSign.OtherThing && IsInOneClause(part, sentence, bar.Start, match.Start))))
            .OrderByDescending(match => match.Value is not null)
            .Take(Math.Clamp(found.Count(match => match.Value is not null), 1, Most));
    }

    /// <summary>"He shared its hope of the EU, but all conditions had been met": what is said of another organisation ends with its clause.</summary>
    private static bool IsInOneClause(SpeechPart part, Sentence sentence, int one, int other)
    {
        var (first, last) = (Math.Min(one, other), Math.Max(one, other));
        return !Enumerable.Range(first, last - first).Any(token => part.Has(token, part.Rules.Boundary) && part.QuoteAt(token) < 0) || part.ClauseStart(last, sentence.FirstToken) <= first;
    }

    /// <summary>What the words mean, else what in them takes a side. Of leaving, a right decision may be either.</summary>
    public static StanceScore Weigh(TopicHit hit, StanceScore score) => hit.Kind == TopicKind.Leave ? score : hit.Reaction switch
    {
        StanceSign.Support => new StanceScore(Weight, 0, 0, 0, [Because(hit)]),
        // "The question does not arise as long as there is war".
        StanceSign.Oppose when score.Condition == 0 => new StanceScore(0, Weight, 0, 0, [Because(hit)]),
        StanceSign.Oppose or StanceSign.Condition => new StanceScore(0, 0, Weight, 0, [Because(hit)]),
        StanceSign.Neutral => new StanceScore(0, 0, 0, Weight, [Because(hit)]),
        _ => score,
    };

    /// <summary>Whoever says something clearer elsewhere in the article has said it there, if both are news or both are older.</summary>
    /// <param name="candidates">All that was found.</param>
    /// <param name="hits">All phrases on membership.</param>
    public static void DropRepeated(IReadOnlyList<StatementCandidate> candidates, IReadOnlyList<TopicHit> hits)
    {
        var isHeadline = hits.Any(IsHeadline);
        var clear = candidates.Where(one => one is { Dropped: null, Hit: { IsReaction: false, IsLoose: false } }).ToList();
        var said = clear.Select(one => (one.SpeakerKey, IsNews: one.WhyOlder is null)).ToHashSet();
        // "Turkey will let it in, X announced. “This is a historic day”": the news takes no side, the reaction does.
        var sided = clear.Where(one => one.Score.Stance() is not Stance.Neutral).Select(one => (one.SpeakerKey, IsNews: one.WhyOlder is null)).ToHashSet();
        foreach (var reaction in candidates.Where(one => one is { Dropped: null, Hit.IsReaction: true }))
        {
            reaction.Dropped = !IsUttered(reaction) ? "nobody is said to utter it"
                : clear.Count == 0 && !(isHeadline && reaction.Hit.Reaction is not null) && !IsHeadline(reaction.Hit.Antecedent!) ? "nobody speaks of membership"
                : (reaction is { Hit.Reaction: StanceSign.Support, WhyOlder: null, Attribution.Speaker.IsWritten: true } ? sided : said).Contains((reaction.SpeakerKey, reaction.WhyOlder is null)) || (!reaction.Attribution.Speaker.IsWritten && said.Contains((reaction.SpeakerKey, true))) ? "its speaker says something clearer"
                : null;
        }
    }

    /// <summary>Somebody with a name, or a public body, says it, or takes a stand on just that.</summary>
    private static bool IsUttered(StatementCandidate reaction) =>
        (reaction.Name is not null || reaction.Person is null)
        && reaction.Attribution is { IsFree: false, Cue: var cue }
        && (cue is not { Kind: CueKind.Attitude or CueKind.Noun } || (cue is { Kind: CueKind.Attitude } attitude && reaction.Hit.Start <= attitude.End + Reach && attitude.Start <= reaction.Hit.End + 1));

    private static bool IsHeadline(TopicHit meant) => meant.Part.Text.Part == TextPart.Title && meant is { Kind: TopicKind.Join, NeedsCountry: false };

    private static TopicHit? Before(SpeechPart part, TopicHit?[] last, int index)
    {
        for (var at = index - 1; at >= Math.Max(0, index - Sentences); at--)
        {
            if (last[at] is { } hit)
            {
                return part.Text.Sentences[index].Paragraph - part.Text.Sentences[at].Paragraph <= Paragraphs ? hit : null;
            }
        }

        return null;
    }

    private static StanceReason Because(TopicHit hit) => new($"reaction {hit.Pattern}", false, hit.Reaction!.Value, Weight);
}
