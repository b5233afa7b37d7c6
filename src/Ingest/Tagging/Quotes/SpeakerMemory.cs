using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Tells whom a pronoun or a verb without subject means: who spoke last, or whom the sentences before are about.</summary>
/// <param name="part">The part that is read.</param>
/// <param name="found">Who says what in it so far, in the order of its sentences.</param>
/// <param name="firstSpeaker">Who speaks in the headline.</param>
internal sealed class SpeakerMemory(SpeechPart part, List<Attribution> found, Mention? firstSpeaker)
{
    private readonly SubjectReader _subjects = new(part);

    // Whose people are of many countries.
    private const string Nato = "NATO";

    // A pronoun or a verb without subject means the last speaker no longer than this many sentences.
    private const int Memory = 6;

    // A woman named so many sentences before is still the "she" of a verb whose form tells a woman.
    private const int LongestSilence = 3;

    // The subject of a sentence stands no deeper in it than this.
    private const int LongestLead = 12;

    /// <summary>"he said" goes on with whoever spoke last, if that may be a "he" and nobody was named since; else it means whom the pronoun was resolved to.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="speaker">It as the speaker of a cue.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="closes">Whether the cue closes what was said: nobody who is named in that is the "he" behind it.</param>
    public Speaker MeantBy(Mention pronoun, Speaker speaker, int sentence, bool closes)
    {
        if (pronoun.Plural && SeveralBefore(pronoun, sentence) is { } several)
        {
            return speaker with { Mention = several };
        }

        var last = LastSpeaker(sentence, pronoun.Gender) ?? (pronoun.Person is { Name: null, Official: false } ? SubjectNear(sentence, pronoun.Gender) : null);
        return last is { Person: { } person }
            && person != pronoun.Person
            && (pronoun.Person is null || (SentenceOfName(pronoun) is var named && (named <= part.Text.SentenceAt(last.Start) || (closes && named == sentence))))
            ? speaker with { Mention = pronoun with { Person = person, Country = person.Country, Official = person.Official }, How = $"{speaker.How}; the last speaker" }
            : speaker;
    }

    /// <summary>"Government sources played it down: the country was a member, they said": who is several, or a body, in the sentence or the one before.</summary>
    private Mention? SeveralBefore(Mention pronoun, int sentence)
    {
        for (var at = part.MentionAt(pronoun.FirstToken) - 1; at >= 0 && part.Mentions[at].FirstToken >= part.Text.Sentences[Math.Max(0, sentence - 1)].FirstToken; at--)
        {
            if (part.Mentions[at] is { Kind: MentionKind.Office, Plural: true, Person.Official: true } or { Kind: MentionKind.Institution, Official: true }
                && part.QuoteAt(part.Mentions[at].FirstToken) < 0
                && !IsGoverned(part.Mentions[at].FirstToken))
            {
                return part.Mentions[at];
            }
        }

        return null;
    }

    /// <summary>The last sentence before the pronoun that names whom it was resolved to; -1 where none near does.</summary>
    private int SentenceOfName(Mention pronoun)
    {
        var start = part.MentionAt(pronoun.FirstToken) - 1;
        for (var at = start; at >= Math.Max(0, start - 40); at--)
        {
            // Who is named within somebody's words is spoken of, not speaking.
            if (part.Mentions[at].Person == pronoun.Person && part.Mentions[at].Kind is not MentionKind.Pronoun && part.QuoteAt(part.Mentions[at].FirstToken) < 0)
            {
                return part.Text.SentenceAt(part.Mentions[at].Start);
            }
        }

        return -1;
    }

    public Mention? LastBody(int sentence)
    {
        for (var at = found.Count - 1; at >= 0 && found[at].Sentence >= sentence - Memory; at--)
        {
            if (found[at] is { Sentence: var other, Speaker.Mention: { Kind: MentionKind.Institution, Official: true } mention } && other < sentence)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>"The Norwegian": who of that country, or of NATO, was named last.</summary>
    public Mention? LastOf(string country, int sentence, Gender gender) =>
        part.Mentions.LastOrDefault(mention => mention is { Kind: MentionKind.Person, Person: { Name: not null, Country: var own } person }
            && (own == country || own == Nato)
            && part.Text.SentenceAt(mention.Start) is var at && at < sentence && at >= sentence - Memory
            && VerbGender.Fits(gender, person.Gender) && !Speaker.IsDoubtful(mention) && part.QuoteAt(mention.FirstToken) < 0);

    /// <summary>"The ministry published a note. “Words,” reads the text": the body that the sentence before is about.</summary>
    public Mention? Issuer(int sentence)
    {
        if (sentence == 0 || part.Text.Sentences[sentence].Paragraph - part.Text.Sentences[sentence - 1].Paragraph > 1)
        {
            return null;
        }

        var before = part.Text.Sentences[sentence - 1];
        return part.Mentions.FirstOrDefault(mention => mention.FirstToken >= before.FirstToken && mention.EndToken <= Math.Min(before.EndToken, before.FirstToken + LongestLead)
            && mention is { Kind: MentionKind.Institution, Official: true }
            && part.QuoteAt(mention.FirstToken) < 0 && !IsGoverned(mention.FirstToken));
    }

    public Mention? LastSpeaker(int sentence, Gender gender, int memory = Memory)
    {
        for (var at = found.Count - 1; at >= 0 && found[at].Sentence >= sentence - memory; at--)
        {
            if (found[at] is { Cue.Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Before or CueKind.Mark or CueKind.Own or CueKind.Back, Speaker.Mention: { Person: { } person } mention }
                && !Speaker.IsDoubtful(mention)
                && !Speaker.IsReporter(mention)
                && !((mention.Plural || IsOfMany(found[at])) && gender != Gender.Unknown)
                && (gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == gender)
                && found[at].Sentence < sentence)
            {
                return mention;
            }
        }

        return (sentence <= 2 || (gender != Gender.Unknown && sentence <= Memory && firstSpeaker?.Person?.Gender == gender))
            && firstSpeaker is { Person: { } first }
            && (gender == Gender.Unknown || first.Gender == Gender.Unknown || first.Gender == gender)
            ? firstSpeaker
            : null;
    }

    /// <summary>"X told what Y and Z had agreed on": the "he" of the next sentence is not one of two.</summary>
    private bool IsOfMany(Attribution said) => part.Rules.Order.KnowsCases && said.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo } cue && part.Has(cue.Start, part.Rules.Plural);

    public Mention? LeftOut(int index, Gender gender) =>
        BodyOf(index - 1) ?? NewSubject(index, gender) ?? LoneThinker(index, gender) ?? LastSpeaker(index, gender) ?? SubjectNear(index, gender) ?? Issuer(index);

    /// <summary>"X did not want the deal tied to it. Repeated, however": who alone thinks something in the sentence before.</summary>
    private Mention? LoneThinker(int index, Gender gender)
    {
        Mention? lone = null;
        for (var at = found.Count - 1; at >= 0 && found[at].Sentence >= index - 1; at--)
        {
            if (found[at].Sentence == index - 1)
            {
                lone = found[at] is { Cue.Kind: CueKind.Attitude, Speaker.Mention: { Person.Name: not null } mention } && (lone is null || lone.Person == mention.Person) ? mention : null;
                if (lone is null)
                {
                    return null;
                }
            }
        }

        return lone is not null
            && SubjectOf(index - 1, gender)?.Person == lone.Person
            && part.Text.Sentences[index - 1].Paragraph == part.Text.Sentences[index].Paragraph ? lone : null;
    }

    /// <summary>Who is called by a role that fits many: "the politician".</summary>
    public Mention? Meant(int index, Gender gender) => NewSubject(index, gender) ?? LastThinker(index, gender) ?? LastSpeaker(index, gender) ?? SubjectNear(index, gender);

    /// <summary>Of the sentence before, who thinks something in it: "Agrees with him the minister X. The politician says".</summary>
    private Mention? LastThinker(int index, Gender gender)
    {
        for (var at = found.Count - 1; at >= 0 && found[at].Sentence >= index - 1; at--)
        {
            if (found[at] is { Cue.Kind: CueKind.Attitude, Speaker.Mention: { Person: { Name: not null } person } mention }
                && found[at].Sentence < index
                && VerbGender.Fits(gender, person.Gender)
                && !Speaker.IsDoubtful(mention))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>"X did not come. In May he had said": whom the sentence before in the paragraph is about, if nobody speaks in it.</summary>
    private Mention? NewSubject(int index, Gender gender) =>
        index > 0 && part.Text.Sentences[index - 1].Paragraph == part.Text.Sentences[index].Paragraph
        && (found.Count == 0 || found[^1].Sentence < index - 1)
            ? SubjectOf(index - 1, gender)
            : null;

    /// <summary>The body that alone spoke in a sentence.</summary>
    private Mention? BodyOf(int sentence)
    {
        Mention? body = null;
        for (var at = found.Count - 1; at >= 0 && found[at].Sentence >= sentence; at--)
        {
            if (found[at].Sentence == sentence && found[at] is { Cue.Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Before, Speaker.Mention: { } mention })
            {
                if (mention is not { Kind: MentionKind.Institution, Official: true })
                {
                    return null;
                }

                body = mention;
            }
        }

        return body;
    }

    /// <summary>The subject of the sentence before; where the verb tells man or woman, of one of the last few.</summary>
    private Mention? SubjectNear(int index, Gender gender)
    {
        var subject = SubjectOf(index - 1, gender);
        for (var back = 2; subject is null && gender != Gender.Unknown && back <= LongestSilence; back++)
        {
            subject = SubjectOf(index - back, gender);
        }

        return subject;
    }

    /// <summary>Who is named first in a sentence of the same paragraph or lead, though not as saying anything: "X arrived in Kyiv. “It is over,” said."</summary>
    public Mention? SubjectOf(int index, Gender gender)
    {
        var sentence = index < 0 ? default : part.Text.Sentences[index];
        for (var token = sentence.FirstToken; token < Math.Min(sentence.EndToken, sentence.FirstToken + LongestLead); token++)
        {
            if (part.MentionAt(token) is var at and >= 0 && part.Mentions[at] is { Kind: MentionKind.Person, Person: { Name: not null } person } mention
                && VerbGender.Fits(gender, person.Gender)
                && !Speaker.IsDoubtful(mention) && part.QuoteAt(token) < 0 && !IsGoverned(mention.FirstToken) && !_subjects.IsInObliqueForm(mention))
            {
                return mention;
            }
        }

        return null;
    }

    private bool IsGoverned(int token) => part.Has(token - 1, part.Rules.KnowsPrepositions ? part.Rules.Preposition : part.Rules.Function);
}
