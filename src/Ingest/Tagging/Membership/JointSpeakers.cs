using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>"President X and Prime Minister Y said": whoever is joined to the speaker says it too.</summary>
internal static class JointSpeakers
{
    // Who signs a joint letter stands in a list; no news names more of them in one sentence.
    private const int Most = 3;

    // "his long-time Latvian counterpart".
    private const int LongestRole = 5;

    public static IEnumerable<Mention> Of(Attribution attribution)
    {
        var speaker = attribution.Speaker;
        if (attribution.Cue is not { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude or CueKind.Before or CueKind.After or CueKind.Back or CueKind.Mark } || !speaker.IsWritten || speaker.Mention?.Person is null)
        {
            return [];
        }

        var part = attribution.Part;
        return Before(part, BeforeRole(part, speaker.First)).Concat(Behind(part, speaker)).Where(mention => mention.Person != speaker.Mention.Person);
    }

    /// <summary>"American officials and NATO diplomats said": several without names, of no one country; null for anybody else.</summary>
    public static Mention? Mixed(Attribution attribution, Mention mention) =>
        attribution.Speaker.IsWritten
        && IsCrowd(mention)
        && Before(attribution.Part, BeforeRole(attribution.Part, attribution.Speaker.First)).Concat(Behind(attribution.Part, attribution.Speaker)).Any(other => IsCrowd(other) && other.Country != mention.Country)
            ? mention with { Country = null, Person = new PersonTag { Because = mention.Person!.Because, Official = mention.Person.Official, OfficeClass = mention.Person.OfficeClass } }
            : null;

    private static bool IsCrowd(Mention mention) => mention is { Plural: true, Person: { Name: null, Official: true } };

    private static IEnumerable<Mention> Before(SpeechPart part, int first)
    {
        for (var count = 0; count < Most && Joined(part, first - 1, first - 2, isList: count > 0) is { } mention; count++)
        {
            yield return mention;
            first = BeforeRole(part, mention.FirstToken);
        }
    }

    private static IEnumerable<Mention> Behind(SpeechPart part, Speaker speaker)
    {
        var end = speaker.End;
        for (var count = 0; count < Most && Joined(part, end, AfterRole(part, AfterRepeated(part, speaker, end + 1)), isList: false) is { } mention; count++)
        {
            yield return mention;
            end = mention.EndToken;
        }
    }

    /// <summary>"De la présidente X et de la première ministre Y": the preposition before the speaker comes again.</summary>
    private static int AfterRepeated(SpeechPart part, Speaker speaker, int token)
    {
        var before = speaker.First - 1;
        before -= before > 0 && part.Has(before, part.Rules.Determiner) ? 1 : 0;
        return before >= 0 && part.Has(before, part.Rules.Function) && part.Has(token, part.Rules.Function) && !part.Has(token, part.Rules.Joins) ? token + 1 : token;
    }

    /// <summary>"X and her Dutch colleague Y": what Y is to X stands before his name.</summary>
    private static int BeforeRole(SpeechPart part, int first)
    {
        var at = first;
        while (at > 0 && first - at < LongestRole && IsOfRole(part, at - 1))
        {
            at--;
        }

        return at > 0 && part.Has(at - 1, part.Rules.Joins) ? at : first;
    }

    private static int AfterRole(SpeechPart part, int first)
    {
        var at = first;
        while (at < part.Tokens.Length && at - first < LongestRole && IsOfRole(part, at))
        {
            at++;
        }

        return at;
    }

    private static bool IsOfRole(SpeechPart part, int token) =>
        !part.Has(token, part.Rules.Joins)
        && (part.Has(token, part.Rules.Determiner)
            || (part.MentionAt(token) is var index and >= 0
                ? part.Mentions[index] is { Kind: MentionKind.Pronoun } or { Kind: MentionKind.Country, CountryForm: CountryForm.Adjective }
                    // "Finland's X and Sweden's Y".
                    || (part.Mentions[index].Kind == MentionKind.Country && part.IsPossessive(part.Mentions[index]))
                : part.IsPossessive(token) || part.Tokens[token].IsWord && !part.Tokens[token].IsCapital && !part.Has(token, part.Rules.Function)));

    /// <summary>The person at <paramref name="at"/>, if nothing but an "and" stands between, or a comma in a list that ends with one.</summary>
    private static Mention? Joined(SpeechPart part, int and, int at, bool isList) =>
        (part.Has(and, part.Rules.Joins) || (isList && and >= 0 && part.Tokens[and].Is(',')))
        && part.MentionAt(at) is var index and >= 0
        && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Person: { } person } mention
        && (person.Name is not null || person.Official) && part.QuoteAt(at) < 0 && !Speaker.IsDoubtful(mention) ? mention : null;
}
