using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Which tokens of a sentence may tell when a statement in it was made.</summary>
internal sealed class TimeReach
{
    // "last week X said", "said last week that": so many tokens around speaker and cue, and at the sentence's head, may tell when.
    private const int Reach = 6;

    // "On the fifth of May, X said, ...": no longer time stands in front of an inset.
    private const int Opening = 7;

    private readonly SpeechPart _part;
    private readonly IReadOnlyList<(int From, int To)> _content;
    private readonly int _head;
    private readonly bool _wants;
    private readonly AsideReach? _aside;
    private readonly (int From, int To) _region;

    // "Dismissed its prospects as unrealistic last month": so near its end a sentence tells when its verb was done.
    private const int Tail = 6;

    // Where that may be: behind the phrase, of a verb that takes it as its object; none for others.
    private readonly int _tail;

    // The same near the end of the verb's own clause: "dismissed it as unrealistic the day before, hours ahead of talks".
    private readonly (int From, int To) _clauseTail;

    // "In September 2022, when X signed it": the comma before its clause, behind a time so near.
    private readonly int _when;
    private const int WhenReach = 4;

    // "X said, who": nothing from there on; "X, who was minister until 2016, says": nothing in there.
    private readonly int _clause;
    private readonly (int From, int To) _inset;

    // "A plan is not needed, she recalled: it was abolished last year": behind it stand her words.
    private readonly int _colon;

    /// <param name="isAside">Another than the maker of the news says it.</param>
    public TimeReach(StatementCandidate candidate, SpeechIndex speech, bool isAside)
    {
        var attribution = candidate.Attribution;
        var hit = candidate.Hit.Start;
        _part = candidate.Part;
        // Words that do not hold the statement are rather the circumstances of it.
        _content = attribution.Content.Any(range => range.From <= hit && hit < range.To) ? attribution.Content : [];
        _head = _part.Text.Sentences[candidate.Hit.Sentence].FirstToken;
        _wants = attribution.Cue is { Kind: CueKind.Attitude };
        _region = RegionOf(candidate, speech, isAside);
        First = Math.Min(attribution.Cue?.Start ?? _head, attribution.Speaker.IsWritten ? attribution.Speaker.First : int.MaxValue);
        Last = Math.Max(attribution.Cue?.End ?? _head, attribution.Speaker.End);
        _clause = _part.FirstRelative(Last, Math.Min(_region.To, Last + Reach));
        _tail = attribution.IsDeed || attribution is { Cue.Kind: CueKind.Attitude or CueKind.SpeechTo, IsDirect: false } || IsWithoutClause(candidate) ? Math.Max(candidate.Hit.End, _part.Text.Sentences[candidate.Hit.Sentence].EndToken - Tail) : int.MaxValue;
        _clauseTail = ClauseTail(candidate);
        _when = WhenClause();
        _inset = attribution.Speaker.IsWritten && attribution.Cue is { } verb && attribution.Speaker.End < verb.Start ? InsetBefore(attribution.Speaker.End, verb.Start) : default;
        _colon = Enumerable.Range(Last, Math.Max(0, _part.Text.Sentences[candidate.Hit.Sentence].EndToken - Last))
            .FirstOrDefault(token => _part.Tokens[token].Is(':') && _part.QuoteAt(token) < 0 && _part.Tokens[token - 1].IsWord, int.MaxValue);
        _aside = isAside ? new AsideReach(candidate, speech, First, Last) : null;
    }

    /// <summary>Where speaker and cue begin.</summary>
    public int First { get; }

    /// <summary>Where they end.</summary>
    public int Last { get; }

    /// <summary>Whether a token of the sentence of the words may tell when they were said.</summary>
    public bool Holds(int token) => token <= _colon && (HoldsNearby(token)
        || (_aside is { } aside && (aside.IsOpening(token)
            || (token >= _region.From && token < _region.To && !(token >= _inset.From && token < _inset.To) && !IsOfPlan(token) && aside.Holds(token)))));

    /// <summary>Whether a token of the sentence of the cue may, where the words stand in another.</summary>
    public bool HoldsBefore(int token) => token < Last + Reach || (_aside is not null && !IsBehindThat(token));

    private bool HoldsNearby(int token) =>
        (token >= _when - WhenReach && token < _when && !_part.HasClauseMark(token, _when)) || IsNear(token);

    private bool IsNear(int token) =>
        token >= _region.From && token < _region.To && token < _clause
        && !(token >= _inset.From && token < _inset.To)
        && ((token >= First - Reach && token < Last + Reach && !IsToldOf(token)) || (token < _head + Reach && !IsContent(token) && !IsOfPlan(token)) || (token >= _tail && !IsBehindThat(token)) || (token >= _clauseTail.From && token < _clauseTail.To));

    private int WhenClause()
    {
        var at = Enumerable.Range(_head, Math.Max(0, First - _head)).LastOrDefault(_part.IsClauseMark, -1);
        return at > _head && _part.Has(at + 1, _part.Rules.When) ? at : -1;
    }

    private (int From, int To) ClauseTail(StatementCandidate candidate)
    {
        if (candidate.Attribution is not { Cue: { } cue, IsDirect: false }
            || !(cue.Kind is CueKind.Attitude or CueKind.SpeechTo || IsWithoutClause(candidate))
            || cue.End > candidate.Hit.Start || _part.HasMarkOfClause(cue.End, candidate.Hit.End) || IsBehindThat(candidate.Hit.End))
        {
            return default;
        }

        var (at, last) = (candidate.Hit.End, _part.Text.Sentences[candidate.Hit.Sentence].EndToken);
        var end = Enumerable.Range(at, last - at).FirstOrDefault(_part.IsClauseMark, last);
        return (Math.Max(candidate.Hit.End, end - Tail), end);
    }

    /// <summary>"Called its path irreversible at the summit last July": what is said is no clause with a time of its own.</summary>
    private bool IsWithoutClause(StatementCandidate candidate) =>
        candidate.Attribution is { Cue: { Kind: CueKind.Speech } cue, IsDirect: false } && cue.End <= candidate.Hit.Start
        && candidate.Attribution.Sentence == candidate.Hit.Sentence
        && !Enumerable.Range(cue.End, _part.Text.Sentences[candidate.Hit.Sentence].EndToken - cue.End).Any(token => _part.Has(token, _part.Rules.Finite));

    /// <summary>"When he meets him on Wednesday, he wants to tell him": the day of what is planned.</summary>
    private bool IsOfPlan(int token) => _wants && token > _head && token < First && _part.HasMarkOfClause(token, First)
        && (_part.Has(_head, _part.Rules.Boundary) || _part.Has(_head, _part.Rules.That) || _part.Has(_head, _part.Rules.Relative));

    private bool IsContent(int token) => _content.Any(range => range.From <= token && token < range.To);

    /// <summary>The words themselves may speak of the past, behind a "that" or in a clause of their own: what they tell of it says nothing of when they were said.</summary>
    private bool IsToldOf(int token) => IsContent(token)
        && (token >= Last ? IsBehindThat(token) : token < First && _part.HasMarkOfClause(token, First) && ((First - _head > Opening && _part.IsInset(First, Last)) || !_content.Any(range => range.From >= Last)));

    // "Said, in an interview last week, that".
    private bool IsBehindThat(int token) => _part.HasThat(Last, token) || (_part.HasMarkOfClause(Last, token) && !IsInsetBeforeThat(token));

    private bool IsInsetBeforeThat(int token)
    {
        for (var at = token; at + 1 < _region.To && at < token + Reach; at++)
        {
            if (_part.IsClauseMark(at))
            {
                return _part.Has(at + 1, _part.Rules.That);
            }
        }

        return false;
    }

    /// <summary>A clause on the speaker between him and the verb; that of the verb itself where none ends before it: "X, who earlier said".</summary>
    private (int From, int To) InsetBefore(int from, int to)
    {
        var start = OpensArticled(from, to) ? from + 1 : _part.FirstRelative(from, to);
        var end = to;
        while (start < end && !_part.HasMarkOfClause(end - 1, end))
        {
            end--;
        }

        return start < end ? (start, end) : default;
    }

    /// <summary>"X, der am Montag Kiew besucht hatte, sagte": where an article may be a relative pronoun, a verb closes its clause.</summary>
    private bool OpensArticled(int from, int to)
    {
        var end = Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).FirstOrDefault(_part.IsClauseMark, -1);
        return end > from + 2 && _part.IsClauseMark(from) && _part.Has(from + 1, _part.Rules.Determiner) && _part.Has(end - 1, _part.Rules.Finite);
    }

    /// <summary>The tokens of the sentence that are about this utterance: from the cue before to the cue behind.</summary>
    private static (int From, int To) RegionOf(StatementCandidate candidate, SpeechIndex speech, bool isAside)
    {
        var sentence = candidate.Part.Text.Sentences[candidate.Hit.Sentence];
        var (from, to) = (sentence.FirstToken, sentence.EndToken);
        if (candidate.Attribution.Cue is not { } cue || candidate.Attribution.Sentence != candidate.Hit.Sentence)
        {
            return (from, to);
        }

        foreach (var other in speech.At(candidate.Hit.Sentence))
        {
            if (other.Cue is { Kind: not CueKind.Attitude } sibling && other.Speaker.Mention?.Person != candidate.Person
                // The paper that published the talk, and what no register knows, say nothing beside somebody who is told of in passing.
                && !(isAside && candidate.Name is not null && other.Speaker.Mention is null or { Person: null, Country: null }))
            {
                from = sibling.End <= cue.Start ? Math.Max(from, sibling.End) : from;
                // "According to Y, X in May promised": the verb's time stands behind its subject.
                to = sibling.Start >= cue.End ? Math.Min(to, other.Speaker.IsWritten && other.Speaker.First >= Math.Max(cue.End, candidate.Attribution.Speaker.End) ? Math.Min(other.Speaker.First, sibling.Start) : sibling.Start) : to;
            }
        }

        return (from, to);
    }
}
