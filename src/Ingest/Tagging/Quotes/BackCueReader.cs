using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds who speaks by a cue that stands for words said just before: "So said X", "Об этом заявил X".</summary>
internal sealed class BackCueReader(SpeechPart part, SubjectReader subjects, BehindReader behind)
{
    private SpeechRules Rules => part.Rules;

    public Speaker? Find(Cue cue, int from, int to) =>
        Named(cue, from, to) is { Mention: { Person: not null } or { Official: true } } named ? named : Source(cue, to) ?? Named(cue, from, to);

    /// <summary>"The paper reports this, citing two officials": they say it.</summary>
    private Speaker? Source(Cue cue, int to) =>
        part.CuesIn(cue.End, to).Where(other => other.Kind == CueKind.Before)
            .Select(other => behind.Behind(other.End, to, isName: true))
            .FirstOrDefault(source => source is { Mention: { Person: not null } or { Kind: MentionKind.Institution, Official: true } });

    private Speaker? Named(Cue cue, int from, int to) =>
        NamedIn(cue, isFirst: true)
        ?? BehindBack(cue, from, to)
        ?? NamedIn(cue, isFirst: false)
        ?? BodyOrPersonIn(cue)
        ?? behind.Behind(cue.End, to, isName: false);

    // "erről X beszélt": the speaker may stand between the halves of the cue.
    private Speaker? BodyOrPersonIn(Cue cue) =>
        subjects.MentionIn(cue.Start, cue.End, lastFirst: false, "stands within the cue") is { Mention.Kind: not MentionKind.Country } within ? within : null;

    /// <summary>"Об этом журналистам на канале FTV сообщил": of those within the cue one who can be its subject, no hearer and no paper.</summary>
    /// <param name="cue">The cue with words within.</param>
    /// <param name="isFirst">Whether no preposition may stand before it: "in an interview with X" is said by another.</param>
    private Speaker? NamedIn(Cue cue, bool isFirst)
    {
        for (var at = cue.Start + 1; at < cue.End && !(isFirst && at > cue.Start + 1 && part.Has(at, Rules.Preposition)); at++)
        {
            // "Цитує прем'єра": whoever the cue ends with is the one it names, in whatever form.
            if (part.MentionAt(at) is var index and >= 0 && IsOneSpeaker(part.Mentions[index]) && (part.Mentions[index].EndToken == cue.End || (subjects.MayBeSubject(part.Mentions[index], cue.Start + 2) && !subjects.IsOblique(part.Mentions[index]))))
            {
                return SubjectReader.Of(part.Mentions[index], "stands within the cue");
            }
        }

        return null;
    }

    private static bool IsOneSpeaker(Mention mention) =>
        mention is { Kind: MentionKind.Pronoun }
            or { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Official: true } or { Former: true } or { Name.Length: > 0 } }
        && IsFullName(mention);

    private static bool IsFullName(Mention mention) =>
        mention.Person is null or { Official: true } or { Former: true } || mention.Person.Name?.Contains(' ', StringComparison.Ordinal) == true;

    /// <summary>"Об этом в эфире заявил X", but "X takto odpovedal na výrok Y": who stands before the cue comes before who stands far behind it.</summary>
    private Speaker? BehindBack(Cue cue, int from, int to)
    {
        if (behind.Behind(cue.End, to, isName: false) is { Mention: { } mention } named && IsOneOfficial(mention))
        {
            // "X przekazał to Joe Bidenowi": to whom it is said.
            return Rules.DropsSubjectsAnywhere && subjects.IsOblique(mention)
                && subjects.MentionIn(part.ClauseStart(cue.Start, from), cue.Start, lastFirst: true, "stands before the cue") is { Mention: { Kind: MentionKind.Person or MentionKind.Office } } before
                ? before
                : named;
        }

        if (!Rules.DropsSubjectsAnywhere || subjects.MentionIn(part.ClauseStart(cue.Start, from), cue.Start, lastFirst: true, "") is not null)
        {
            return null;
        }

        return LateSubject.Find(part, cue, to) is { } late ? SubjectReader.Of(late, "stands behind the cue and its circumstances") : null;
    }

    private static bool IsOneOfficial(Mention mention) =>
        mention is { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person: { Name: not null } or { Official: true } };
}
