using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>"President X and Prime Minister Y said": whoever is joined to the speaker says it too.</summary>
internal static class JointSpeakers
{
    public static IEnumerable<Mention> Of(Attribution attribution)
    {
        var speaker = attribution.Speaker;
        if (attribution.Cue is not { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude or CueKind.Before or CueKind.Mark } || !speaker.IsWritten || speaker.Mention?.Person is null)
        {
            return [];
        }

        var part = attribution.Part;
        var first = speaker.First;
        while (first > 0 && part.Has(first - 1, part.Rules.Determiner))
        {
            first--;
        }

        return new[] { Joined(part, first - 1, first - 2), Joined(part, speaker.End, AfterDeterminers(part, speaker.End + 1)) }
            .OfType<Mention>().Where(mention => mention.Person != speaker.Mention.Person);
    }

    private static int AfterDeterminers(SpeechPart part, int token)
    {
        while (part.Has(token, part.Rules.Determiner))
        {
            token++;
        }

        return token;
    }

    /// <summary>The person at <paramref name="at"/>, if nothing but an "and" stands between.</summary>
    private static Mention? Joined(SpeechPart part, int and, int at) =>
        part.Has(and, part.Rules.Joins) && part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Person: { } person } mention
        && (person.Name is not null || person.Official) && part.QuoteAt(at) < 0 && !Speaker.IsDoubtful(mention) ? mention : null;
}
