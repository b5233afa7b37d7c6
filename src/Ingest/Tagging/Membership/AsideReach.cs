using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>
/// Which tokens of a sentence may tell when another than the maker of the news spoke: he is told of with his occasion,
/// however long that is, and all that is no part of his words may date it.
/// </summary>
internal sealed class AsideReach
{
    // "In May 2022, hardly had the two begun to speak of it, X said".
    private const int LongestOpening = 6;

    private readonly SpeechPart _part;
    private readonly IReadOnlyList<(int From, int To)> _content;
    private readonly IReadOnlyList<(int From, int To)> _elsewhere;
    private readonly StatementCandidate _candidate;
    private readonly int _hit;
    private readonly int _head;
    private readonly int _end;
    private readonly int _first;
    private readonly int _last;
    private readonly int _opening;

    /// <param name="first">Where speaker and cue begin.</param>
    /// <param name="last">Where they end.</param>
    public AsideReach(StatementCandidate candidate, SpeechIndex speech, int first, int last)
    {
        var sentence = candidate.Part.Text.Sentences[candidate.Hit.Sentence];
        (_candidate, _part, _hit, _head, _end, _first, _last) = (candidate, candidate.Part, candidate.Hit.Start, sentence.FirstToken, sentence.EndToken, first, last);
        var attribution = candidate.Attribution;
        // Beside a quotation all is told by the paper.
        _content = attribution is { Cue: not null } && !(attribution.IsDirect && _part.QuoteAt(_hit) >= 0) && attribution.Content.Any(range => range.From <= _hit && _hit < range.To) ? attribution.Content : [];
        _elsewhere = speech.At(candidate.Hit.Sentence)
            .Where(one => one.Cue is { Kind: not CueKind.Back } cue && cue.Start != attribution.Cue?.Start && cue.Start >= last && !one.Content.Any(range => range.From <= _hit && _hit < range.To))
            .SelectMany(one => one.Content)
            .ToList();
        _opening = OpeningOf();
    }

    /// <summary>Whether the token stands in the time that opens the sentence, in front of whatever clauses.</summary>
    public bool IsOpening(int token) => token < _opening;

    public bool Holds(int token) => token < _last ? !IsToldBefore(token) : IsCircumstance(token);

    private int OpeningOf()
    {
        var mark = Enumerable.Range(_head, _end - _head).FirstOrDefault(_part.IsClauseMark, _end);
        return mark - _head <= LongestOpening && mark <= _first && mark < _hit && _part.QuoteAt(_head) < 0
            && !_part.Has(_head, _part.Rules.Boundary) && !_part.Has(_head, _part.Rules.That) && !_part.Has(_head, _part.Rules.Relative)
            && !Enumerable.Range(_head, mark - _head).Any(token => _part.MentionAt(token) is var index and >= 0 && _part.Mentions[index].Person is not null)
            && (_candidate.Attribution.Content.Any(range => range.From >= _last) || _content.Count == 0)
                ? mark
                : _head;
    }

    private bool IsToldBefore(int token) =>
        IsIn(_content, token) && _part.HasMarkOfClause(token, _first) && !_content.Any(range => range.From >= _last);

    /// <summary>"Told CNN on the sidelines in Lithuania a month ago that", "would, said X at the conference he hosted in June, be": behind the verb, in front of the words.</summary>
    private bool IsCircumstance(int token)
    {
        if (_part.HasThat(_last, token) || IsInRelative(token) || IsIn(_elsewhere, token))
        {
            return false;
        }

        return !IsIn(_content, token)
            || (!_part.HasMarkOfClause(_last, token) && ((_first > _head && _part.IsClauseMark(_first - 1)) || EndsBeforeWords(token)));
    }

    /// <summary>Whether the token stands in a clause on somebody or something that does not hold the phrase.</summary>
    private bool IsInRelative(int token)
    {
        for (var at = token; at >= _last && !(at < token && _part.IsClauseMark(at)); at--)
        {
            if (_part.Has(at, _part.Rules.Relative))
            {
                return !(at < _hit && !_part.HasMarkOfClause(at, _hit));
            }
        }

        return false;
    }

    /// <summary>Whether the words begin behind the clause of the token: with a "that", or, of what somebody did, behind its end.</summary>
    private bool EndsBeforeWords(int token)
    {
        for (var at = token; at < _end; at++)
        {
            if (_part.Has(at, _part.Rules.That))
            {
                return true;
            }

            if (_part.IsClauseMark(at))
            {
                return _part.Has(at + 1, _part.Rules.That) || (at < _hit && !IsSubjectIn(_last, at));
            }
        }

        return false;
    }

    /// <summary>"Said Ukraine had": who is named without a preposition does something in the words.</summary>
    private bool IsSubjectIn(int from, int to) => Enumerable.Range(from, to - from).Any(at =>
        _part.MentionAt(at) is var index and >= 0 && _part.Mentions[index] is { Kind: MentionKind.Country or MentionKind.Person or MentionKind.Office or MentionKind.Pronoun } mention
        && mention.FirstToken == at && !_part.Has(at - 1, _part.Rules.Function));

    private static bool IsIn(IReadOnlyList<(int From, int To)> ranges, int token) => ranges.Any(range => range.From <= token && token < range.To);
}
