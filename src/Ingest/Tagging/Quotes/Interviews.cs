using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Gives the answers of an interview to its guest: paragraphs that are questions, and what follows each of them.</summary>
internal sealed class Interviews(SpeechPart part, List<Attribution> found, Mention? titleSpeaker)
{
    // Two questions may be subheads of news; what else must speak for an interview is in IsInterview.
    private const int FewestQuestions = 2;
    private const int SurelyEnoughQuestions = 4;

    // An answer is no longer than so many paragraphs: behind a last subhead the news may go on.
    private const int LongestAnswer = 5;

    /// <summary>How of a speaker whose words answer a question.</summary>
    public const string Answers = "answers a question";

    public void Find()
    {
        var questions = part.Text.Part == Statements.TextPart.Title ? [] : QuestionsIn(part.Text.Paragraphs);
        if (questions.Count < FewestQuestions || !IsInterview(questions) || Guest(questions[0]) is not { } guest)
        {
            return;
        }

        var taken = found.Where(one => one.Cue is { Kind: not (CueKind.Attitude or CueKind.Noun) }).Select(one => one.Sentence).ToHashSet();
        for (var at = 0; at < questions.Count; at++)
        {
            var end = Math.Min(at + 1 < questions.Count ? questions[at + 1] : part.Text.Paragraphs.Length, questions[at] + 1 + LongestAnswer);
            for (var paragraph = questions[at] + 1; paragraph < end; paragraph++)
            {
                Answer(part.Text.Paragraphs[paragraph], guest, taken);
            }
        }
    }

    private List<int> QuestionsIn(Paragraph[] paragraphs)
    {
        var questions = new List<int>();
        for (var index = 0; index < paragraphs.Length; index++)
        {
            var last = paragraphs[index].EndToken - 1;
            if (part.Tokens[last].Is('?') && part.QuoteAt(last) < 0 && part.QuoteAt(paragraphs[index].FirstToken) < 0)
            {
                questions.Add(index);
            }
        }

        return questions;
    }

    /// <summary>The word stands in title or lead, the headline is the guest's, answers open with a dash or say "we", or there are many questions.</summary>
    private bool IsInterview(List<int> questions) =>
        titleSpeaker is not null
        || questions.Count >= SurelyEnoughQuestions
        || OpensWithDash(questions[0] + 1)
        || questions.All(AnswersInFirstPerson)
        || Enumerable.Range(0, part.Text.Paragraphs[questions[0]].FirstToken).Any(token => part.Has(token, part.Rules.Interview));

    private bool AnswersInFirstPerson(int question) =>
        question + 1 < part.Text.Paragraphs.Length && part.Text.Paragraphs[question + 1] is var answer
        && Enumerable.Range(answer.FirstToken, answer.EndToken - answer.FirstToken).Any(token => part.Has(token, part.Rules.FirstPerson) && part.QuoteAt(token) < 0);

    private bool OpensWithDash(int paragraph) =>
        paragraph < part.Text.Paragraphs.Length && part.Tokens[part.Text.Paragraphs[paragraph].FirstToken].Normal is "-" or "–" or "—";

    /// <summary>Whom the headline quotes, else who is named first before the questions.</summary>
    private Mention? Guest(int firstQuestion)
    {
        if (titleSpeaker is { Person.Name: not null })
        {
            return titleSpeaker;
        }

        var end = part.Text.Paragraphs[firstQuestion].FirstToken;
        return part.Mentions.FirstOrDefault(mention => mention.FirstToken < end && mention is { Kind: MentionKind.Person, Person: { Name: not null } person } && (person.Official || person.Former) && !Speaker.IsDoubtful(mention));
    }

    private void Answer(Paragraph paragraph, Mention guest, HashSet<int> taken)
    {
        for (var sentence = paragraph.FirstSentence; sentence < paragraph.EndSentence; sentence++)
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
