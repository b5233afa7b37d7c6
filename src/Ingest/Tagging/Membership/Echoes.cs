using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>"Y shares this view", "Y sees it differently": who agrees or disagrees with what was just said takes a position on it too.</summary>
internal sealed class Echoes(MembershipRules rules, IReadOnlyList<StatementCandidate> said, Func<SpeechPart, SpeechIndex> speech)
{
    // "This view" is that of the paragraph or two before.
    private const int Sentences = 4;
    private const int Paragraphs = 2;

    // As much as a plain word for or against in the clause of the phrase.
    private const int Weight = 4;

    private readonly List<StatementCandidate> _found = [];
    private readonly ILookup<(SpeechPart Part, int Sentence), StatementCandidate> _saidIn = said.Where(one => one.Dropped is null).ToLookup(one => (one.Part, one.Hit.Sentence));

    /// <summary>One candidate for each who agrees or disagrees, in the order of the text.</summary>
    public List<StatementCandidate> Find()
    {
        foreach (var part in said.Where(one => one.Dropped is null).Select(one => one.Part).Distinct().ToList())
        {
            for (var sentence = 0; sentence < part.Text.Sentences.Length; sentence++)
            {
                if (HasSaidNear(part, sentence) && EchoIn(part, part.Text.Sentences[sentence]) is { Pattern: not null } echo)
                {
                    Read(part, sentence, echo);
                }
            }
        }

        return _found;
    }

    private bool HasSaidNear(SpeechPart part, int sentence) => Enumerable.Range(sentence - Sentences, Sentences + 1).Any(at => _saidIn.Contains((part, at)));

    private PatternMatch<EchoSign> EchoIn(SpeechPart part, Sentence sentence) =>
        // "Does not agree" holds "agree". A "that" behind it opens words of the speaker's own.
        rules.Echoes
            .FindAll(part.Codes, sentence.FirstToken, sentence.EndToken)
            .OrderByDescending(match => match.Value)
            .FirstOrDefault(match => !part.Has(match.End, part.Rules.That) && !(match.End < part.Tokens.Length && part.Tokens[match.End].Is(',') && part.Has(match.End + 1, part.Rules.That)));

    private void Read(SpeechPart part, int sentence, PatternMatch<EchoSign> echo)
    {
        if (Origin(part, sentence, echo, null) is not { } last || SpeakerOf(part, sentence, echo, last) is not { } by || Origin(part, sentence, echo, by.Mention.Person) is not { } origin
            || _saidIn[(part, sentence)].Any(one => one.Person == by.Mention.Person))
        {
            return;
        }

        var stance = echo.Value == EchoSign.Agrees ? origin.Stance : Contrary(origin.Stance);
        _found.Add(new StatementCandidate
        {
            Hit = new TopicHit(part, origin.Hit.Kind, echo.Start, echo.End, IsNamed: false, NeedsOutsider: false, NeedsCountry: false, echo.Pattern)
            {
                Sentence = sentence,
                Antecedent = origin.Hit.Antecedent ?? origin.Hit,
            },
            Attribution = by.Attribution,
            Mention = by.Mention,
            Person = by.Mention.Person,
            Subject = origin.Subject,
            Subjects = origin.Subjects,
            Stance = stance,
            Score = ScoreOf(stance, echo),
            Because = { $"{(echo.Value == EchoSign.Agrees ? "agrees" : "disagrees")} with {origin.SpeakerKey}: {echo.Pattern}" },
        });
    }

    /// <summary>What was said last before the echo, by anybody but <paramref name="person"/>.</summary>
    private StatementCandidate? Origin(SpeechPart part, int sentence, PatternMatch<EchoSign> echo, PersonTag? person)
    {
        var paragraph = part.Text.Sentences[sentence].Paragraph;
        var echoed = Enumerable.Range(1, Math.Min(Sentences, _found.Count))
            .Select(back => _found[^back])
            .FirstOrDefault(one => one.Part == part && one.Hit.Sentence >= sentence - Sentences && one.Person != person);
        for (var at = sentence; at >= Math.Max(0, sentence - Sentences) && paragraph - part.Text.Sentences[at].Paragraph <= Paragraphs; at--)
        {
            if (echoed?.Hit.Sentence == at)
            {
                return echoed;
            }

            if (_saidIn[(part, at)].LastOrDefault(one => (one.Person is null || one.Person != person) && (at < sentence || one.Hit.End <= echo.Start)) is { } origin)
            {
                return origin;
            }
        }

        return null;
    }

    /// <summary>Who speaks in the sentence, else who is named in it, if it is not who spoke before.</summary>
    private (Attribution Attribution, Mention Mention)? SpeakerOf(SpeechPart part, int sentence, PatternMatch<EchoSign> echo, StatementCandidate origin)
    {
        var saying = speech(part).At(sentence)
            .Concat(speech(part).Covering(sentence))
            .FirstOrDefault(one => one.Cue is not { Kind: CueKind.Noun } && one.Speaker.Mention is { Person: { } person } && MayEcho(person) && person != origin.Person);
        if (saying is not null)
        {
            return (saying, saying.Speaker.Mention!);
        }

        var subjects = new SubjectReader(part);
        for (var token = part.Text.Sentences[sentence].FirstToken; token < part.Text.Sentences[sentence].EndToken; token++)
        {
            if (part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Person or MentionKind.Office, Person: { } person } mention && mention.FirstToken == token
                && MayEcho(person) && person != origin.Person && !Speaker.IsDoubtful(mention) && part.QuoteAt(token) < 0
                // "X disagreed: it would be a gift to Y": whom her words name does not disagree.
                && ((token >= echo.End && !Enumerable.Range(echo.End, token - echo.End).Any(at => part.Tokens[at].Is(':'))) || (token < echo.Start && !subjects.IsGoverned(mention, part.Text.Sentences[sentence].FirstToken))))
            {
                return (Of(part, sentence, echo, mention), mention);
            }
        }

        return null;
    }

    private static bool MayEcho(PersonTag person) => person.Name is not null || person.Official;

    private static Attribution Of(SpeechPart part, int sentence, PatternMatch<EchoSign> echo, Mention mention) => new()
    {
        Part = part,
        Cue = new Cue(CueKind.Attitude, echo.Start, echo.End, echo.Pattern),
        Speaker = SubjectReader.Of(mention, "is named in the sentence"),
        Content = [(echo.Start, echo.End)],
        Sentence = sentence,
    };

    private static Stance Contrary(Stance stance) => stance switch
    {
        Stance.Support => Stance.Oppose,
        Stance.Oppose or Stance.Conditional => Stance.Support,
        _ => stance,
    };

    private static StanceScore ScoreOf(Stance stance, PatternMatch<EchoSign> echo)
    {
        StanceScore Of(StanceSign sign) => new(
            sign == StanceSign.Support ? Weight : 0,
            sign == StanceSign.Oppose ? Weight : 0,
            sign == StanceSign.Condition ? Weight : 0,
            sign == StanceSign.Neutral ? Weight : 0,
            [new StanceReason(echo.Pattern, echo.Value == EchoSign.Differs, sign, Weight)]);
        return stance switch
        {
            Stance.Support => Of(StanceSign.Support),
            Stance.Oppose => Of(StanceSign.Oppose),
            Stance.Conditional => Of(StanceSign.Condition),
            _ => Of(StanceSign.Neutral),
        };
    }
}
