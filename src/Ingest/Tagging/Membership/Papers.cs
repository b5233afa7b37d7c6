using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>
/// "A letter by X to his colleagues urged them", "Moscow's draft required": what a paper with an owner tells is its owner's
/// position, whatever the verb, and though nobody is said to utter it.
/// </summary>
internal static class Papers
{
    // "In a first draft of the three-page treaty": so near its sentence's beginning a paper is what the sentence is about.
    private const int LongestOpening = 8;

    // "That a first letter".
    private const int LongestThat = 3;

    // "Washington's leaked 28-point draft".
    private const int LongestAttribute = 6;

    // "A statement which was issued late in the evening by".
    private const int LongestTail = 10;

    /// <param name="hit">The phrase on membership.</param>
    /// <param name="isSubject">Whether nothing may govern the paper: where subjects are left out, "in the plan he wrote" is said by another.</param>
    public static Attribution? Of(TopicHit hit, bool isSubject)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        if (hit.Antecedent is not null || part.Text.Part == TextPart.Title || part.QuoteAt(hit.Start) >= 0)
        {
            return null;
        }

        var papers = part.Rules.Papers.Nouns.FindAll(part.Codes, sentence.FirstToken, hit.Start);
        papers.RemoveAll(paper => isSubject && IsGoverned(part, sentence.FirstToken, paper.Start));
        var lists = part.Rules.Papers.Lists.FindAll(part.Codes, sentence.FirstToken, hit.Start);
        lists.RemoveAll(list => isSubject && IsGoverned(part, sentence.FirstToken, list.Start));
        return Owned(hit, lists.FindAll(list => Opens(part, sentence.FirstToken, list.Start)), hit.Start, isList: true)
            ?? Owned(hit, papers.FindAll(paper => Opens(part, sentence.FirstToken, paper.Start)), hit.Start)
            ?? (isSubject ? null : PointOf(hit, sentence));
    }

    /// <summary>"An invitation is the first point of the plan that X presented".</summary>
    private static Attribution? PointOf(TopicHit hit, Sentence sentence)
    {
        var part = hit.Part;
        var points = part.Rules.Papers.Points.FindAll(part.Codes, hit.End, sentence.EndToken);
        return points.Count == 0 || hit.Start - sentence.FirstToken > LongestOpening || part.HasClauseMark(hit.End, points[0].Start) ? null
            : Owned(hit, part.Rules.Papers.Lists.FindAll(part.Codes, points[0].Start, sentence.EndToken), sentence.EndToken, isList: true);
    }

    private static Attribution? Owned(TopicHit hit, List<PatternMatch<bool>> papers, int to, bool isList = false)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        foreach (var paper in papers.Where(paper => part.QuoteAt(paper.Start) < 0))
        {
            if ((Before(part, paper, sentence.FirstToken) ?? Behind(part, paper, to)) is { } owner)
            {
                return new Attribution
                {
                    Part = part,
                    Cue = new Cue(CueKind.Speech, paper.Start, paper.End, paper.Pattern),
                    Speaker = SubjectReader.Of(owner, "owns the paper"),
                    Content = [paper.Start < hit.Start ? (WordsOf(part, paper.End, hit.Start), sentence.EndToken) : (sentence.FirstToken, paper.Start)],
                    Sentence = hit.Sentence,
                    IsPaper = true,
                    IsWanted = isList,
                };
            }
        }

        return null;
    }

    /// <summary>"The draft, published in May, provided that": what stands before the "that" tells of the paper.</summary>
    private static int WordsOf(SpeechPart part, int from, int to) => Enumerable.Range(from, to - from).LastOrDefault(token => part.Has(token, part.Rules.That), from);

    private static bool IsGoverned(SpeechPart part, int from, int paper) => Enumerable.Range(from, paper - from).Any(token => part.Has(token, part.Rules.Function));

    /// <summary>Whether the sentence, or the clause behind "it was reported that", begins with it.</summary>
    private static bool Opens(SpeechPart part, int from, int paper) =>
        (paper - from <= LongestOpening && !part.HasClauseMark(from, paper))
        || Enumerable.Range(1, LongestThat).Any(back => paper - back >= from && part.Has(paper - back, part.Rules.That));

    /// <summary>"Moscow's draft", "the American plan", "a Ukrainian government statement".</summary>
    private static Mention? Before(SpeechPart part, PatternMatch<bool> paper, int from)
    {
        for (var at = paper.Start - 1; at >= Math.Max(from, paper.Start - LongestAttribute); at--)
        {
            if (part.MentionAt(at) is var index and >= 0)
            {
                return part.Mentions[index] is { } mention && (IsSomebody(mention) || (IsCountry(mention) && (mention.CountryForm == CountryForm.Adjective || part.IsPossessive(mention)))) && !(at < paper.Start - 1 && part.Has(at + 1, part.Rules.Function)) ? mention : null;
            }
        }

        return null;
    }

    /// <summary>"A letter by X", "a statement that X issued": the first who is named and is not one of those that it went to.</summary>
    private static Mention? Behind(SpeechPart part, PatternMatch<bool> paper, int to)
    {
        var end = Math.Min(to, paper.End + LongestTail);
        var verb = part.CuesIn(paper.End, end).Select(cue => cue.Start).FirstOrDefault(end);
        for (var at = paper.End; at < end; at++)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { } mention && mention.FirstToken == at)
            {
                var before = part.Has(at - 1, part.Rules.Determiner) && !part.Has(at - 1, part.Rules.That) ? at - 2 : at - 1;
                // "The conditions X set", "le plan américain": nothing stands between.
                var isOwned = (at == paper.End && mention is { Kind: MentionKind.Person } or { CountryForm: CountryForm.Adjective }) || part.Has(before, part.Rules.NounLinks) || part.Has(before, part.Rules.Agent) || part.Has(before, part.Rules.Order.OutOf) || part.Has(before, part.Rules.Relative) || part.Has(before, part.Rules.That)
                    || (before == paper.End - 1 && !part.Has(before, part.Rules.Function) && part.Rules.DropsSubjectsAnywhere);
                return isOwned && at < verb && (IsSomebody(mention) || (IsCountry(mention) && before <= paper.End)) ? mention : null;
            }
        }

        return null;
    }

    private static bool IsSomebody(Mention mention) =>
        !Speaker.IsDoubtful(mention)
        && mention is { Kind: MentionKind.Institution, Official: true }
            or { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Name: not null } or { Official: true } };

    private static bool IsCountry(Mention mention) =>
        mention is { Kind: MentionKind.Country, CountryForm: CountryForm.Name or CountryForm.Capital or CountryForm.Adjective, Country: { Length: 2 } and not "EU" };
}
