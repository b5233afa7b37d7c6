using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds the subject that a verb takes over from an earlier clause of its sentence.</summary>
internal sealed class EarlierSubjects(SpeechPart part, SubjectReader subjects)
{
    /// <summary>How of a speaker of whom a relative clause tells what he says: "X, who rules it out".</summary>
    public const string Antecedes = "is what the relative clause hangs on";

    private const int LongestOrigin = 4;
    private const int LongestInset = 20;

    private SpeechRules Rules => part.Rules;

    /// <summary>The mention right before a relative pronoun, or before the comma in front of it.</summary>
    public Speaker? Antecedent(int at, int from)
    {
        while (at > from && (part.IsBracketed(at) || part.Tokens[at].Kind == TokenKind.Mark || part.Has(at, Rules.Function)))
        {
            at--;
        }

        if (OfParty(at, from) is { } member)
        {
            return SubjectReader.Of(member, Antecedes);
        }

        return at >= from && part.MentionAt(at) is var index and >= 0
            ? SubjectReader.Of(part.Mentions[index], Antecedes)
            : subjects.NounBefore(part.ClauseStart(at + 1, from), at + 1);
    }

    /// <summary>"Minister X zo Smeru, podľa ktorého": where somebody comes from stands between the name and the comma.</summary>
    private Mention? OfParty(int at, int from)
    {
        for (var before = at; before > from && at - before < LongestOrigin; before--)
        {
            if (part.Has(before, Rules.Order.OutOf))
            {
                return part.MentionAt(before - 1) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person, Person.Name: not null } member ? member : null;
            }

            if (part.MentionAt(before) is var named and >= 0 && part.Mentions[named] is { Kind: MentionKind.Person or MentionKind.Office } or { Official: true } && !Speaker.IsDoubtful(part.Mentions[named]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"X laughed and said": the subject of the verb before the "and".</summary>
    public Speaker? OfJoined(int and, int from)
    {
        var start = part.ClauseStart(and, from);
        if (start > from && part.Has(start - 1, Rules.Relative))
        {
            return Antecedent(start - 2, from);
        }

        return subjects.MentionIn(start, and, lastFirst: false, "is the subject of the verb before")
            ?? (Rules.DropsSubjectsAnywhere ? OfRelativeAround(start, from) : null)
            ?? (start < and && part.Has(start, Rules.Subject) && part.MentionAt(start) < 0 ? new Speaker(start, start + 1, null, SpeakerFinder.Pronoun) : null);
    }

    /// <summary>"X, who in 2019, while president, signed it and promised": an inset parts the relative pronoun from its verbs.</summary>
    private Speaker? OfRelativeAround(int start, int from)
    {
        if (start - 1 <= from || !part.Tokens[start - 1].Is(','))
        {
            return null;
        }

        for (var at = start - 2; at > from + 1 && start - at < LongestInset && !part.Has(at, Rules.That) && !part.Tokens[at].Is(';') && !part.Tokens[at].Is(':'); at--)
        {
            if (part.Has(at, Rules.SubjectRelative) && part.Tokens[at - 1].Is(','))
            {
                return Antecedent(at - 2, from) is { Mention.Person.Name: not null } named ? named : null;
            }
        }

        return null;
    }

    /// <summary>The subject of the sentence so far, for a participle or a second verb: "..., adding that", "and called on".</summary>
    public Speaker? Before(Cue cue, int from, Speaker? before)
    {
        if (before is not null)
        {
            return SinceThen(cue, Math.Max(from, before.End)) ?? (IsOtherGender(before, cue) ? null : before with { How = "goes on speaking" });
        }

        // In "- Words - said" nothing before the verb is its subject.
        if (Rules.DropsSubjectsAnywhere && part.IsClauseMark(from) && part.IsClauseMark(cue.Start - 1))
        {
            return null;
        }

        var subject = subjects.MentionIn(from, cue.Start, lastFirst: false, "is the subject of the sentence");

        // "Ukrajnának a NATO-ban a helye – írta": where subjects are left out, a country of the words themselves is none.
        return subject is { Mention.Kind: MentionKind.Country } && Rules.DropsSubjectsAnywhere && FollowsItsWords(cue, from) ? null
            : subject is not null && IsOtherGender(subject, cue) ? null
            : subject is { Mention: { } office } && Rules.DropsSubjectsAnywhere && LateSubject.NamedBehind(part, office) is { } named && named.EndToken <= cue.Start ? SubjectReader.Of(named, subject.How)
            : subject;
    }

    /// <summary>"Vláda je nepřipustí, ujistil": a body that is a "she" did not say it.</summary>
    private bool IsOtherGender(Speaker body, Cue cue) =>
        body is { IsWritten: true, Mention.Kind: MentionKind.Institution } && VerbGender.EndsInOne(part.Tokens[body.First].Normal, Rules.SheNounEndings) && VerbGender.Of(part, cue) == Gender.Male;

    /// <summary>"..., while Y was more guarded, saying": who is named behind a semicolon or a "while" speaks since.</summary>
    private Speaker? SinceThen(Cue cue, int from)
    {
        for (var at = cue.Start - 1; at > from; at--)
        {
            if (part.QuoteAt(at) < 0 && (part.Tokens[at].Is(';') || (part.Has(at, Rules.Contrast) && part.Tokens[at - 1].Is(','))))
            {
                return subjects.MentionIn(at + 1, cue.Start, lastFirst: false, "is the subject since the semicolon") is { Mention.Kind: not MentionKind.Country } since ? since : null;
            }
        }

        return null;
    }

    private bool FollowsItsWords(Cue cue, int from) =>
        cue.Kind == CueKind.Speech && cue.Start > from && (part.IsClauseMark(cue.Start - 1) || part.QuoteAt(cue.Start - 1) >= 0);
}
