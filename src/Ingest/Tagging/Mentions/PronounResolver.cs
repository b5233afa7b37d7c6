using Ingest.Statements;

namespace Ingest.Tagging.Mentions;

/// <summary>Gives each pronoun the likeliest person before it: the one its sentence or the sentence before speaks of.</summary>
internal sealed class PronounResolver(Companions companions)
{
    private const int Reach = 40;

    // A pronoun reaches back over this many sentences; farther, nobody can tell.
    private const int Sentences = 6;

    public void Resolve(List<RawMention> mentions)
    {
        for (var at = 0; at < mentions.Count; at++)
        {
            if (mentions[at] is { Kind: MentionKind.Pronoun, Plural: false } pronoun)
            {
                pronoun.Person = Antecedent(mentions, at, pronoun);
            }
        }
    }

    private PersonTag? Antecedent(List<RawMention> mentions, int at, RawMention pronoun)
    {
        var part = pronoun.Scan.Part;
        var home = part.SentenceAt(part.Tokens[pronoun.First].Start);
        PersonTag? best = null;
        var bestScore = int.MinValue;
        for (var back = at - 1; back >= 0 && back > at - Reach; back--)
        {
            var candidate = mentions[back];
            if (candidate.Scan != pronoun.Scan)
            {
                break;
            }

            var distance = home - part.SentenceAt(part.Tokens[candidate.First].Start);
            if (distance > Sentences)
            {
                break;
            }

            if (candidate.Person is null || !Agrees(candidate, pronoun))
            {
                continue;
            }

            // The subject comes first in its sentence; in the pronoun's own sentence too, where the last name is often whom he speaks of.
            var score = (-10 * distance)
                + (!companions.Is(candidate) && IsFirstPerson(mentions, back) ? 6 : 0)
                + (candidate.Kind == MentionKind.Person ? 2 : 0)
                + (candidate.Person.Gender != Gender.Unknown && candidate.Person.Gender == pronoun.Gender ? 4 : 0)
                // "After talks with X, Y faced the press. He said": company is not whom the sentence is about.
                - (companions.Is(candidate) ? 8 : 0)
                - (candidate.Scan.IsQuoted[candidate.First] && !pronoun.Scan.IsQuoted[pronoun.First] ? 12 : 0);
            (best, bestScore) = score > bestScore ? (candidate.Person, score) : (best, bestScore);
        }

        return best ?? FromTitle(mentions, pronoun);
    }

    private bool IsFirstPerson(List<RawMention> mentions, int at)
    {
        var part = mentions[at].Scan.Part;
        var sentence = part.SentenceAt(part.Tokens[mentions[at].First].Start);
        for (var back = at - 1; back >= 0 && mentions[back].Scan == mentions[at].Scan && part.SentenceAt(part.Tokens[mentions[back].First].Start) == sentence; back--)
        {
            if (mentions[back].Kind is MentionKind.Person or MentionKind.Office && mentions[back].Person is not null && !companions.Is(mentions[back]))
            {
                return false;
            }
        }

        return true;
    }

    private static PersonTag? FromTitle(List<RawMention> mentions, RawMention pronoun) =>
        pronoun.Scan.Part.Part == TextPart.Title
            ? null
            : mentions.Take(Reach).FirstOrDefault(mention => mention.Scan.Part.Part == TextPart.Title && mention.Person is not null && Agrees(mention, pronoun))?.Person;

    private static bool Agrees(RawMention candidate, RawMention pronoun) =>
        candidate is { Plural: false, Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun }
        && candidate.Name?.Kind != NameKind.Weak
        && (candidate.Person!.Gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || candidate.Person.Gender == pronoun.Gender);
}
