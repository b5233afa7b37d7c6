using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>"The same, he said, goes for Georgia and Moldova": what somebody has just said of one country's membership holds for those named too.</summary>
internal sealed class Likewise(MembershipRules rules, SubjectResolver subjects, IReadOnlyList<StatementCandidate> said, Func<SpeechPart, SpeechIndex> speech)
{
    // "The same" is that of the sentences right before.
    private const int Sentences = 2;

    // "Georgia, Moldova and Bosnia".
    private const int LongestJoint = 3;

    /// <summary>One candidate for each country that what was said holds for too, in the order of the text.</summary>
    public IEnumerable<StatementCandidate> Find()
    {
        foreach (var part in said.Where(one => one.Dropped is null).Select(one => one.Part).Distinct().ToList())
        {
            for (var index = 0; index < part.Text.Sentences.Length; index++)
            {
                foreach (var one in In(part, index))
                {
                    yield return one;
                }
            }
        }
    }

    private IEnumerable<StatementCandidate> In(SpeechPart part, int index)
    {
        var sentence = part.Text.Sentences[index];
        if (rules.Likewise.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken) is not [.., var match] || IsOfOther(part, sentence))
        {
            return [];
        }

        var by = SpeakerAt(part, index, match);
        if (Origin(part, index, by?.Speaker.Mention?.Person) is not { } origin)
        {
            return [];
        }

        return Countries(part, match, sentence)
            .Distinct()
            .Where(country => country != origin.Subject && subjects.IsAspirant(country) && subjects.IsAspirant(origin.Subject!))
            .Select(country => Of(part, index, match, origin, by ?? origin.Attribution, country));
    }

    /// <summary>"The same goes for Georgia's EU bid": of another organisation nothing was said.</summary>
    private bool IsOfOther(SpeechPart part, Sentence sentence) =>
        rules.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(bar => bar.Value is TopicSign.Other or TopicSign.OtherThing);

    /// <summary>Who speaks in the sentence; null where nobody does.</summary>
    private Attribution? SpeakerAt(SpeechPart part, int index, PatternMatch<bool> match) => speech(part).At(index).Concat(speech(part).Covering(index))
        .FirstOrDefault(one => one.Speaker.Mention?.Person is not null && one.Cue is not { Kind: CueKind.Noun } && one.Content.Any(range => range.From < match.End && match.Start < range.To));

    /// <summary>What the same one said last; where the sentence names nobody, the words of whoever spoke right before it in its paragraph.</summary>
    private StatementCandidate? Origin(SpeechPart part, int index, PersonTag? person)
    {
        var paragraph = part.Text.Sentences[index].Paragraph;
        return said.LastOrDefault(one => one is { Dropped: null, Subject: not null, Hit.Kind: TopicKind.Join } && one.Part == part
            && (person is null
                ? one.Hit.Sentence == index - 1 && part.Text.Sentences[one.Hit.Sentence].Paragraph == paragraph
                : one.Person == person && one.Hit.Sentence < index && index - one.Hit.Sentence <= Sentences && paragraph - part.Text.Sentences[one.Hit.Sentence].Paragraph <= 1));
    }

    /// <summary>The countries that the words name, and those joined to the last; "Georgia's debts" are none.</summary>
    private static IEnumerable<string> Countries(SpeechPart part, PatternMatch<bool> match, Sentence sentence)
    {
        var last = -1;
        foreach (var mention in part.MentionsIn(match.Start, match.End).Where(mention => IsNamed(part, mention)))
        {
            last = mention.EndToken;
            yield return mention.Country!;
        }

        while (last >= 0 && NextOf(part, last, sentence.EndToken) is var next and >= 0 && part.Mentions[part.MentionAt(next)] is var joined && IsNamed(part, joined))
        {
            last = joined.EndToken;
            yield return joined.Country!;
        }
    }

    private static bool IsNamed(SpeechPart part, Mention mention) =>
        mention is { Kind: MentionKind.Country, Country.Length: 2, CountryForm: CountryForm.Name or CountryForm.Capital } && !part.IsPossessive(mention);

    /// <summary>The first token of what a comma or an "and" joins on, -1 where nothing is joined.</summary>
    private static int NextOf(SpeechPart part, int from, int to)
    {
        if (from >= to || !(part.Tokens[from].Is(',') || part.Has(from, part.Rules.Joins) || part.Has(from, part.Rules.Function)))
        {
            return -1;
        }

        var next = Enumerable.Range(from, Math.Min(LongestJoint, to - from)).FirstOrDefault(token => part.MentionAt(token) >= 0, -1);
        return next >= 0 && Enumerable.Range(from, next - from).All(token => part.Tokens[token].Is(',') || part.Has(token, part.Rules.Joins) || part.Has(token, part.Rules.Function) || part.Has(token, part.Rules.Determiner)) ? next : -1;
    }

    private static StatementCandidate Of(SpeechPart part, int index, PatternMatch<bool> match, StatementCandidate origin, Attribution by, string country) => new()
    {
        Hit = new TopicHit(part, origin.Hit.Kind, match.Start, match.End, IsNamed: false, NeedsOutsider: false, NeedsCountry: false, match.Pattern)
        {
            Sentence = index,
            Antecedent = origin.Hit.Antecedent ?? origin.Hit,
        },
        Attribution = new Attribution { Part = part, Cue = by.Cue, Speaker = by.Speaker, Content = [(match.Start, match.End)], Sentence = index },
        Mention = by.Speaker.Mention ?? origin.Mention,
        Person = origin.Person,
        Subject = country,
        Subjects = [country],
        Stance = origin.Stance,
        Score = origin.Score,
        Because = { $"the same as of {origin.Subject}: {match.Pattern}" },
    };
}
