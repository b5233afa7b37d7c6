using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>
/// "X named his terms. Neutrality is one of them", "A bill to leave NATO was introduced by X": a point of what somebody demands
/// or plans, or puts to a parliament, is what he wants, though no word says that he utters it.
/// </summary>
internal static class Wants
{
    // As much as a plain word for or against.
    private const int Weight = 4;

    // "By Representative X": so near behind the "by" stands who did it.
    private const int AgentReach = 3;

    /// <param name="hit">The phrase.</param>
    /// <param name="speech">Who says what in the part.</param>
    /// <param name="covering">The attributions whose words the phrase is part of: where somebody known says it, it is his.</param>
    public static Attribution? Of(TopicHit hit, SpeechIndex speech, IReadOnlyList<Attribution> covering) =>
        hit.Part.Text.Part == TextPart.Title || hit.Antecedent is not null || hit.Part.QuoteAt(hit.Start) >= 0 || covering.Any(one => one.Speaker.Mention is { Kind: not MentionKind.Country })
            ? null
            : Point(hit, speech) ?? Listed(hit) ?? (hit.Part.Rules.DropsSubjectsAnywhere ? null : Draft(hit)) ?? FreeDraft(hit);

    /// <summary>The phrase alone tells what is wanted.</summary>
    public static StanceScore Weigh(TopicHit hit)
    {
        var sign = hit.Kind == TopicKind.Join ? StanceSign.Support : StanceSign.Oppose;
        StanceReason[] reasons = [new StanceReason("what is wanted", false, sign, Weight)];
        return sign == StanceSign.Support ? new StanceScore(Weight, 0, 0, 0, reasons) : new StanceScore(0, Weight, 0, 0, reasons);
    }

    private static Attribution? Point(TopicHit hit, SpeechIndex speech)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        if (hit.Sentence == 0 || !IsIn(part, part.Rules.Papers.Points, sentence))
        {
            return null;
        }

        var before = part.Text.Sentences[hit.Sentence - 1];
        return IsIn(part, part.Rules.Papers.Lists, before) && Holder(part, before, speech.At(hit.Sentence - 1)) is { } holder
            ? Told(hit, holder with { First = -1, End = -1, How = "told it among several" }, (holder.First, before.EndToken), hit.Sentence - 1)
            : null;
    }

    /// <summary>"An invitation is the first of the five points of the plan that X presented": whoever is named behind the list in the sentence.</summary>
    private static Attribution? Listed(TopicHit hit)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        var list = part.Rules.Order.PointsOf.FindAll(part.Codes, hit.Start, sentence.EndToken).Find(match => match.End > hit.End && part.QuoteAt(match.Start) < 0);
        var holder = list.Pattern is null ? null : part.MentionsIn(list.Start, sentence.EndToken).FirstOrDefault(mention => IsSomebody(mention));
        // "Membership is a priority of the government" is no list of anybody's; "one of the demands that the Kremlin made" is.
        var isTold = holder is { Kind: MentionKind.Person } or { Kind: MentionKind.Pronoun }
            || (holder is not null && Enumerable.Range(list.End, Math.Max(0, holder.FirstToken - list.End)).Any(token => part.Has(token, part.Rules.Relative)));
        return holder is not null && isTold
            ? new Attribution
            {
                Part = part,
                // Like all words that a text only mentions, it was told before.
                Cue = new Cue(CueKind.Noun, list.Start, list.End, list.Pattern!),
                Speaker = SubjectReader.Of(holder, "told it among several"),
                Content = [(sentence.FirstToken, Math.Max(hit.End, list.Start))],
                Sentence = hit.Sentence,
                IsWanted = true,
            }
            : null;
    }

    private static Attribution Told(TopicHit hit, Speaker holder, (int From, int To) cue, int sentence) => new()
    {
        Part = hit.Part,
        Cue = new Cue(CueKind.Speech, cue.From, cue.To, "lists"),
        Speaker = holder,
        Content = [(hit.Part.Text.Sentences[hit.Sentence].FirstToken, sentence == hit.Sentence ? cue.From : hit.Part.Text.Sentences[hit.Sentence].EndToken)],
        Sentence = sentence,
        IsWanted = true,
    };

    /// <summary>Whose list it is: the only one who is named before it in its sentence, or who speaks there.</summary>
    private static Speaker? Holder(SpeechPart part, Sentence sentence, List<Attribution> said)
    {
        var named = part.MentionsIn(sentence.FirstToken, sentence.EndToken).Where(mention => part.QuoteAt(mention.FirstToken) < 0 && IsSomebody(mention)).ToList();
        var first = named.Find(mention => mention.Kind == MentionKind.Person || new SubjectReader(part).MayBeSubject(mention, sentence.FirstToken));
        return first is not null ? SubjectReader.Of(first, "")
            : said.FindLast(one => one is { Speaker: { Mention: { } speaker, IsWritten: true } } && IsSomebody(speaker))?.Speaker;
    }

    /// <summary>What is put to a parliament, signed or stopped by somebody, where nobody is said to utter it.</summary>
    public static Attribution? Draft(TopicHit hit)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        if (part.Text.Part == TextPart.Title || hit.Antecedent is not null || part.QuoteAt(hit.Start) >= 0)
        {
            return null;
        }

        foreach (var draft in part.Rules.Papers.Drafts.FindAll(part.Codes, sentence.FirstToken, hit.End).Where(match => part.QuoteAt(match.Start) < 0 && Holds(part, match, hit)))
        {
            foreach (var (verb, isRefused) in Handlings(part, sentence).Where(one => IsOf(part, draft, one.Verb, hit)))
            {
                if ((verb.Start >= hit.End ? Agent(part, verb.End, sentence.EndToken) ?? Handler(part, verb, sentence)
                    : verb.End <= draft.Start ? Handler(part, verb, sentence) ?? Doer(part, sentence.FirstToken, verb.Start)
                    : null) is { } who)
                {
                    return new Attribution
                    {
                        Part = part,
                        Cue = new Cue(CueKind.Attitude, verb.Start, verb.End, verb.Pattern),
                        Speaker = who,
                        Content = [(Math.Min(draft.Start, hit.Start), Math.Max(hit.End, verb.Start))],
                        Sentence = hit.Sentence,
                        IsDeed = true,
                        IsWanted = true,
                        IsRefused = isRefused,
                    };
                }
            }
        }

        return null;
    }

    /// <summary>"A resolution that calls for an invitation passed in April the parliament of X": where words stand freely, by the only one who is named in the form of a subject.</summary>
    private static Attribution? FreeDraft(TopicHit hit)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        var draft = part.Rules.Papers.Drafts.FindAll(part.Codes, sentence.FirstToken, hit.Start).Find(match => part.QuoteAt(match.Start) < 0);
        var verb = part.Rules.Papers.Drafting.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Find(match => part.QuoteAt(match.Start) < 0 && match.Start > draft.End);
        var subjects = new SubjectReader(part);
        var named = part.MentionsIn(sentence.FirstToken, sentence.EndToken).Where(mention => IsSomebody(mention)
            && subjects.MayBeSubject(mention, sentence.FirstToken) && !subjects.IsInObliqueForm(mention)).ToList();
        return part.Rules.Order.KnowsCases && draft.Pattern is not null && verb.Pattern is not null && named is [var who]
            ? new Attribution
            {
                Part = part,
                Cue = new Cue(CueKind.Attitude, verb.Start, verb.End, verb.Pattern),
                Speaker = SubjectReader.Of(who, "put it forward"),
                Content = [(draft.Start, Math.Max(hit.End, verb.Start))],
                Sentence = hit.Sentence,
                IsDeed = true,
                IsWanted = true,
            }
            : null;
    }

    /// <summary>"The law on neutrality", "the law that laid down its neutrality".</summary>
    private static bool Holds(SpeechPart part, PatternMatch<bool> draft, TopicHit hit)
    {
        var tells = part.Tokens[Math.Min(draft.End, part.Tokens.Length - 1)].Is(',') && (part.Has(draft.End + 1, part.Rules.Relative) || part.Has(draft.End + 1, part.Rules.That));
        return !part.HasClauseMark(tells ? draft.End + 1 : draft.End, hit.Start);
    }

    /// <summary>What is done to drafts in the sentence; "did not sign" is not "sign".</summary>
    private static IEnumerable<(PatternMatch<bool> Verb, bool IsRefused)> Handlings(SpeechPart part, Sentence sentence)
    {
        var refusing = part.Rules.Papers.Refusing.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
        return refusing.Select(verb => (verb, true))
            .Concat(part.Rules.Papers.Drafting.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken)
                .Where(verb => !refusing.Exists(other => other.Start < verb.End && verb.Start < other.End)).Select(verb => (verb, false)))
            .Where(one => part.QuoteAt(one.verb.Start) < 0);
    }

    /// <summary>No "that" and no "which" between a draft with its phrase and what is done to it.</summary>
    private static bool IsOf(SpeechPart part, PatternMatch<bool> draft, PatternMatch<bool> verb, TopicHit hit)
    {
        var (from, to) = verb.Start >= hit.End ? (hit.End, verb.Start) : (verb.End, Math.Max(verb.End, draft.Start));
        return !Enumerable.Range(from, to - from).Any(token => part.Has(token, part.Rules.That) || part.Has(token, part.Rules.Relative) || part.Tokens[token].Is(':') || part.Tokens[token].Is(';'));
    }

    /// <summary>"The application X signed in May", "signed in May the minister X": where words stand freely, the subject may be anywhere.</summary>
    private static Speaker? Handler(SpeechPart part, PatternMatch<bool> verb, Sentence sentence) =>
        // "Stands the signature of X".
        part.MentionsIn(verb.Start + 1, verb.End).FirstOrDefault(mention => IsSomebody(mention)) is { } signer ? SubjectReader.Of(signer, "signed it")
        : part.Rules.DropsSubjectsAnywhere
        && new SpeakerFinder(part).Find(new Cue(CueKind.Attitude, verb.Start, verb.End, verb.Pattern), sentence.FirstToken, sentence.EndToken, null) is { Mention: { } mention } who
        && IsSomebody(mention)
        && mention is { Kind: MentionKind.Institution } or { Person: { Official: true } or { Former: true } }
            ? who with { How = "handled the draft" }
            : null;

    /// <summary>"Introduced in the House by Representative X".</summary>
    private static Speaker? Agent(SpeechPart part, int from, int to)
    {
        var by = Enumerable.Range(from, to - from).FirstOrDefault(token => part.Has(token, part.Rules.Agent), -1);
        return by < 0 || part.HasClauseMark(from, by) ? null
            : part.MentionsIn(by + 1, to).TakeWhile(mention => mention.FirstToken - by <= AgentReach).FirstOrDefault(IsSomebody) is { } agent ? SubjectReader.Of(agent, "put it forward") : null;
    }

    private static Speaker? Doer(SpeechPart part, int from, int to) =>
        new SubjectReader(part).MentionIn(from, to, lastFirst: false, "put it forward") is { Mention: { } mention } doer && IsSomebody(mention) ? doer : null;

    private static bool IsIn(SpeechPart part, PatternSet<bool> patterns, Sentence sentence) =>
        patterns.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(match => part.QuoteAt(match.Start) < 0);

    private static bool IsSomebody(Mention mention) =>
        !Speaker.IsDoubtful(mention)
        && mention is { Kind: MentionKind.Institution, Official: true }
            or { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun, Person: { Name: not null } or { Official: true } };
}
