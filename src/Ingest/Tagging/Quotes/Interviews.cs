using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Gives the answers of an interview to its guest: paragraphs or lines that are questions, and what follows each of them.</summary>
internal sealed class Interviews(SpeechPart part, List<Attribution> found, SpeechPart? title, Mention? titleSpeaker)
{
    // Two questions may be subheads of news; what else must speak for an interview is in IsInterview.
    private const int FewestQuestions = 2;
    private const int SurelyEnoughQuestions = 4;

    // An answer is no longer than so many turns: behind a last subhead the news may go on.
    private const int LongestAnswer = 5;

    /// <summary>How of a speaker whose words answer a question.</summary>
    public const string Answers = "answers a question";

    private readonly List<(int First, int End)> _turns = [];

    private SpeechRules Rules => part.Rules;

    public void Find()
    {
        ReadTurns();
        var questions = part.Text.Part == Statements.TextPart.Title ? [] : Enumerable.Range(0, _turns.Count).Where(IsQuestion).ToList();
        if (questions.Count < FewestQuestions || !IsInterview(questions) || Guest(part.Text.Sentences[_turns[questions[0]].First].FirstToken) is not { } guest)
        {
            return;
        }

        var taken = found.Where(one => one.Cue is { Kind: not (CueKind.Attitude or CueKind.Noun) } && one.Speaker.Mention is not null).Select(one => one.Sentence).ToHashSet();
        for (var at = 0; at < questions.Count; at++)
        {
            var end = Math.Min(at + 1 < questions.Count ? questions[at + 1] : _turns.Count, questions[at] + 1 + LongestAnswer);
            for (var turn = questions[at] + 1; turn < end; turn++)
            {
                Answer(_turns[turn], guest, taken);
            }
        }
    }

    /// <summary>A paragraph, or a line of one that opens with a dash.</summary>
    private void ReadTurns()
    {
        foreach (var paragraph in part.Text.Paragraphs)
        {
            var first = paragraph.FirstSentence;
            for (var sentence = first + 1; sentence < paragraph.EndSentence; sentence++)
            {
                if (OpensLine(sentence))
                {
                    _turns.Add((first, sentence));
                    first = sentence;
                }
            }

            _turns.Add((first, paragraph.EndSentence));
        }
    }

    private bool OpensLine(int sentence) =>
        IsDash(part.Text.Sentences[sentence].FirstToken) && part.Text.Slice(part.Text.Sentences[sentence - 1].End, part.Text.Sentences[sentence].Start).Contains('\n', StringComparison.Ordinal);

    private bool IsQuestion(int turn)
    {
        var (first, last) = (part.Text.Sentences[_turns[turn].First].FirstToken, part.Text.Sentences[_turns[turn].End - 1].EndToken - 1);
        return part.Tokens[last].Is('?') && part.QuoteAt(last) < 0 && part.QuoteAt(first) < 0;
    }

    /// <summary>The word stands in title or lead, the headline is the guest's, answers open with a dash or say "we", or there are many questions.</summary>
    private bool IsInterview(List<int> questions) =>
        titleSpeaker is not null
        || questions.Count >= SurelyEnoughQuestions
        || (questions[0] + 1 < _turns.Count && IsDash(part.Text.Sentences[_turns[questions[0] + 1].First].FirstToken))
        || questions.All(AnswersInFirstPerson)
        || Names(part, part.Text.Sentences[_turns[questions[0]].First].FirstToken)
        || (title is not null && Names(title, title.Tokens.Length));

    private static bool Names(SpeechPart part, int to) => Enumerable.Range(0, to).Any(token => part.Has(token, part.Rules.Interview));

    private bool IsDash(int token) => part.Tokens[token].Normal is "-" or "–" or "—";

    private bool AnswersInFirstPerson(int question)
    {
        if (question + 1 >= _turns.Count)
        {
            return false;
        }

        var (first, end) = (part.Text.Sentences[_turns[question + 1].First].FirstToken, part.Text.Sentences[_turns[question + 1].End - 1].EndToken);
        return Enumerable.Range(first, end - first).Any(token => part.Has(token, Rules.FirstPerson) && part.QuoteAt(token) < 0);
    }

    /// <summary>Who speaks or is named in the headline, else who is named first before the questions.</summary>
    private Mention? Guest(int to)
    {
        if (titleSpeaker is { Kind: MentionKind.Person, Person.Name: not null })
        {
            return titleSpeaker;
        }

        var named = part.Mentions.Where(mention => mention.EndToken <= to && IsGuest(mention)).ToList();
        return named.Find(mention => title is not null && title.Mentions.Any(other => other.Person == mention.Person)) ?? named.FirstOrDefault()
            ?? (titleSpeaker is { Person.Name: not null } ? titleSpeaker : title?.Mentions.FirstOrDefault(IsGuest));
    }

    private static bool IsGuest(Mention mention) =>
        mention is { Kind: MentionKind.Person, Person: { Name: not null } person } && (person.Official || person.Former) && !Speaker.IsDoubtful(mention);

    private void Answer((int First, int End) turn, Mention guest, HashSet<int> taken)
    {
        for (var sentence = turn.First; sentence < turn.End; sentence++)
        {
            if (!taken.Contains(sentence))
            {
                found.Add(new Attribution
                {
                    Part = part,
                    Cue = null,
                    Speaker = new Speaker(-1, -1, guest, Answers),
                    Content = [(part.Text.Sentences[sentence].FirstToken, part.Text.Sentences[sentence].EndToken)],
                    IsDirect = true,
                    Sentence = sentence,
                });
            }
        }
    }
}
