using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds whose words a noun names: "X's statement", "the statement of X".</summary>
internal sealed class OwnerReader(SpeechPart part)
{
    private readonly SubjectReader _subjects = new(part);

    private SpeechRules Rules => part.Rules;

    /// <summary>Of "X's statement" and "the statement of X", "výrok X".</summary>
    public Speaker? Find(Cue cue, int from, int to)
    {
        if (part.MentionAt(cue.Start - 1) is var index and >= 0 && cue.Start > from && part.Mentions[index].Kind != MentionKind.Country
            // "X surprised the allies with objections": where forms tell, they are not theirs.
            && !(Rules.Order.KnowsCases && _subjects.IsObliqueForm(part.Mentions[index])))
        {
            return SubjectReader.Of(part.Mentions[index], "owns the words");
        }

        if (cue.Start - 2 >= from && part.IsPossessive(cue.Start - 1) && part.MentionAt(cue.Start - 2) is var owner and >= 0)
        {
            return SubjectReader.Of(part.Mentions[owner], "owns the words");
        }

        for (var token = cue.End; token < Math.Min(to, cue.End + 4); token++)
        {
            // "výzvy jej predsedu X": a possessive leads to the owner's name.
            if (part.MentionAt(token) is var other and >= 0 && !(part.Mentions[other].Kind == MentionKind.Pronoun && part.Has(token, Rules.Determiner) && IsNamedNear(token + 1, to)))
            {
                return (part.Mentions[other].Kind == MentionKind.Country && part.Mentions[other].CountryForm == CountryForm.Adjective)
                    // "Withdrew support for the accession of Ukraine to NATO": it is not Ukraine's support.
                    || _subjects.IsOfMembership(part.Mentions[other], cue.Start)
                    // "Consent to the accession of Sweden": nor is it Sweden's consent.
                    || (Rules.Order.KnowsCases && part.Mentions[other].Kind == MentionKind.Country && Enumerable.Range(cue.End, token - cue.End).Any(at => part.Has(at, Rules.Preposition))) ? null : SubjectReader.Of(part.Mentions[other], "owns the words");
            }

            if (part.IsClauseMark(token))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether a noun for words stands right before the speaker: "slová prezidenta".</summary>
    public bool IsOwner(Speaker speaker) =>
        part.CuesIn(Math.Max(0, speaker.First - 3), speaker.First).Any(noun => noun.Kind == CueKind.Noun
            && Enumerable.Range(noun.End, Math.Max(0, speaker.First - noun.End)).All(token => !part.IsClauseMark(token) && !part.Has(token, Rules.Function)));

    private bool IsNamedNear(int from, int to)
    {
        var token = from;
        while (token < Math.Min(to, from + 2) && part.MentionAt(token) < 0 && !part.IsClauseMark(token) && !part.Has(token, Rules.Function))
        {
            token++;
        }

        return part.MentionAt(token) is var index and >= 0 && token < to && part.Mentions[index].Kind == MentionKind.Person;
    }
}
