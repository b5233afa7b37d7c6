using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>The attributions of a part by sentence, so that each question costs no more than its own sentence.</summary>
internal sealed class SpeechIndex
{
    private readonly List<Attribution>[] _at;
    private readonly List<Attribution>[] _covering;

    public SpeechIndex(SpeechPart part, List<Attribution> attributions)
    {
        All = attributions;
        _at = [.. part.Text.Sentences.Select(_ => new List<Attribution>())];
        _covering = [.. part.Text.Sentences.Select(_ => new List<Attribution>())];
        foreach (var one in attributions)
        {
            _at[one.Sentence].Add(one);
            foreach (var (from, to) in one.Content)
            {
                Cover(part, one, from, to);
            }
        }
    }

    public IReadOnlyList<Attribution> All { get; }

    /// <summary>Those whose cue stands in the sentence.</summary>
    public List<Attribution> At(int sentence) => sentence >= 0 && sentence < _at.Length ? _at[sentence] : [];

    /// <summary>Those whose words, or some of them, stand in the sentence.</summary>
    public List<Attribution> Covering(int sentence) => _covering[sentence];

    private void Cover(SpeechPart part, Attribution one, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        var last = part.Text.SentenceAt(part.Tokens[to - 1].Start);
        for (var sentence = part.Text.SentenceAt(part.Tokens[from].Start); sentence <= last; sentence++)
        {
            if (_covering[sentence].Count == 0 || _covering[sentence][^1] != one)
            {
                _covering[sentence].Add(one);
            }
        }
    }
}
