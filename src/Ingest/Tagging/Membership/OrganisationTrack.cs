using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Which organisation's membership a text speaks of at a place: the one named last.</summary>
internal sealed class OrganisationTrack
{
    // "Membership of the European Union": so far behind the phrase its organisation may stand.
    private const int Ahead = 5;

    private readonly List<(int Token, bool IsOther)> _named = [];
    private readonly List<(int First, int End)> _withOther = [];
    private readonly SpeechPart _part;

    // The headline speaks of another's membership, and of NATO with no word.
    private readonly bool _startsWithOther;

    public OrganisationTrack(SpeechPart part, MembershipRules rules, SpeechPart? title = null)
    {
        _part = part;
        _startsWithOther = title is not null && title != part
            && rules.Barred.FindAll(title.Codes, 0, title.Tokens.Length).Exists(match => match.Value == TopicSign.Other)
            && !title.Mentions.Any(mention => mention.Country == "NATO");
        foreach (var sentence in part.Text.Sentences)
        {
            var others = rules.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Where(match => match.Value == TopicSign.Other).Select(match => (match.Start, true)).ToList();
            _named.AddRange(others);
            _withOther.AddRange(others.Count > 0 ? [(sentence.FirstToken, sentence.EndToken)] : []);
        }

        if (_named.Count > 0 || _startsWithOther)
        {
            _named.AddRange(part.Mentions.Where(IsNato).Select(mention => (mention.FirstToken, false)));
            _named.Sort();
        }
    }

    /// <summary>Whether NATO itself is named among the tokens: "the bloc" may be any.</summary>
    public bool HoldsNato(int start, int end) =>
        Enumerable.Range(start, end - start).Any(token => _part.MentionAt(token) is var index and >= 0 && _part.Mentions[index].Country == "NATO");

    /// <param name="start">First token of the phrase.</param>
    /// <param name="end">The token behind its last.</param>
    /// <param name="isOfNoOrganisation">It speaks of neutrality: what the headline joins is no matter.</param>
    public bool IsOther(int start, int end, bool isOfNoOrganisation)
    {
        for (var at = end; at < Math.Min(_part.Tokens.Length, end + Ahead) && !_part.IsClauseMark(at); at++)
        {
            if (_part.MentionAt(at) is var index and >= 0 && _part.Mentions[index].Country is "EU" or "NATO")
            {
                return _part.Mentions[index].Country == "EU";
            }
        }

        // The last one before the place, or the first right behind it.
        var (low, high) = (0, _named.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _named[middle].Token < end ? (middle + 1, high) : (low, middle);
        }

        if (low == 0 && _startsWithOther && !isOfNoOrganisation && !(_named.Count > 0 && _named[0].Token < end + Ahead))
        {
            return true;
        }

        return low < _named.Count && _named[low].Token < end + Ahead && _named[low].IsOther || (low > 0 && _named[low - 1].IsOther && _named[low - 1].Token <= start);
    }

    /// <summary>NATO, or one of its officials, who speaks of its membership unless the sentence names another.</summary>
    private bool IsNato(Mention mention) =>
        mention.Country == "NATO" && (mention.Kind == MentionKind.Country || !_withOther.Exists(sentence => sentence.First <= mention.FirstToken && mention.FirstToken < sentence.End));
}
