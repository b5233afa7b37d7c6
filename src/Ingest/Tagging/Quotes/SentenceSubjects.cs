using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>
/// Finds the subject that a verb without one takes from the clause before it, wherever that names its subject: "Do mesta pricestoval X a lídrom odkázal, že",
/// "X vzbudil rozruch, keď navrhol, aby". Only where the forms of names tell subjects from objects.
/// </summary>
internal sealed class SentenceSubjects(SpeechPart part)
{
    private readonly SubjectReader _subjects = new(part);

    private SpeechRules Rules => part.Rules;

    public Speaker? Before(Cue cue, Sentence sentence)
    {
        if (!Rules.Order.KnowsCases || cue.Kind is CueKind.Noun or CueKind.Own or CueKind.After || !HasWordsBehind(cue, sentence))
        {
            return null;
        }

        var gender = VerbGender.Of(part, cue);
        for (var token = cue.Start - 1; token >= sentence.FirstToken; token--)
        {
            if (part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Person: { Name: not null } person } mention && mention.EndToken == token + 1 && !Speaker.IsDoubtful(mention))
            {
                return (MayBeSubject(mention, sentence.FirstToken) || IsOwner(mention, cue)) && VerbGender.Fits(gender, person.Gender) ? SubjectReader.Of(mention, "is the subject of the clause before") : null;
            }
        }

        return null;
    }

    /// <summary>"S výzvou, aby Ukrajinu prijala, vystúpil X": what such a noun opens is of the only one whom the sentence names, where no verb tells who says it.</summary>
    public Speaker? OfNoun(Cue noun, int from, int to)
    {
        // "X mal jasnú odpoveď: ...".
        if (Rules.Order.KnowsCases && noun.End + 1 < to && part.Tokens[noun.End].Is(':'))
        {
            return _subjects.MentionIn(part.ClauseStart(noun.Start, from), noun.Start, lastFirst: false, "has such words") is { Mention.Person.Name: not null } holder && MayBeSubject(holder.Mention, from) ? holder : null;
        }

        if (!Rules.Order.KnowsCases || noun.End + 1 >= to || !part.Tokens[noun.End].Is(',') || !part.Has(noun.End + 1, Rules.That)
            || part.CuesIn(from, to).Any(cue => cue.Kind is not CueKind.Noun && !(cue.Start > noun.End && cue.Start < part.ClauseEnd(noun.End + 2, to))))
        {
            return null;
        }

        var named = part.MentionsIn(from, to).Where(mention => mention is { Kind: MentionKind.Person or MentionKind.Office, Person.Name: not null }).ToList();
        return named is [var only] && MayBeSubject(only, from) ? SubjectReader.Of(only, "is whom the sentence is about") : null;
    }

    /// <summary>"The door is open, said.": what closes the sentence has its words before it, and whoever is named in them is no subject.</summary>
    private bool HasWordsBehind(Cue cue, Sentence sentence)
    {
        var clause = part.ClauseStart(cue.Start, sentence.FirstToken);
        if (cue.Kind is CueKind.Before || (clause > sentence.FirstToken && (part.Has(clause - 1, Rules.Boundary) || part.Tokens[clause - 1].Is(':') || part.Tokens[clause - 1].Is(';'))))
        {
            return true;
        }

        for (var token = cue.End; token < sentence.EndToken; token++)
        {
            if (part.Has(token, Rules.That) || part.Tokens[token].Is(':') || part.IsSpeechAt(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The view of X has not changed: in 2014 already he advised".</summary>
    private bool IsOwner(Mention mention, Cue cue) =>
        Enumerable.Range(mention.EndToken, cue.Start - mention.EndToken).Any(token => part.Tokens[token].Is(':') || part.Tokens[token].Is(';'))
        && new OwnerReader(part).IsOwner(SubjectReader.Of(mention, ""));

    /// <summary>Whether it is a name in the form of a subject, and in no clause that hangs on another.</summary>
    private bool MayBeSubject(Mention mention, int from)
    {
        var clause = part.ClauseStart(mention.FirstToken, from);
        return mention is { Kind: MentionKind.Person or MentionKind.Office, Plural: false }
            && part.QuoteAt(mention.FirstToken) < 0
            && _subjects.MayBeSubject(mention, from)
            && _subjects.HasSubjectForm(mention)
            && !(clause > from && ((part.Has(clause - 1, Rules.Relative) && part.Has(clause - 1, Rules.SubjectRelative)) || part.Has(clause - 1, Rules.That)));
    }
}
