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

    // Shorter words end like a verb by chance.
    private const int ShortestVerb = 4;

    // "Bei einem Besuch in Brüssel am Montag": the field before a verb that its subject follows.
    private const int LongestField = 9;

    // "In an interview with X for Y,".
    private const int LongestLead = 14;

    public static Attribution? Of(TopicHit hit, SpeechIndex speech)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        // "X was asked whether": what he is asked about is not what he does.
        if (part.QuoteAt(hit.Start) >= 0 || hit.Antecedent is not null || IsAsked(part, sentence.FirstToken, hit.Start))
        {
            return null;
        }

        var head = BehindColon(part, sentence, hit.Start) ?? Head(part, sentence);
        var doer = part.MentionsIn(head, sentence.EndToken).FirstOrDefault(mention => mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution);
        // "X put it at the top of the plan that he presented": what else the same one says in the sentence takes nothing from the deed.
        var others = speech.At(hit.Sentence).Exists(one => one.Speaker.Mention is { } speaker && !IsInPassing(one) && !Governors.IsOfPhrase(one, hit) && (doer?.Person is null || speaker.Person != doer.Person));
        return doer is not null && !others && doer.EndToken <= hit.Start && (MayAct(doer, part) || (part.Rules.Order.KnowsCases && doer.Person is { Name: not null, Former: true })) && Opens(part, sentence with { FirstToken = head }, doer, hit) && MayBeSubject(part, doer, head)
            ? new Attribution
            {
                Part = part,
                Speaker = new Speaker(doer.FirstToken, doer.EndToken, doer, "is the subject of the sentence"),
                // "Am Montag blockiert X den Beitritt": the verb is part of what is done.
                Content = [(VerbBefore(part, doer.FirstToken - 1, head) ?? doer.EndToken, sentence.EndToken)],
                Sentence = hit.Sentence,
                IsDeed = true,
            }
            : ByVerb(hit, sentence) ?? Late(hit, speech, sentence, head);
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

    /// <summary>"The request for accession signed in May the president X": where forms tell subjects from objects, whoever does it may stand behind what is done.</summary>
    private static Attribution? Late(TopicHit hit, SpeechIndex speech, Sentence sentence, int head)
    {
        var part = hit.Part;
        if (!part.Rules.Order.KnowsCases || part.Text.Part == Statements.TextPart.Title || speech.At(hit.Sentence).Exists(one => one.Speaker.Mention is { Kind: not MentionKind.Country } && !IsInPassing(one) && !Governors.IsOfPhrase(one, hit)))
        {
            return null;
        }

        var subjects = new SubjectReader(part);
        var doers = part.MentionsIn(hit.End, sentence.EndToken).Where(mention => part.QuoteAt(mention.FirstToken) < 0
            && mention is { Person: { Name: not null } or { Official: true }, Plural: false, Kind: MentionKind.Person or MentionKind.Office } or { Kind: MentionKind.Institution, Official: true }).ToList();
        return doers is [var doer] && IsOneClause(part, hit.End, doer.FirstToken) && subjects.MayBeSubject(doer, sentence.FirstToken) && !subjects.IsInObliqueForm(doer)
            && (doer.Kind != MentionKind.Person || subjects.HasSubjectForm(doer))
            && doer is { Kind: MentionKind.Institution } or { Person: { Name: not null, Role: not null } }
            && NamesNobody(part, head, hit.Start - head)
            && (IsOneOf(part, sentence) || IsDone(part, part.ClauseStart(hit.Start, sentence.FirstToken), part.ClauseEnd(doer.EndToken, sentence.EndToken), doer))
            ? new Attribution
            {
                Part = part,
                Speaker = new Speaker(doer.FirstToken, doer.EndToken, doer, "is the subject behind what is done"),
                Content = [(sentence.FirstToken, sentence.EndToken)],
                Sentence = hit.Sentence,
                IsDeed = true,
            }
            : null;
    }

    /// <summary>"There is no consent of the allies": whose consent that is says nothing here.</summary>
    private static bool IsInPassing(Attribution one) => one.Part.Rules.Order.KnowsCases && one is { Cue.Kind: CueKind.Noun, Speaker.Mention: not { Person.Name: not null } };

    /// <summary>An "and" between two names parts no clauses.</summary>
    private static bool IsOneClause(SpeechPart part, int from, int to) =>
        Enumerable.Range(from, to - from).All(token => part.IsOneClause(token, token + 1) || (part.Has(token, part.Rules.Joins) && part.MentionAt(token - 1) >= 0 && part.MentionAt(token + 1) >= 0));

    /// <summary>"To the opponents of the accession belongs X".</summary>
    private static bool IsOneOf(SpeechPart part, Sentence sentence) => part.Rules.Order.Belongs.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Count > 0;

    /// <summary>Whether a verb of the clause tells what such a one has done: "the instruments will be signed by X" is no news of X.</summary>
    private static bool IsDone(SpeechPart part, int from, int to, Mention doer) =>
        Enumerable.Range(from, to - from).Any(token => part.MentionAt(token) < 0 && part.Tokens[token] is { IsWord: true, Normal: { Length: >= ShortestVerb } word }
            && ((doer.Person?.Gender is not Gender.Female && VerbGender.EndsInOne(word, part.Rules.HeEndings)) || (doer.Person?.Gender is not Gender.Male && VerbGender.EndsInOne(word, part.Rules.SheEndings))));

    /// <summary>"In the office of X they suppose": a name in a form that no subject has does nothing.</summary>
    private static bool MayBeSubject(SpeechPart part, Mention doer, int head) =>
        new SubjectReader(part) is var subjects && subjects.MayBeSubject(doer, head) && !subjects.IsOblique(doer);

    /// <summary>Whether a question is told before the token; "X, asked about it, cooled them down: ..." tells the answer.</summary>
    private static bool IsAsked(SpeechPart part, int from, int to) =>
        part.Rules.Asked.FindAll(part.Codes, from, to).Exists(asked => !Enumerable.Range(asked.End, to - asked.End).Any(token => part.Tokens[token].Is(':') && part.QuoteAt(token) < 0));

    /// <summary>"It was not always so: in 2010 X signed a law": behind a colon that nobody is named before.</summary>
    private static int? BehindColon(SpeechPart part, Sentence sentence, int to)
    {
        for (var token = to - 1; token > sentence.FirstToken; token--)
        {
            if ((part.Tokens[token].Is(':') || part.Tokens[token].Is(';')) && part.QuoteAt(token) < 0)
            {
                return part.MentionsIn(sentence.FirstToken, token).Any(mention => mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution) ? null : token + 1;
            }
        }

        return null;
    }

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
            var least = deed.Attribution.Cue is { Kind: CueKind.Attitude } ? LeastWeightOfVerb : LeastWeight;
            deed.Dropped = Math.Max(deed.Score.Support, Math.Max(deed.Score.Oppose, deed.Score.Condition)) < least ? "does nothing plainly for or against it"
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
