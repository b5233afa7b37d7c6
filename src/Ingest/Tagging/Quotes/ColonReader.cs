using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>
/// "X tried to calm them: the promise holds": what stands behind a colon in the mood of reported speech, or as an opinion, is that of whoever
/// is the subject before it, whatever the verb.
/// </summary>
internal sealed class ColonReader(SpeechPart part)
{
    // Fewer tokens behind the mark are no sentence; fewer before it have no verb.
    private const int ShortestWords = 4;

    private readonly SubjectReader _subjects = new(part);

    public Attribution? Find(int index, Sentence sentence)
    {
        var colon = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).FirstOrDefault(token => part.Tokens[token].Is(':') && part.QuoteAt(token) < 0, -1);
        if (part.Text.Part == Statements.TextPart.Title || colon < 0 || sentence.EndToken - colon <= ShortestWords || !IsSaid(colon + 1, sentence.EndToken)
            || _subjects.MentionIn(sentence.FirstToken, colon, lastFirst: false, "is the subject before the colon") is not { Mention: { Kind: MentionKind.Person, Person: { Name: not null } person } } subject
            || colon - subject.End < 2 || Speaker.IsDoubtful(subject.Mention)
            || part.MentionsIn(subject.First + 1, colon).Any(mention => mention is { Kind: MentionKind.Person or MentionKind.Office } && mention.Person != person)
            || part.CuesIn(sentence.FirstToken, sentence.EndToken).Any(cue => cue.Kind is CueKind.Back or CueKind.Before))
        {
            return null;
        }

        return new Attribution
        {
            Part = part,
            // "X had a clear message: ..." is no pluperfect.
            Cue = new Cue(CueKind.Speech, subject.End, subject.End + 1, ":"),
            Speaker = subject,
            Content = [(colon + 1, sentence.EndToken)],
            Sentence = index,
        };
    }

    private bool IsSaid(int from, int to) =>
        part.Rules.Carries.FindAll(part.Codes, from, to).Exists(verb => part.QuoteAt(verb.Start) < 0)
        || part.Rules.Opinions.FindAll(part.Codes, from, to).Exists(verb => part.QuoteAt(verb.Start) < 0);
}
