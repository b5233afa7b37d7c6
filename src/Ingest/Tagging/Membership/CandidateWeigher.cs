using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Weighs the words of a candidate: for or against, and since when.</summary>
internal sealed class CandidateWeigher(StanceRules rules, NatoMembers nato, DateOnly? published, AgeJudge age, IEnumerable<TopicHit> hits)
{
    // So many phrases of one sentence are weighed against each other.
    private const int MostHits = 32;

    // Older words of no day that is told are of the last years.
    private const int YearsOfOlder = 2;

    // "will not block": what denies the cue stands before it.
    private const int NegationReach = 2;
    private const int InsetReach = 4;

    private readonly ILookup<(SpeechPart Part, int Sentence), TopicHit> _hitsOf = hits.ToLookup(hit => (hit.Part, hit.Sentence));

    public void Weigh(StatementCandidate candidate)
    {
        var (from, to) = Words(candidate);
        var others = _hitsOf[(candidate.Part, candidate.Hit.Sentence)].Take(MostHits).Where(other => other.Kind != candidate.Hit.Kind).ToList();
        from = candidate is { Denies: true, Attribution.Cue: { } denial } ? Math.Max(from, denial.End) : from;
        var isMember = candidate.Subject is { } subject && nato.IsMember(subject, age.DayTold(candidate.Hit) ?? published);
        StanceScore Judged(int first) => StanceJudge.Judge(rules, candidate, first, to, others, isMember, nato.HasDeclaredResistance);
        StanceScore Asked(StatementCandidate question, int first, int end) => StanceJudge.Judge(rules, question, first, end, [], isMember, nato.HasDeclaredResistance);
        // "Asked whether it should join, he said that": the question's words count only where the answer says nothing.
        var answer = candidate.Attribution.Cue is { } cue && cue.Start >= candidate.Hit.End && Governors.IsAnswer(candidate.Hit, candidate.Attribution)
            ? Judged(cue.Start)
            : StanceScore.None;
        // "X's reluctance to invite it disappointed Kyiv": how others took it is no part of what he wanted.
        var wish = Deeds.IsWishNoun(candidate) && candidate.Attribution.Cue is { } noun && noun.End <= candidate.Hit.End
            ? StanceJudge.Judge(rules, candidate, noun.Start, candidate.Hit.End, others, isMember, nato.HasDeclaredResistance)
            : StanceScore.None;
        candidate.Score = !wish.IsEmpty ? wish : answer.IsEmpty ? Judged(from) : answer;
        candidate.Score = candidate.Denies ? candidate.Score.Denied() : AnswerWords.Of(rules, candidate, Asked) ?? candidate.Score;
        candidate.Score = candidate.Hit.IsReaction ? Reactions.Weigh(candidate.Hit, candidate.Score) : candidate.Score;
        candidate.Score = candidate.Attribution.IsRefused ? Wants.Weigh(candidate.Hit).Denied()
            : candidate is { Attribution.IsWanted: true, Score: { Support: 0, Oppose: 0 } score } && (score.IsEmpty || candidate.Attribution.IsDeed) ? Wants.Weigh(candidate.Hit)
            : candidate.Score;
        candidate.WhyOlder = age.WhyOlder(candidate);
    }

    /// <summary>"Last year X blocked the accession of Sweden": it was no member yet, though no day is told.</summary>
    public bool WasOutside(StatementCandidate candidate) =>
        candidate is { Subject: { } subject, WhyOlder: not null } && age.TellsTime(candidate.Hit) && !nato.IsMember(subject, published?.AddYears(-YearsOfOlder));

    public bool IsHistory(StatementCandidate candidate) => age.IsHistory(candidate);

    /// <summary>The sentence of the topic, or as much of it as is the speaker's.</summary>
    private static (int From, int To) Words(StatementCandidate candidate)
    {
        var sentence = candidate.Part.Text.Sentences[candidate.Hit.Sentence];
        var range = candidate.Attribution.Content.FirstOrDefault(range => range.From <= candidate.Hit.Start && candidate.Hit.End <= range.To);
        if (range == default || candidate.Attribution.Sentence != candidate.Hit.Sentence)
        {
            return (sentence.FirstToken, sentence.EndToken);
        }

        // Around an inset ("X, he believes, Y") the words stand on both sides.
        var inSentence = candidate.Attribution.Content.Where(one => one.From < sentence.EndToken && one.To > sentence.FirstToken).ToList();
        var cue = candidate.Attribution.Cue?.Start ?? range.From;
        // "Nor, he said, does it believe": what denies it may stand before the inset.
        var from = Math.Max(sentence.FirstToken, Math.Min(inSentence.Min(one => one.From), cue - (cue - sentence.FirstToken <= InsetReach ? InsetReach : NegationReach)));
        return (from, Math.Min(sentence.EndToken, Math.Max(inSentence.Max(one => one.To), candidate.Attribution.Cue?.End ?? range.To)));
    }
}
