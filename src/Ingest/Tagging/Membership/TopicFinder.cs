using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>Tokens [Start, End) of a part that speak of NATO membership.</summary>
/// <param name="IsNamed">NATO stands in it; else the article must be about NATO membership for it to count.</param>
internal sealed record TopicHit(SpeechPart Part, TopicKind Kind, int Start, int End, bool IsNamed, bool NeedsOutsider, bool NeedsCountry, string Pattern)
{
    public int Sentence { get; init; }

    /// <summary>What "such a step" stands for; null for a phrase that says it itself.</summary>
    public TopicHit? Antecedent { get; init; }

    /// <summary>It stands for a phrase in the question before, which the sentence answers.</summary>
    public bool IsAsked { get; init; }

    /// <summary>A mere "it": counts where its speaker says nothing clearer.</summary>
    public bool IsLoose { get; init; }

    /// <summary>"A referendum on NATO": what a phrase inside it names is what is voted on.</summary>
    public bool IsVote { get; init; }

    /// <summary>"Giving up neutrality for NATO": what the phrase gives up is not the membership.</summary>
    public bool EndsNeutrality { get; init; }

    /// <summary>"A historic day": nothing in the words names the membership that they are about.</summary>
    public bool IsReaction { get; init; }

    /// <summary>What a reaction says of the speaker, where it tells by itself.</summary>
    public StanceSign? Reaction { get; init; }

    /// <summary>The membership spoken of last, or right behind, was that of another organisation.</summary>
    public bool IsOfOther { get; init; }
}

/// <summary>Finds where a part speaks of NATO membership.</summary>
internal static class TopicFinder
{
    private const string Nato = "NATO";

    // No writer says it more often in one sentence.
    private const int MostInSentence = 12;

    public static List<TopicHit> Find(SpeechPart part, MembershipRules rules, NatoMembers nato, SpeechPart? title = null)
    {
        var hits = new List<TopicHit>();
        var found = new List<PatternMatch<TopicSign>>();
        var barred = new List<PatternMatch<TopicSign>>();
        OrganisationTrack? organisations = null;
        for (var index = 0; index < part.Text.Sentences.Length; index++)
        {
            var sentence = part.Text.Sentences[index];
            found.Clear();
            barred.Clear();
            rules.Topics.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, found);
            if (found.Count > 0)
            {
                rules.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, barred);
                found.RemoveAll(match => IsBarred(part, match, barred) || IsOfOffice(part, match) || JoinedObjects.IsOther(part, rules, match, barred));
            }
            else if (ScatteredWords.NamesCountry(part, sentence))
            {
                ScatteredWords.Find(part, rules, sentence, barred, found);
            }

            if (found.Count == 0)
            {
                continue;
            }

            organisations ??= new OrganisationTrack(part, rules, title);
            found.RemoveAll(match => match.Value == TopicSign.LeavesIt && !organisations.HoldsNato(sentence.FirstToken, match.Start));
            var first = hits.Count;
            foreach (var match in found.OrderBy(match => match.Start).TakeWhile(_ => hits.Count - first < MostInSentence))
            {
                var isOfOther = organisations.IsOther(match.Start, match.End, match.Value == TopicSign.Neutral) && !organisations.HoldsNato(match.Start, match.End) && !IsOfUnion(part, nato, sentence, match);
                Add(hits, Of(part, match) with { Sentence = index, IsOfOther = isOfOther });
            }
        }

        return hits;
    }

    /// <summary>"Nothing stands in the way of Stockholm's membership": of the union it is a member already.</summary>
    private static bool IsOfUnion(SpeechPart part, NatoMembers nato, Sentence sentence, PatternMatch<TopicSign> match)
    {
        var (start, end) = (part.ClauseStart(match.Start, sentence.FirstToken), part.ClauseEnd(match.End, sentence.EndToken));
        return part.MentionsIn(start, end).Any(mention => mention is { Kind: MentionKind.Country, Country: { } country } && nato.IsInUnion(country))
            && !part.MentionsIn(sentence.FirstToken, sentence.EndToken).Any(mention => mention.Country == "EU");
    }

    /// <summary>Patterns that overlap speak of one thing: the surer of them stands for both.</summary>
    private static void Add(List<TopicHit> hits, TopicHit hit)
    {
        if (hits.Count == 0 || hits[^1].Sentence != hit.Sentence || hits[^1].End <= hit.Start)
        {
            hits.Add(hit);
            return;
        }

        if (hits[^1].Kind != hit.Kind)
        {
            AddOther(hits, hit);
            return;
        }

        var last = hits[^1];
        var best = (last.IsNamed, !last.NeedsOutsider, !last.NeedsCountry).CompareTo((hit.IsNamed, !hit.NeedsOutsider, !hit.NeedsCountry)) >= 0 ? last : hit;
        hits[^1] = best with { Start = Math.Min(last.Start, hit.Start), End = Math.Max(last.End, hit.End) };
    }

    /// <summary>A phrase inside one of another kind is part of it: "giving up neutrality" speaks of joining.</summary>
    private static void AddOther(List<TopicHit> hits, TopicHit hit)
    {
        if (hits[^1].IsVote || hit.IsVote)
        {
            hits[^1] = (hit.IsVote ? hits[^1] : hit) with { Start = Math.Min(hits[^1].Start, hit.Start), End = Math.Max(hits[^1].End, hit.End) };
            return;
        }

        // "Abandon its plans of joining": what is left is the plan.
        if (hits[^1].Kind == TopicKind.Leave && hit is { Kind: TopicKind.Join, IsNamed: true } && hits[^1].Start < hit.Start && hit.End <= hits[^1].End)
        {
            hits[^1] = hit;
            return;
        }

        // "Keep Ukraine out" of NATO.
        if (hits[^1] is { Kind: TopicKind.Join, IsNamed: false } && hit is { Kind: TopicKind.Leave, IsNamed: true } && hit.End > hits[^1].End)
        {
            hits[^1] = hit;
            return;
        }

        // "Aus der Nato führen wollen": what is left cannot be joined by the verb behind it.
        if ((hits[^1].Start <= hit.Start && hit.End <= hits[^1].End) || (hits[^1].Kind == TopicKind.Leave && hit.Kind == TopicKind.Join && hits[^1].Start < hit.Start))
        {
            return;
        }

        if (hit.Start <= hits[^1].Start && hits[^1].End <= hit.End)
        {
            hits.RemoveAt(hits.Count - 1);
        }

        hits.Add(hit);
    }

    // NATO stands at one end of its patterns: where that end is "NATO" of "NATO summit", the pattern did not mean it.
    // "NATO's membership" is more than the "NATO's" that bars what ends with it.
    private static bool IsBarred(SpeechPart part, PatternMatch<TopicSign> match, List<PatternMatch<TopicSign>> barred) =>
        barred.Exists(bar => (bar.Start <= match.Start && match.Start < bar.End && !(bar.Start == match.Start && match.End > bar.End) && !IsOfBoth(match, bar))
            || (bar.Start < match.End && match.End <= bar.End && !IsOfBoth(match, bar) && !SaysItself(part, match, bar))
            || (bar.Value is TopicSign.Other or TopicSign.OtherThing && match.Value == TopicSign.JoinsUnnamed && bar.Start < match.End && match.Start < bar.End));

    /// <summary>"The deputy prime minister for Euro-Atlantic integration": what an office is for is nothing that is said.</summary>
    private static bool IsOfOffice(SpeechPart part, PatternMatch<TopicSign> match) =>
        part.MentionAt(match.Start) is var index and >= 0
        && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office } holder
        && holder.FirstToken < match.Start && match.End <= (holder.Kind == MentionKind.Person ? holder.NameStart : holder.EndToken);

    /// <summary>"Become a NATO ally", "one of the NATO allies": a pattern that reaches to the noun behind the name meant it.</summary>
    private static bool SaysItself(SpeechPart part, PatternMatch<TopicSign> match, PatternMatch<TopicSign> bar) =>
        bar.Value != TopicSign.Other && match.Start < bar.Start && match.End == bar.End && part.MentionAt(bar.Start) is var index and >= 0
        // What begins with an office is of whoever holds it.
        && part.Mentions[index] is { Country: Nato } mention && (mention.Kind == MentionKind.Country || mention.FirstToken < bar.Start);

    /// <summary>"EU and NATO membership": what holds NATO's name is of NATO, whatever else is joined.</summary>
    private static bool IsOfBoth(PatternMatch<TopicSign> match, PatternMatch<TopicSign> bar) =>
        bar.Value == TopicSign.Other && match.Value == TopicSign.Joins && (bar.Start < match.Start || (match.Start < bar.Start && match.End == bar.End));

    private static TopicHit Of(SpeechPart part, PatternMatch<TopicSign> match) => new(
        part,
        match.Value switch
        {
            TopicSign.Leaves or TopicSign.LeavesUnnamed or TopicSign.LeavesIt => TopicKind.Leave,
            TopicSign.Neutral => TopicKind.Neutral,
            _ => TopicKind.Join,
        },
        match.Start,
        match.End,
        IsNamed: match.Value is not (TopicSign.JoinsUnnamed or TopicSign.LeavesUnnamed or TopicSign.Scattered or TopicSign.ScatteredNamed),
        NeedsOutsider: match.Value is TopicSign.InNato or TopicSign.Scattered or TopicSign.ScatteredNamed,
        NeedsCountry: match.Value is TopicSign.Expansion or TopicSign.Scattered or TopicSign.ScatteredNamed,
        match.Pattern)
    {
        IsVote = match.Value == TopicSign.Vote,
        EndsNeutrality = match.Value == TopicSign.EndsNeutrality,
    };
}
