using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds the subject that an inset between commas parts from its verb: "X, a pollster, said".</summary>
internal sealed class InsetReader(SpeechPart part, SubjectReader subjects)
{
    /// <summary>How of a speaker that stands between the verb and the comma before it.</summary>
    public const string Inset = "is the inset";

    /// <summary>How of one that stands in front of it.</summary>
    public const string Before = "stands before the inset";

    private const int LongestBracket = 8;
    private const int LongestInset = 40;
    private const int LongestTitle = 6;

    /// <summary>"X, a pollster, said": what stands before an inset between commas.</summary>
    public Speaker? BeforeInset(int comma, int from)
    {
        comma = BeforeBracket(comma, from);
        var inset = part.MentionAt(comma - 1) is var last and >= 0 && part.Mentions[last].EndToken == comma && part.Mentions[last] is { Person.Name: not null } name && subjects.MayBeSubject(name, from)
            ? name
            : null;
        for (var at = comma - 1; at > from && comma - at < LongestInset; at--)
        {
            // "X, candidate of the party “Law and Justice”, said": a name in marks is part of the inset.
            var quote = part.QuoteAt(at);
            if (quote >= 0 && part.Outer[quote].End - part.Outer[quote].First <= LongestTitle)
            {
                continue;
            }

            if (quote >= 0)
            {
                return inset is null ? null : SubjectReader.Of(inset, Inset);
            }

            if (part.Tokens[at].Is(',')
                && BeforeBracket(at, from) is var end
                && part.MentionAt(end - 1) is var index and >= 0
                && part.Mentions[index].EndToken == end
                && subjects.MayBeSubject(part.Mentions[index], from))
            {
                // "About joining the alliance, its minister, X, declared": what stands before is no person.
                if (inset is not null && part.Mentions[index] is { Person: null })
                {
                    break;
                }

                return Apposed(part.Mentions[index], at + 1) ?? SubjectReader.Of(part.Mentions[index], Before);
            }
        }

        // The inset itself may be the name: "the minister of defence, X, said".
        return inset is not null ? SubjectReader.Of(inset, Inset)
            // "It holds for Georgia and Moldova, he added": a country that a left-out subject's words end with is no inset.
            : part.MentionAt(comma - 1) is var named and >= 0 && subjects.MayBeSubject(part.Mentions[named], from)
                && !(part.Rules.DropsSubjectsAnywhere && part.Mentions[named] is { Kind: MentionKind.Country, Country.Length: 2 } && !part.IsClauseMark(part.Mentions[named].FirstToken - 1)) ? SubjectReader.Of(part.Mentions[named], Inset)
            : InsetNoun(comma, from);
    }

    /// <summary>"Only one senator, X of Missouri, voted against": the inset opens with the name of whoever has none.</summary>
    private Speaker? Apposed(Mention noun, int at) =>
        noun is { Kind: MentionKind.Office, Plural: false, Person.Name: null } && part.MentionAt(at) is var index and >= 0
        && part.Mentions[index] is { Kind: MentionKind.Person, Person.Name: not null } name && name.FirstToken == at && !Speaker.IsDoubtful(name)
            ? SubjectReader.Of(name, "is named in the inset")
            : null;

    /// <summary>"X (Party), who ran, said": the bracket belongs to the name.</summary>
    private int BeforeBracket(int end, int from)
    {
        for (var at = end - 2; end > from && part.Tokens[end - 1].Is(')') && at > Math.Max(from, end - LongestBracket); at--)
        {
            if (part.Tokens[at].Is('('))
            {
                return at;
            }
        }

        return end;
    }

    private Speaker? InsetNoun(int comma, int from)
    {
        var first = comma - 1;
        while (first > from && comma - first < LongestInset && !part.Tokens[first].Is(',') && part.QuoteAt(first) < 0)
        {
            first--;
        }

        if (first <= from || !part.Tokens[first].Is(','))
        {
            return null;
        }

        // "A plan of 28 points, which was leaked, provides that": a thing that opens the sentence is nobody who was left out.
        return subjects.NounBefore(part.ClauseStart(first, from), first)
            ?? (part.Has(first + 1, part.Rules.Relative) && part.ClauseStart(first, from) == from
                && !part.Has(from, part.Rules.Function) && !part.Has(from, part.Rules.PassOver) ? new Speaker(from, first, null, "is the noun before the inset") : null);
    }
}
