using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>
/// "With such a message came X", "The warning was issued by X", "Po rokovaní to novinárom pripomenul X": a sentence that points
/// back at what the one before says gives that to whoever it is about, whatever its verb.
/// </summary>
internal sealed class Pointers(SpeechPart part)
{
    // "In an interview for the paper on Monday he used these words": a pointer deeper in its sentence is part of something else.
    private const int LongestLead = 16;

    // Fewer tokens than this before a mark are no words of anybody's.
    private const int ShortestWords = 4;

    // ", as the Reuters agency reports from Nicosia,".
    private const int LongestInset = 12;

    // Fewer tokens behind the mark point at nothing.
    private const int ShortestPointer = 3;

    // "– a celý rad takýchto výziev": behind the mark the pointer stands first, or nearly so.
    private const int LongestOpening = 3;

    // "Dal".
    private const int ShortestVerb = 3;

    private readonly SubjectReader _subjects = new(part);

    private SpeechRules Rules => part.Rules;

    /// <summary>Who voices what the sentence points back at by a noun, if it does.</summary>
    public Attribution? Find(int index, Sentence sentence)
    {
        if (part.Text.Part == Statements.TextPart.Title)
        {
            return null;
        }

        if (index == 0)
        {
            return null;
        }

        foreach (var match in Rules.Pointing.Nouns.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken)
            .Where(match => match.Start < sentence.FirstToken + LongestLead)
            .OrderByDescending(match => match.End - match.Start))
        {
            var end = MainEnd(match.End, sentence.EndToken);
            if (OpensMain(match.Start, sentence.FirstToken) && !IsAside(match.Start, match.End, end, sentence.FirstToken)
                && (Within(match) ?? Voice(match.Start, match.End, sentence.FirstToken, end)) is { } voice)
            {
                // "From the lips of X came that": what is said stands behind.
                var opensThat = voice.First < match.End && end < sentence.EndToken && part.Has(end, Rules.That) && !part.Has(end, Rules.As);
                return new Attribution
                {
                    Part = part,
                    Cue = new Cue(opensThat ? CueKind.Speech : CueKind.Back, match.Start, match.End, match.Pattern),
                    Speaker = voice,
                    Content = opensThat ? [(end, sentence.EndToken)] : Behind(end, sentence),
                    Sentence = index,
                    IsPointer = !opensThat,
                };
            }
        }

        return null;
    }

    /// <summary>"Such a pledge he made on Monday", "Taký záväzok dal v pondelok": who made it is a mere pronoun, or left out, and known from before.</summary>
    /// <param name="index">Index of the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="holder">Who is meant by the verb of such a sentence.</param>
    public Attribution? FindLeftOut(int index, Sentence sentence, Func<Gender, Mention?> holder)
    {
        if (!Rules.DropsSubjectsAnywhere || index == 0 || part.Text.Part == Statements.TextPart.Title
            || Rules.Pointing.Nouns.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Find(match => match.Start == sentence.FirstToken) is not { Pattern: not null } match)
        {
            return null;
        }

        var end = MainEnd(match.End, sentence.EndToken);
        var verb = Enumerable.Range(match.End, end - match.End).FirstOrDefault(token => GenderOf(token) is not null, -1);
        return verb >= 0 && !IsAside(match.Start, match.End, end, sentence.FirstToken) && !part.MentionsIn(match.End, verb).Any(mention => mention.Kind != MentionKind.Pronoun)
            && holder(GenderOf(verb)!.Value) is { } meant && IsSomebody(meant)
            ? new Attribution
            {
                Part = part,
                Cue = new Cue(CueKind.Back, match.Start, match.End, match.Pattern),
                Speaker = new Speaker(-1, -1, meant, "is left out beside the pointer"),
                Content = [],
                Sentence = index,
                IsPointer = true,
            }
            : null;
    }

    /// <summary>Whether a man or a woman did what the word tells, if it is a verb that tells.</summary>
    private Gender? GenderOf(int token) =>
        part.MentionAt(token) >= 0 || part.Tokens[token] is not { IsWord: true, IsCapital: false, Normal: { Length: >= ShortestVerb } word } ? null
        : VerbGender.EndsInOne(word, Rules.SheEndings) ? Gender.Female
        : VerbGender.EndsInOne(word, Rules.HeEndings) ? Gender.Male
        : null;

    /// <summary>"Ukraine will not join – these are the words of X": a sentence that points back at its own beginning.</summary>
    public Attribution? FindWithin(int index, Sentence sentence)
    {
        if (part.Text.Part == Statements.TextPart.Title)
        {
            return null;
        }

        for (var mark = sentence.EndToken - ShortestPointer; mark >= sentence.FirstToken + ShortestWords; mark--)
        {
            if (part.QuoteAt(mark) >= 0 || !part.IsClauseMark(mark) || part.IsBracketed(mark) || part.Tokens[mark].Is('.'))
            {
                continue;
            }

            foreach (var match in Rules.Pointing.Nouns.FindAll(part.Codes, mark + 1, sentence.EndToken).Where(match => match.Start <= mark + LongestOpening).OrderByDescending(match => match.End - match.Start))
            {
                var end = MainEnd(match.End, sentence.EndToken);
                // A mere comma parts less: only where the noun says whose it is.
                if (OpensMain(match.Start, mark + 1) && !IsAside(match.Start, match.End, end, mark + 1)
                    && (Within(match) ?? (part.Tokens[mark].Is(',') ? null : Voice(match.Start, match.End, mark + 1, end))) is { } voice)
                {
                    return new Attribution
                    {
                        Part = part,
                        Cue = new Cue(CueKind.Speech, match.Start, match.End, match.Pattern),
                        Speaker = voice,
                        Content = [(sentence.FirstToken, mark)],
                        Sentence = index,
                    };
                }
            }
        }

        return null;
    }

    /// <summary>"This plan X had unveiled before; an invitation is its first point": what stands behind the semicolon or colon is of it.</summary>
    private IReadOnlyList<(int From, int To)> Behind(int end, Sentence sentence) =>
        end + 1 < sentence.EndToken && (part.Tokens[end].Is(';') || part.Tokens[end].Is(':')) ? [(end + 1, sentence.EndToken)] : [];

    /// <summary>Whether a verb of saying has nothing but a "this" or "so" for an object.</summary>
    public bool PointsBack(Cue cue, Speaker speaker, int index, Sentence sentence)
    {
        if (cue.Kind is not (CueKind.Speech or CueKind.SpeechTo) || index == 0 || speaker is not { IsWritten: true, Mention.Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution })
        {
            return false;
        }

        var (from, to) = (part.ClauseStart(cue.Start, sentence.FirstToken), part.ClauseEnd(cue.End, sentence.EndToken));
        return Rules.Pointing.Words.FindAll(part.Codes, from, to).Exists(match => match.End <= cue.Start || match.Start <= cue.End + 1)
            && OpensMain(from, sentence.FirstToken)
            // "X denied this", "X called it a threat".
            && !IsOfOther(cue.Start, to)
            && !Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(token =>
                part.Tokens[token].Is(':') || part.IsSpeechAt(token) || (token >= to && part.Has(token, Rules.That)));
    }

    /// <summary>No "that" and no "who" opens the clause.</summary>
    private bool OpensMain(int token, int from) =>
        !Enumerable.Range(from, token - from).Any(at => part.Has(at, Rules.That) || part.Has(at, Rules.Relative) || part.IsSpeechAt(at) || part.Tokens[at].Is(':'));

    private int MainEnd(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            // "The plan, as the agency reports, was laid out by X": an inset ends nothing.
            if (part.Tokens[at].Is(',') && part.Has(at + 1, Rules.As) && NextComma(at + 1, to) is var comma and > 0)
            {
                at = comma;
                continue;
            }

            if (part.IsSpeechAt(at) || part.Has(at, Rules.That) || (part.Has(at, Rules.Relative) && part.IsClauseMark(at - 1)) || part.Tokens[at].Is(':') || part.Tokens[at].Is(';'))
            {
                return at;
            }
        }

        return to;
    }

    private int NextComma(int from, int to) => Enumerable.Range(from, Math.Max(0, Math.Min(to, from + LongestInset) - from)).FirstOrDefault(at => part.Tokens[at].Is(','), -1);

    /// <summary>"Such a plan was criticised by X": it is not X's; nor is one behind a preposition, "X spoke of this plan".</summary>
    private bool IsAside(int start, int end, int to, int from) =>
        part.Has(end, Rules.That)
        // "Commented that the words were taken out of context".
        || (start > from && part.Has(start, Rules.That))
        || (part.Tokens[Math.Min(end, part.Tokens.Length - 1)].Is(',') && part.Has(end + 1, Rules.That) && !part.Has(end + 1, Rules.As))
        || (start > from && part.MentionAt(start - 1) < 0 && part.Has(start - 1, Rules.KnowsPrepositions ? Rules.Preposition : Rules.Function) && !part.Has(start - 1, Rules.Passive))
        || IsOfOther(from, start)
        || IsOfOther(end, to)
        || part.CuesIn(from, to).Any(cue => cue.Kind == CueKind.Attitude && !part.Has(cue.Start, Rules.Pointing.Voicing) && (cue.Start < start || cue.Start >= end));

    private bool IsOfOther(int from, int to) =>
        Rules.Pointing.Aside.FindAll(part.Codes, from, to).Exists(match => part.QuoteAt(match.Start) < 0) || Rules.Replies.FindAll(part.Codes, from, to).Count > 0;

    /// <summary>"That was X's message", "the warning came from X".</summary>
    private Speaker? Within(PatternMatch<bool> match)
    {
        for (var at = match.End - 1; at >= match.Start && match.Pattern.Contains('{', StringComparison.Ordinal); at--)
        {
            if (part.MentionAt(at) is var index and >= 0 && IsSomebody(part.Mentions[index]))
            {
                return SubjectReader.Of(part.Mentions[index], "stands within the pointer");
            }
        }

        return null;
    }

    /// <summary>Whoever stands before the pointer, else behind; the other way round where it opens the sentence or words stand freely.</summary>
    private Speaker? Voice(int start, int end, int from, int to) =>
        start == from || Rules.DropsSubjectsAnywhere ? VoiceBehind(end, to) ?? Before(from, start) : Before(from, start) ?? VoiceBehind(end, to);

    /// <summary>Somebody with a name goes before a mere office or body: "came in answer to the minister's words X".</summary>
    private Speaker? VoiceBehind(int from, int to)
    {
        Mention? body = null;
        for (var at = from; at < to; at++)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { } mention && mention.FirstToken == at && part.QuoteAt(at) < 0 && IsSomebody(mention)
                && (part.Has(at - 1, Rules.Agent) || (_subjects.MayBeSubject(mention, IsAlso(at - 1) ? at : from) && !_subjects.IsOblique(mention))))
            {
                if (mention.Kind == MentionKind.Person)
                {
                    return SubjectReader.Of(mention, "voices what stands before");
                }

                body ??= mention;
            }
        }

        return body is null ? null : SubjectReader.Of(body, "voices what stands before");
    }

    /// <summary>"Aj prezident X": a word of function that is known to govern nothing.</summary>
    private bool IsAlso(int token) => Rules.KnowsPrepositions && part.Has(token, Rules.Function) && !part.Has(token, Rules.Preposition);

    private Speaker? Before(int from, int to) =>
        _subjects.MentionIn(from, to, lastFirst: false, "voices what stands before") is { Mention: { Kind: MentionKind.Person or MentionKind.Office } mention } before
        && IsSomebody(mention) && !_subjects.IsOblique(mention)
            ? before
            : null;

    private static bool IsSomebody(Mention mention) =>
        !Speaker.IsDoubtful(mention)
        && mention is { Kind: MentionKind.Institution, Official: true }
            or { Kind: MentionKind.Person or MentionKind.Office, Person: { Name: not null } or { Official: true } or { Former: true } };
}
