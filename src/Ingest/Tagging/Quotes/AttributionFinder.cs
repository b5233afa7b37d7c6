using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>
/// Finds who says what in a part: first what the cues of each sentence report, then the quotations that no cue of their
/// own sentence explains. Linear: each sentence is looked at a fixed number of times.
/// </summary>
internal sealed class AttributionFinder(SpeechPart part, Mention? firstSpeaker = null)
{
    // A pronoun or a verb without subject means the last speaker no longer than this many sentences.
    private const int Memory = 6;

    // A woman named so many sentences before is still the "she" of a verb whose form tells a woman.
    private const int LongestSilence = 3;

    // The subject of a sentence stands no deeper in it than this.
    private const int LongestLead = 12;

    private readonly List<Attribution> _found = [];
    private readonly SpeakerFinder _speakers = new(part);
    private readonly HashSet<int> _explained = [];

    private SpeechRules Rules => part.Rules;

    public List<Attribution> Find()
    {
        var headlines = new Headlines(part);
        for (var index = 0; index < part.Text.Sentences.Length; index++)
        {
            if (headlines.Find(index) is { } headline)
            {
                _found.Add(headline);
                Explain(headline.Content);
            }

            ReadSentence(index, part.WithoutDateline(part.Text.Sentences[index]));
            CarryOn(index);
        }

        new SpeechContinuations(part, _found, _explained).Find();
        new Interviews(part, _found, firstSpeaker).Find();
        _found.Sort((a, b) => (a.Sentence, a.Cue?.Start ?? 0).CompareTo((b.Sentence, b.Cue?.Start ?? 0)));
        return _found;
    }

    private void ReadSentence(int index, Sentence sentence)
    {
        Speaker? before = null;
        var cues = part.CuesIn(sentence.FirstToken, sentence.EndToken).ToList();
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            var speaker = _speakers.Find(cue, sentence.FirstToken, sentence.EndToken, before);
            if (speaker is null && Rules.DropsSubjectsAnywhere && cue.Kind is CueKind.Speech or CueKind.SpeechTo or CueKind.Before)
            {
                speaker = new Speaker(-1, -1, LeftOut(index, VerbGender.Of(part, cue)), "is left out: the last one goes on");
            }

            if (speaker is null && Rules.DropsSubjectsAnywhere && cue.Kind is CueKind.Attitude && LeftOutOf.MayBe(part, cue, sentence) && LastSpeaker(index, VerbGender.Of(part, cue), LeftOutOf.Memory) is { } holder)
            {
                speaker = new Speaker(-1, -1, holder, "is left out: the last one goes on");
            }

            speaker = speaker is { Mention: null, How: SpeakerFinder.Pronoun } ? speaker with { Mention = LastBody(index) } : speaker;
            speaker = speaker is { Mention: { Kind: MentionKind.Pronoun } pronoun } && cue.Kind is not CueKind.Noun ? MeantBy(pronoun, speaker, index) : speaker;

            if (speaker is null)
            {
                continue;
            }

            var next = at + 1 < cues.Count ? cues[at + 1] : (Cue?)null;
            Attribute(index, sentence, cue, speaker, next);
            if (cue.Kind is CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude)
            {
                before = speaker;
            }
        }
    }

    /// <summary>A sentence in the mood of reported speech goes on with what the one before it reports.</summary>
    private void CarryOn(int index)
    {
        var sentence = part.Text.Sentences[index];
        if (index > 0 && !SpeakerKnownIn(index)
            && _found.FindLast(one => one.Sentence == index - 1 && one is { Cue.Kind: not (CueKind.Noun or CueKind.Mark) } or { Cue: null, IsDirect: false }) is { Sentence: var before, Speaker: { Mention: not null } speaker } last
            && before == index - 1
            && Rules.Carries.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(verb => part.QuoteAt(verb.Start) < 0))
        {
            _found.Add(new Attribution
            {
                Part = part,
                Cue = null,
                Speaker = speaker with { First = -1, End = -1, How = "goes on in reported speech" },
                Content = [(sentence.FirstToken, sentence.EndToken)],
                Sentence = index,
                Continues = last.Continues ?? last,
            });
        }
    }

    private bool SpeakerKnownIn(int sentence)
    {
        for (var at = _found.Count - 1; at >= 0 && _found[at].Sentence >= sentence; at--)
        {
            if (_found[at].Speaker.Mention is { Kind: not MentionKind.Country })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"he said" goes on with whoever spoke last, if that may be a "he" and nobody was named since; else it means whom the pronoun was resolved to.</summary>
    private Speaker MeantBy(Mention pronoun, Speaker speaker, int sentence)
    {
        var last = LastSpeaker(sentence, pronoun.Gender);
        return last is { Person: { } person } && person != pronoun.Person && (pronoun.Person is null || SentenceOfName(pronoun) <= part.Text.SentenceAt(last.Start))
            ? speaker with { Mention = pronoun with { Person = person, Country = person.Country, Official = person.Official }, How = $"{speaker.How}; the last speaker" }
            : speaker;
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

    private Mention? LastBody(int sentence)
    {
        for (var at = _found.Count - 1; at >= 0 && _found[at].Sentence >= sentence - Memory; at--)
        {
            if (_found[at] is { Sentence: var other, Speaker.Mention: { Kind: MentionKind.Institution, Official: true } mention } && other < sentence)
            {
                return mention;
            }
        }

        return null;
    }

    private Mention? LastSpeaker(int sentence, Gender gender, int memory = Memory)
    {
        for (var at = _found.Count - 1; at >= 0 && _found[at].Sentence >= sentence - memory; at--)
        {
            if (_found[at] is { Cue.Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Before or CueKind.Mark or CueKind.Own, Speaker.Mention: { Person: { } person } mention }
                && !Speaker.IsDoubtful(mention)
                && (gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == gender)
                && _found[at].Sentence < sentence)
            {
                return mention;
            }
        }

        return (sentence <= 2 || (gender != Gender.Unknown && sentence <= Memory && firstSpeaker?.Person?.Gender == gender)) && firstSpeaker is { Person: { } first } && (gender == Gender.Unknown || first.Gender == Gender.Unknown || first.Gender == gender) ? firstSpeaker : null;
    }

    private Mention? LeftOut(int index, Gender gender) =>
        BodyOf(index - 1) ?? NewSubject(index, gender) ?? LastSpeaker(index, gender) ?? SubjectNear(index, gender);

    /// <summary>"X did not come. In May he had said": whom the sentence before in the paragraph is about, if nobody speaks in it.</summary>
    private Mention? NewSubject(int index, Gender gender) =>
        index > 0 && part.Text.Sentences[index - 1].Paragraph == part.Text.Sentences[index].Paragraph
        && (_found.Count == 0 || _found[^1].Sentence < index - 1)
            ? SubjectOf(index - 1, gender)
            : null;

    /// <summary>The body that alone spoke in a sentence.</summary>
    private Mention? BodyOf(int sentence)
    {
        Mention? body = null;
        for (var at = _found.Count - 1; at >= 0 && _found[at].Sentence >= sentence; at--)
        {
            if (_found[at].Sentence == sentence && _found[at] is { Cue.Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Before, Speaker.Mention: { } mention })
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
    private Mention? SubjectOf(int index, Gender gender)
    {
        var sentence = index < 0 ? default : part.Text.Sentences[index];
        for (var token = sentence.FirstToken; token < Math.Min(sentence.EndToken, sentence.FirstToken + LongestLead); token++)
        {
            if (part.MentionAt(token) is var at and >= 0 && part.Mentions[at] is { Kind: MentionKind.Person, Person: { Name: not null } person } mention
                && VerbGender.Fits(gender, person.Gender)
                && !Speaker.IsDoubtful(mention) && part.QuoteAt(token) < 0 && !IsGoverned(mention.FirstToken))
            {
                return mention;
            }
        }

        return null;
    }

    private bool IsGoverned(int token) => part.Has(token - 1, Rules.KnowsPrepositions ? Rules.Preposition : Rules.Function);

    private void Attribute(int index, Sentence sentence, Cue cue, Speaker speaker, Cue? next)
    {
        var direct = QuotesOf(sentence, cue, speaker, next);
        foreach (var quote in direct)
        {
            if (_explained.Add(quote))
            {
                var span = part.Outer[quote];
                Add(index, cue, speaker, [(span.First, span.End)], isDirect: true);
            }
        }

        var content = ReportedSpeech.ContentOf(part, sentence, cue, speaker, next);
        if (direct.Count == 0 || content.Any(range => range.To - range.From > 2 && !direct.Any(quote => part.Outer[quote].First <= range.From + 1 && range.To <= part.Outer[quote].End + 1)))
        {
            Add(index, cue, speaker, content, isDirect: false);
        }
    }

    private void Add(int index, Cue cue, Speaker speaker, IReadOnlyList<(int From, int To)> content, bool isDirect) =>
        _found.Add(new Attribution { Part = part, Cue = cue, Speaker = speaker, Content = content, IsDirect = isDirect, Sentence = index });

    private void Explain(IReadOnlyList<(int From, int To)> content)
    {
        foreach (var (from, to) in content)
        {
            for (var token = from; token < to;)
            {
                var quote = part.QuoteAt(token);
                _explained.UnionWith(quote >= 0 ? [quote] : []);
                token = quote >= 0 ? Math.Max(token + 1, part.Outer[quote].End) : token + 1;
            }
        }
    }

    /// <summary>The quotations beside the cue: right behind its clause, right before it, or both where it breaks one quotation in two.</summary>
    private List<int> QuotesOf(Sentence sentence, Cue cue, Speaker speaker, Cue? next)
    {
        var quotes = new List<int>();
        if (cue.Kind is CueKind.Noun or CueKind.Back)
        {
            return quotes;
        }

        var first = speaker.IsWritten && speaker.First < cue.Start && speaker.First >= sentence.FirstToken ? speaker.First : cue.Start;
        if (QuoteEndingAt(first, sentence) is var before and >= 0)
        {
            quotes.Add(before);
        }

        if (QuoteBehind(cue, speaker, sentence, next, hasOneBefore: quotes.Count > 0) is var behind and >= 0)
        {
            quotes.Add(behind);
        }

        quotes.RemoveAll(quote => part.IsTitle(part.Outer[quote]) || (cue.Kind == CueKind.Attitude && !part.IsWhole(part.Outer[quote]) && part.Outer[quote].InnerEnd - part.Outer[quote].InnerFirst < 4));
        return quotes;
    }

    private int QuoteEndingAt(int first, Sentence sentence)
    {
        // Between the quotation and "X said" stand a comma, a dash, or a word such as "also".
        var at = first - 1;
        for (var steps = 0; at >= sentence.FirstToken && steps < 4 && part.QuoteAt(at) < 0; steps++, at--)
        {
            if (!part.IsClauseMark(at) && !part.Has(at, Rules.PassOver) && !part.Has(at, Rules.Determiner))
            {
                return -1;
            }
        }

        return at >= sentence.FirstToken ? part.QuoteAt(at) : AskedBefore(sentence, first);
    }

    /// <summary>"“Who is next?” X asked": the mark inside has ended the sentence, but not the speech.</summary>
    private int AskedBefore(Sentence sentence, int first)
    {
        var last = sentence.FirstToken - 1;
        return first <= sentence.FirstToken + 2 && last >= part.Text.Paragraphs[sentence.Paragraph].FirstToken
            && part.QuoteAt(last) is var quote and >= 0 && part.Outer[quote].InnerEnd > part.Outer[quote].InnerFirst
            && part.Tokens[part.Outer[quote].InnerEnd - 1] is var mark && (mark.Is('?') || mark.Is('!') || mark.Is(',') || mark.Normal is "…")
            ? quote
            : -1;
    }

    private int QuoteBehind(Cue cue, Speaker speaker, Sentence sentence, Cue? next, bool hasOneBefore)
    {
        var at = Math.Max(cue.End, speaker.End);
        var limit = Math.Min(next is { } other && other.Start > at ? other.Start : sentence.EndToken, sentence.EndToken);
        var colon = false;
        for (var steps = 0; at < limit && steps < 24; steps++, at++)
        {
            if (part.QuoteAt(at) is var quote and >= 0)
            {
                var marked = part.Tokens[at - 1].Is(':') || part.Tokens[at - 1].Is(',') || part.Has(at - 1, Rules.That) || at <= Math.Max(cue.End, speaker.End) + 1;
                return colon || marked || hasOneBefore || part.IsWhole(part.Outer[quote]) ? quote : -1;
            }

            colon |= part.Tokens[at].Is(':');
        }

        return -1;
    }
}
