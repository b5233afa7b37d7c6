using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Weighs what stands nearest before a verb against others that may be its subject.</summary>
internal sealed class SubjectRivals(SpeechPart part, SubjectReader subjects, BehindReader behind, OwnerReader owners)
{
    private const int LongestNoun = 8;

    private SpeechRules Rules => part.Rules;

    public Speaker? Best(Speaker? subject, Cue cue, int start, int to) => NotOwner(NotDoubtful(NotHearer(subject, start), cue, to), cue, start, to);

    /// <summary>"Pred príletom Európanov napísal prezident X": a mere capital is no rival of a name behind the verb.</summary>
    private Speaker? NotDoubtful(Speaker? subject, Cue cue, int to) =>
        subject is { Mention: { } mention } && Rules.Order.KnowsCases && Speaker.IsDoubtful(mention)
        && behind.MentionBehind(cue, to) is { Mention: { Kind: MentionKind.Person, Person.Official: true } named } late && subjects.HasSubjectForm(named)
            ? late
            : subject;

    /// <summary>"Wie Minister X der Agentur Y sagte": a paper between a person and the verb is told it.</summary>
    private Speaker? NotHearer(Speaker? subject, int start) =>
        subject is { Mention: { } told } && IsHearer(told)
        && subjects.MentionIn(start, subject.First, lastFirst: true, "stands before the verb") is { Mention: { Person: not null } better } person && !Speaker.IsDoubtful(better)
            ? person
            : subject;

    private bool IsHearer(Mention told) =>
        (told is { Kind: MentionKind.Institution, Official: false } && Rules.InvertsSubjects) || Speaker.IsDoubtful(told);

    private Speaker? NotOwner(Speaker? subject, Cue cue, int start, int to)
    {
        // "Členstvo Ukrajiny odmieta X": a country that opens no clause is hardly its subject.
        if (subject is { Mention.Kind: MentionKind.Country } && (Rules.DropsSubjectsAnywhere || Rules.InvertsSubjects) && subject.First > start && behind.PersonBehind(cue, to) is { } person)
        {
            return person;
        }

        // "..., wo Präsident X den Beitritt Schwedens verhindern wollte,": the verb closes the clause, and whoever opens it is its subject.
        if (subject is { Mention.Kind: MentionKind.Country } && Rules.InvertsSubjects && subject.First > start && part.IsClauseMark(cue.End)
            && subjects.MentionIn(start, subject.First, lastFirst: false, "stands before the verb and its object") is { Mention.Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution } first)
        {
            return first;
        }

        return subject is not null && Rules.DropsSubjectsAnywhere ? NotOfOther(subject, cue, start, to) : subject;
    }

    /// <summary>"Slová prezidenta skritizoval minister X": whose words stand before the verb is what it acts on, where a subject stands behind.</summary>
    private Speaker NotOfOther(Speaker subject, Cue cue, int start, int to) =>
        subject is { Mention: { Kind: MentionKind.Office, Plural: true } } && !part.Has(cue.Start, Rules.Plural) ? NamedBefore(subject) ?? subject
        : subject is { Mention.Kind: MentionKind.Institution } && PersonBefore(subject, start) is { } one ? one
        : owners.IsOwner(subject) ? behind.MentionBehind(cue, to) ?? subject
        : subject;

    /// <summary>"X před jednáním ministrů řekl": the verb of one has no many for its subject.</summary>
    private Speaker? NamedBefore(Speaker many)
    {
        for (var at = many.First - 1; at >= Math.Max(0, many.First - LongestNoun) && !part.IsClauseMark(at); at--)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person } && subjects.MayBeSubject(part.Mentions[index], 0))
            {
                return SubjectReader.Of(part.Mentions[index], "stands before the verb");
            }
        }

        return null;
    }

    /// <summary>"X (ODS) po zasedání vlády uvedl": a body in the circumstances of a person's words.</summary>
    private Speaker? PersonBefore(Speaker body, int start)
    {
        var isCircumstance = false;
        for (var at = body.First - 1; at >= start; at--)
        {
            isCircumstance |= part.Has(at, Rules.Preposition);
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person, Plural: false } person && subjects.MayBeSubject(person, start))
            {
                return isCircumstance ? SubjectReader.Of(person, "stands before the verb and its circumstances") : null;
            }
        }

        return null;
    }
}
