using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds whose words a noun names: "X's statement", "the statement of X".</summary>
internal sealed class OwnerReader(SpeechPart part)
{
    /// <summary>How of a subject that says the words its sentence opens with.</summary>
    public const string OpeningSubject = "is the subject behind the words";

    // "Mit seiner jüngsten Ankündigung, ...", ", hatte der Präsident X".
    private const int LongestOpening = 3;

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

            // "A promise to seek for Ukraine": what a preposition governs owns no words, but "of X" does.
            if (part.IsClauseMark(token) || (Rules.DropsSubjectsAnywhere && part.Has(token, Rules.Preposition) && !part.Has(token, Rules.Order.OutOf)))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"Mit der Ankündigung, das Land trete bei, hatte Präsident X ...": words that the sentence opens with behind a preposition are its subject's.</summary>
    public Speaker? OfOpening(Cue cue, int from, int to)
    {
        if (cue.Start <= from || cue.End >= to || cue.Start - from > LongestOpening || !part.Has(from, Rules.Function) || !(part.Tokens[cue.End].Is(',') || part.Has(cue.End, Rules.That)))
        {
            return null;
        }

        var comma = -1;
        for (var token = cue.End + 1; token < to; token++)
        {
            comma = part.Tokens[token].Is(',') && part.QuoteAt(token) < 0 ? token : comma;
            if (part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Name: not null } or { Official: true } } subject
                && subject.FirstToken == token && comma > 0 && token - comma <= LongestOpening && part.QuoteAt(token) < 0 && _subjects.MayBeSubject(subject, comma + 1)
                && !Enumerable.Range(comma + 1, token - comma - 1).Any(at => part.Has(at, Rules.Boundary) || part.Has(at, Rules.That) || part.Has(at, Rules.Relative)))
            {
                return SubjectReader.Of(subject, OpeningSubject);
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
