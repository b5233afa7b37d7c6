using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>
/// "X made the invitation the first point of his plan": a position that is told as what somebody does, with no verb of saying.
/// It is that of the subject of the sentence, if the sentence says something for or against.
/// </summary>
internal static class Deeds
{
    // A plain word for or against.
    private const int LeastWeight = 4;

    // A verb that tells a deed is plain enough.
    private const int LeastWeightOfVerb = 2;

    // "In January X ...": when and where may open the sentence.
    private const int LongestOpening = 4;

    // "Bei einem Besuch in Brüssel am Montag": the field before a verb that its subject follows.
    private const int LongestField = 9;

    // "In an interview with X for Y,".
    private const int LongestLead = 14;

    public static Attribution? Of(TopicHit hit, SpeechIndex speech)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        // "X was asked whether": what he is asked about is not what he does.
        if (part.QuoteAt(hit.Start) >= 0 || hit.Antecedent is not null || part.Rules.Asked.FindAll(part.Codes, sentence.FirstToken, hit.Start).Count > 0)
        {
            return null;
        }

        var head = Head(part, sentence);
        var doer = part.Mentions.FirstOrDefault(mention => mention.FirstToken >= head && mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution);
        // "X put it at the top of the plan that he presented": what else the same one says in the sentence takes nothing from the deed.
        var others = speech.At(hit.Sentence).Exists(one => one.Speaker.Mention is { } speaker && !Governors.IsOfPhrase(one, hit) && (doer?.Person is null || speaker.Person != doer.Person));
        return doer is not null && !others && doer.EndToken <= hit.Start && MayAct(doer, part) && Opens(part, sentence with { FirstToken = head }, doer, hit) && MayBeSubject(part, doer, head)
            ? new Attribution
            {
                Part = part,
                Speaker = new Speaker(doer.FirstToken, doer.EndToken, doer, "is the subject of the sentence"),
                // "Am Montag blockiert X den Beitritt": the verb is part of what is done.
                Content = [(VerbBefore(part, doer.FirstToken - 1, head) ?? doer.EndToken, sentence.EndToken)],
                Sentence = hit.Sentence,
                IsDeed = true,
            }
            : ByVerb(hit, sentence);
    }

    /// <summary>"The way to membership barred then the chancellor X", "On Friday X after long talks lifted his veto on the invitation": whoever does it stands where the verb tells.</summary>
    private static Attribution? ByVerb(TopicHit hit, Sentence sentence)
    {
        var part = hit.Part;
        foreach (var verb in part.Rules.Deeds.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Where(verb => part.QuoteAt(verb.Start) < 0 && ActsOn(hit, sentence, verb.Start, verb.End)))
        {
            // "The objections to the accession X lifted": the verb closes what holds the phrase.
            var cue = new Cue(CueKind.Attitude, verb.Start < hit.Start && hit.End < verb.End ? verb.End - 1 : verb.Start, verb.End, verb.Pattern);
            if (new SpeakerFinder(part).Find(cue, sentence.FirstToken, sentence.EndToken, null) is { Mention: { } doer } who && MayAct(doer, part))
            {
                return new Attribution
                {
                    Part = part,
                    Cue = cue,
                    Speaker = who with { How = "does it" },
                    Content = [(Math.Min(part.ClauseStart(hit.Start, sentence.FirstToken), verb.Start), Math.Max(hit.End, verb.End))],
                    Sentence = hit.Sentence,
                    IsDeed = true,
                };
            }
        }

        return null;
    }

    /// <summary>Whether the phrase is in what the verb acts on: in its clause, and in none of its circumstances.</summary>
    private static bool ActsOn(TopicHit hit, Sentence sentence, int start, int end)
    {
        var part = hit.Part;
        if (end <= hit.Start)
        {
            return !part.HasClauseMark(end, hit.Start) && !Opens(end, hit.Start);
        }

        if (start < hit.Start && hit.End < end)
        {
            return !Opens(start, end);
        }

        return start >= hit.End && !Opens(hit.End, start) && !part.Has(part.ClauseStart(hit.Start, sentence.FirstToken), part.Rules.Circumstance);

        bool Opens(int from, int to) => Enumerable.Range(from, to - from).Any(token =>
            part.Has(token, part.Rules.That) || part.Has(token, part.Rules.Relative) || part.Tokens[token].Is(':') || part.Tokens[token].Is(';') || part.Has(token, part.Rules.Contrast));
    }

    /// <summary>"In the office of X they suppose": a name in a form that no subject has does nothing.</summary>
    private static bool MayBeSubject(SpeechPart part, Mention doer, int head) =>
        new SubjectReader(part) is var subjects && subjects.MayBeSubject(doer, head) && !subjects.IsOblique(doer);

    /// <summary>The main clause begins behind the comma of "In an interview with X, ...", "Speaking in Brussels, ...".</summary>
    private static int Head(SpeechPart part, Sentence sentence)
    {
        if (!part.Has(sentence.FirstToken, part.Rules.Function) && !part.Has(sentence.FirstToken, part.Rules.Participle))
        {
            return sentence.FirstToken;
        }

        for (var token = sentence.FirstToken; token < Math.Min(sentence.EndToken, sentence.FirstToken + LongestLead); token++)
        {
            if (part.IsClauseMark(token))
            {
                return part.Tokens[token].Is(',') && part.QuoteAt(token) < 0 && part.MentionAt(token) < 0
                    && !NamesFree(part, sentence.FirstToken, token) ? token + 1 : sentence.FirstToken;
            }
        }

        return sentence.FirstToken;
    }

    /// <summary>Whether somebody is named behind no preposition.</summary>
    private static bool NamesFree(SpeechPart part, int from, int to) =>
        Enumerable.Range(from, to - from).Any(token => part.MentionAt(token) is var index and >= 0
            && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } mention
            && !part.Has(mention.FirstToken - 1, part.Rules.Function));

    /// <summary>Whether it opens the sentence, behind its article or a mere time or place.</summary>
    private static bool Opens(SpeechPart part, Sentence sentence, Mention doer, TopicHit hit)
    {
        var lead = doer.FirstToken - sentence.FirstToken;
        return lead == 0
            // "The Hungarian government backed it": what stands in a clause behind that is nothing that a body does.
            || (part.IsOneClause(doer.EndToken, hit.Start) && Enumerable.Range(sentence.FirstToken, lead).All(token => part.Has(token, part.Rules.Determiner)))
            || (lead <= LongestLead && part.Tokens[doer.FirstToken - 1].Is(',') && NamesNobody(part, sentence.FirstToken, lead - 1))
            // "Minulý týždeň v Madride prezident X": where forms tell subjects, whatever names nobody may stand before one.
            || (part.Rules.DropsSubjectsAnywhere && lead <= LongestField && part.Text.Part != TextPart.Title && NamesNobody(part, sentence.FirstToken, lead) && !part.Has(doer.FirstToken - 1, part.Rules.Preposition)
                && new SubjectReader(part).HasSubjectForm(doer) && part.IsOneClause(doer.EndToken, hit.Start))
            || (part.Has(sentence.FirstToken, part.Rules.Function) && NamesNobody(part, sentence.FirstToken, lead)
                && ((lead <= LongestOpening && !part.Has(doer.FirstToken - 1, part.Rules.Function))
                    || (lead <= LongestField && VerbBefore(part, doer.FirstToken - 1, sentence.FirstToken) is not null)));
    }

    /// <summary>"Bei einem Besuch in Brüssel blockiert X": the verb between when or where and its subject.</summary>
    private static int? VerbBefore(SpeechPart part, int token, int from)
    {
        var at = token > from && part.Has(token, part.Rules.Determiner) ? token - 1 : token;
        return part.Rules.InvertsSubjects && at > from + 1 && part.Tokens[at] is { IsWord: true, IsCapital: false } && part.MentionAt(at) < 0 && !part.Has(at, part.Rules.Determiner)
            && (!part.Has(at, part.Rules.Function) || part.Has(at, part.Rules.Finite)) ? at : null;
    }

    /// <summary>"Speaking to students in Brussels": nobody is named there who might be the one who acts.</summary>
    private static bool NamesNobody(SpeechPart part, int from, int length) =>
        Enumerable.Range(from, length).All(token => part.QuoteAt(token) < 0 && !part.IsClauseMark(token)
            && !(part.MentionAt(token) is var index and >= 0 && part.Mentions[index].Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution));

    /// <summary>A deed counts where it is plainly for or against, and its doer says nothing on it in words.</summary>
    public static void DropDoubtful(IReadOnlyList<StatementCandidate> candidates)
    {
        var said = candidates.Where(one => one is { Dropped: null, Attribution.IsDeed: false }).Select(one => (one.SpeakerKey, one.Subject, one.WhyOlder is null)).ToHashSet();
        foreach (var deed in candidates.Where(one => one is { Dropped: null, Attribution.IsDeed: true }))
        {
            deed.Dropped = Math.Max(deed.Score.Support, Math.Max(deed.Score.Oppose, deed.Score.Condition)) < (deed.Attribution.Cue is { Kind: CueKind.Attitude } ? LeastWeightOfVerb : LeastWeight) ? "does nothing plainly for or against it"
                : said.Contains((deed.SpeakerKey, deed.Subject, deed.WhyOlder is null)) ? "says more on it in words"
                : null;
        }

        var spoken = candidates.Where(one => one.Dropped is null && !IsWish(one)).Select(one => (one.SpeakerKey, one.Subject)).ToHashSet();
        foreach (var wish in candidates.Where(one => one.Dropped is null && IsWish(one)))
        {
            // A headline names it because another speaks of it.
            wish.Dropped = wish.Score.IsEmpty || wish.IsTitle ? "wants nothing plainly" : spoken.Contains((wish.SpeakerKey, wish.Subject)) ? "says more on it in words" : null;
        }
    }

    /// <summary>"X's push for membership", "X's draft requires": what he wants is named in passing.</summary>
    private static bool IsWish(StatementCandidate candidate) => candidate.Attribution.IsPaper || IsWishNoun(candidate);

    /// <summary>Whether a noun for what somebody wants or does not is all that tells it.</summary>
    public static bool IsWishNoun(StatementCandidate candidate) =>
        candidate.Attribution.Cue is { Kind: CueKind.Noun } noun
            && candidate.Part.Rules.Papers.Wishes.FindAll(candidate.Part.Codes, noun.Start, noun.End).Count > 0;

    /// <summary>What somebody did once in an office that he has left is told in a text, not in a headline.</summary>
    private static bool MayAct(Mention mention, SpeechPart part) =>
        mention is { Kind: MentionKind.Institution, Official: true } or { Person: { Name: not null, Official: true }, Plural: false }
        || (mention is { Person: { Name: not null, Former: true }, Plural: false } && part.Text.Part != TextPart.Title);
}
