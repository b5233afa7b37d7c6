using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Tells whom an attribution's speaker means, and who may make a statement at all.</summary>
internal static class SpeakerResolver
{
    // "in his view" looks back this many sentences for whose view it is.
    private const int LookBack = 8;

    // "Ce dernier".
    private const int LongestLatter = 2;

    public const string NobodyUtters = "a country's position that nobody is said to utter";

    public static (Mention? Mention, PersonTag? Person) Resolve(Attribution attribution, SpeechIndex speech)
    {
        var mention = attribution.Speaker.Mention;
        if (mention is { Kind: MentionKind.Pronoun, Person: null } || (mention is null && attribution.Cue is { Kind: CueKind.Own }))
        {
            mention = LastSpeaker(attribution, speech, mention is null) ?? mention;
        }
        else if (IsLatter(attribution))
        {
            mention = LastNamed(attribution);
        }

        return mention switch
        {
            { Person: { } person } => (Documents.OfNato(mention, attribution), person),
            { Kind: MentionKind.Institution or MentionKind.Country } => (mention, null),
            _ => (null, null),
        };
    }

    /// <summary>"The latter is convinced": whoever was named last speaks.</summary>
    public static bool IsLatter(Attribution attribution) =>
        attribution.Speaker is { IsWritten: true, Mention: null } speaker
        && speaker.End - speaker.First <= LongestLatter
        && (attribution.Part.Has(speaker.End - 1, attribution.Part.Rules.Latter)
            // "Ten lidem předložil": many to whom he did it.
            || (attribution.Part.Has(speaker.First, attribution.Part.Rules.Latter) && speaker.End - speaker.First == 2
                && VerbGender.EndsInOne(attribution.Part.Tokens[speaker.First + 1].Normal, attribution.Part.Rules.ObliqueManyEndings)));

    /// <summary>Why nobody's statement is made of it, or null.</summary>
    public static string? WhyNobody(StatementCandidate candidate)
    {
        var (mention, cue) = (candidate.Mention, candidate.Attribution.Cue);
        return candidate.Person switch
        {
            not null when Speaker.IsDoubtful(mention) => "a single name without office may be no person",
            { Name: null, Official: false, Former: false } => "somebody without name or office",
            { Name: null, Official: true } when mention.Plural && IsAnonymous(candidate) => null,
            { Name: null, Official: true } when candidate.Country is null && (IsList(candidate) || candidate.Attribution.Speaker.How == Documents.Author) => null,
            // "According to the sources": those of whom the text has told whose they are.
            { Name: null, Official: true } when mention.Plural && candidate.Country is { Length: 2 } && cue is { Kind: CueKind.Before } => null,
            { Name: null } when candidate.Country is null && !IsAnonymous(candidate) => "somebody of no known country",
            { Name: null } when mention.Plural && candidate.Country is not "NATO" => "people who are not named",
            null when mention.Kind == MentionKind.Institution && !mention.Official => "no public body",
            null when mention.Kind == MentionKind.Country && candidate.Country is not "NATO" && cue is not { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Mark } && !IsDemand(candidate) => NobodyUtters,
            // "Finland's statement told that it would apply": what it plans itself is told by whoever speaks for it.
            null when mention.Kind == MentionKind.Country && candidate.Attribution.IsPaper && candidate.Subject == candidate.Country => NobodyUtters,
            null when cue is { Kind: CueKind.Noun } && !candidate.Attribution.IsWanted && !TellsThat(candidate.Attribution) => "words of a body that the text only mentions",
            _ => null,
        };
    }

    /// <summary>Why a wish of NATO, or of people there, is no statement; null for others, and for what was decided once: "In 2008 the allies agreed".</summary>
    public static string? WhyNoDecision(StatementCandidate candidate)
    {
        // "An unnamed Western official": of him, what he says for or against is all that could be told.
        // What several tell the paper themselves is told of others' positions.
        if (candidate is { Name: null, Country: null, Score.IsEmpty: true, WhyOlder: null } && !(candidate.Mention.Plural && candidate.Attribution.Cue is { Kind: not CueKind.Before }))
        {
            return "somebody of no known country says nothing for or against it";
        }

        // What a country demands now is told by whoever speaks for it.
        if (candidate is { Mention.Kind: MentionKind.Country, Person: null, WhyOlder: null, Country: not "NATO" } && (candidate.Attribution.IsPaper || (candidate.Attribution.Cue is { Kind: CueKind.Attitude } && IsDemand(candidate))))
        {
            return NobodyUtters;
        }

        if (candidate is not { Country: "NATO", Name: null, WhyOlder: null, Attribution.IsDeed: false })
        {
            return null;
        }

        var (mention, cue) = (candidate.Mention, candidate.Attribution.Cue);
        var isUnnamed = mention.Plural && (candidate.Person?.OfficeClass == OfficeClasses.Ally || (!candidate.Attribution.IsDirect && cue is not { Kind: CueKind.Speech }));
        return isUnnamed && !IsAnonymous(candidate) && !IsCommonDecision(candidate) ? "people who are not named"
            : mention.Kind == MentionKind.Country && cue is not { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Mark } ? NobodyUtters
            : null;
    }

    /// <summary>"Moscow demanded that Ukraine stay out": what a country demands of another it has uttered.</summary>
    private static bool IsDemand(StatementCandidate candidate) =>
        candidate.Attribution.Cue is { } cue && candidate.Subject != candidate.Country
        && candidate.Part.Rules.Demands.FindAll(candidate.Part.Codes, cue.Start, cue.End).Count > 0;

    /// <summary>"The allies agreed that", "NATO leaders have promised": what members decide together is NATO's position.</summary>
    private static bool IsCommonDecision(StatementCandidate candidate) =>
        candidate is { Country: "NATO", Attribution.Cue: { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude } cue }
        && candidate.Part.Rules.Commits.FindAll(candidate.Part.Codes, cue.Start, cue.End).Count > 0;

    /// <summary>"The presidents of Czechia, Poland and Romania": what they say together is known to be theirs.</summary>
    private static bool IsList(StatementCandidate candidate) =>
        candidate.Mention is { Plural: true } mention
        && Enumerable.Range(mention.FirstToken, mention.EndToken - mention.FirstToken)
            .Count(token => candidate.Part.Tokens[token].Is(',') || candidate.Part.Has(token, candidate.Part.Rules.Joins)) > 1;

    /// <summary>"The talks ended with the delegation's offer that": what is offered follows.</summary>
    private static bool TellsThat(Attribution words) =>
        words is { Part: var part, Speaker: { IsWritten: true, End: var end } } && part.IsClauseMark(end) && part.Tokens[end].Is(',') && part.Has(end + 1, part.Rules.That);

    private static bool IsAnonymous(StatementCandidate candidate)
    {
        var sentence = candidate.Part.Text.Sentences[candidate.Attribution.Sentence];
        return candidate.Part.Rules.Anonymous.FindAll(candidate.Part.Codes, sentence.FirstToken, sentence.EndToken).Count > 0;
    }

    /// <summary>Whoever the sentence before names last: "Another note was struck by X. The latter is convinced".</summary>
    private static Mention? LastNamed(Attribution attribution)
    {
        if (attribution.Sentence == 0)
        {
            return null;
        }

        var part = attribution.Part;
        var before = part.Text.Sentences[attribution.Sentence - 1];
        for (var token = before.EndToken - 1; token >= before.FirstToken; token--)
        {
            if (part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person, Person.Name: not null } mention && !Speaker.IsDoubtful(mention))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>Whoever spoke last; a body too where the text tells no "he": "the statement reads".</summary>
    private static Mention? LastSpeaker(Attribution attribution, SpeechIndex speech, bool orBody)
    {
        for (var sentence = attribution.Sentence; sentence >= Math.Max(0, attribution.Sentence - LookBack); sentence--)
        {
            if (speech.At(sentence).FindLast(one => one != attribution
                && one.Cue is not { Kind: CueKind.Noun }
                && (one.Speaker.Mention is { Person: not null } person && !Speaker.IsReporter(person) || (orBody && one.Speaker.Mention is { Kind: MentionKind.Institution, Official: true }))) is { } last)
            {
                return last.Speaker.Mention;
            }
        }

        return null;
    }
}
