using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>"President X and Prime Minister Y said": whoever is joined to the speaker says it too.</summary>
internal static class JointSpeakers
{
    // Who signs a joint letter stands in a list; no news names more of them in one sentence.
    private const int Most = 3;

    public static IEnumerable<Mention> Of(Attribution attribution)
    {
        var speaker = attribution.Speaker;
        if (attribution.Cue is not { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude or CueKind.Before or CueKind.Mark } || !speaker.IsWritten || speaker.Mention?.Person is null)
        {
            return [];
        }

        var part = attribution.Part;
        var first = speaker.First;
        while (first > 0 && part.Has(first - 1, part.Rules.Determiner) && !part.Has(first - 1, part.Rules.Joins))
        {
            first--;
        }

        return Before(part, first).Concat(Behind(part, speaker.End)).Where(mention => mention.Person != speaker.Mention.Person);
    }

    /// <summary>"American officials and NATO diplomats said": several without names, of no one country; null for anybody else.</summary>
    public static Mention? Mixed(Attribution attribution, Mention mention) =>
        attribution.Speaker.IsWritten
        && IsCrowd(mention)
        && Before(attribution.Part, attribution.Speaker.First).Concat(Behind(attribution.Part, attribution.Speaker.End)).Any(other => IsCrowd(other) && other.Country != mention.Country)
            ? mention with { Country = null, Person = new PersonTag { Because = mention.Person!.Because, Official = mention.Person.Official, OfficeClass = mention.Person.OfficeClass } }
            : null;

    private static bool IsCrowd(Mention mention) => mention is { Plural: true, Person: { Name: null, Official: true } };

    private static IEnumerable<Mention> Before(SpeechPart part, int first)
    {
        for (var count = 0; count < Most && Joined(part, first - 1, first - 2, isList: count > 0) is { } mention; count++)
        {
            yield return mention;
            first = mention.FirstToken;
            while (first > 0 && part.Has(first - 1, part.Rules.Determiner) && !part.Has(first - 1, part.Rules.Joins))
            {
                first--;
            }
        }
    }

    private static IEnumerable<Mention> Behind(SpeechPart part, int end)
    {
        for (var count = 0; count < Most && Joined(part, end, AfterDeterminers(part, end + 1), isList: false) is { } mention; count++)
        {
            yield return mention;
            end = mention.EndToken;
        }
    }

    private static int AfterDeterminers(SpeechPart part, int token)
    {
        while (part.Has(token, part.Rules.Determiner))
        {
            token++;
        }

        return token;
    }

    /// <summary>The person at <paramref name="at"/>, if nothing but an "and" stands between, or a comma in a list that ends with one.</summary>
    private static Mention? Joined(SpeechPart part, int and, int at, bool isList) =>
        (part.Has(and, part.Rules.Joins) || (isList && and >= 0 && part.Tokens[and].Is(',')))
        && part.MentionAt(at) is var index and >= 0
        && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Person: { } person } mention
        && (person.Name is not null || person.Official) && part.QuoteAt(at) < 0 && !Speaker.IsDoubtful(mention) ? mention : null;
}
