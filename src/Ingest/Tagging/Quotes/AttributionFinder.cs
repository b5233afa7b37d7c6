using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>
/// Finds who says what in a part: first what the cues of each sentence report, then the quotations that no cue of their
/// own sentence explains. Linear: each sentence is looked at a fixed number of times.
/// </summary>
internal sealed class AttributionFinder
{
    // "Wrote in this week's edition": so far behind the verb the name of a paper may stand.
    private const int PaperReach = 6;

    private const int ShortestAgency = 3;

    private readonly SpeechPart _part;
    private readonly SpeechPart? _title;
    private readonly Mention? _firstSpeaker;
    private readonly List<Attribution> _found = [];
    private readonly SpeakerFinder _speakers;
    private readonly QuotesBeside _quotes;
    private readonly SpeakerMemory _memory;
    private readonly Pointers _pointers;
    private readonly RoleNouns _roles;
    private readonly SentenceSubjects _sentenceSubjects;
    private readonly ColonReader _colons;
    private readonly HashSet<int> _explained = [];

    /// <param name="part">What is read.</param>
    /// <param name="title">The headline over it, if it is a text.</param>
    /// <param name="firstSpeaker">Who speaks in the headline.</param>
    public AttributionFinder(SpeechPart part, SpeechPart? title = null, Mention? firstSpeaker = null)
    {
        (_part, _title, _firstSpeaker) = (part, title, firstSpeaker);
        _speakers = new SpeakerFinder(part);
        _quotes = new QuotesBeside(part);
        _memory = new SpeakerMemory(part, _found, firstSpeaker);
        _pointers = new Pointers(part);
        _roles = new RoleNouns(part);
        _sentenceSubjects = new SentenceSubjects(part);
        _colons = new ColonReader(part);
    }

    private SpeechRules Rules => _part.Rules;

    public List<Attribution> Find()
    {
        var headlines = new Headlines(_part);
        for (var index = 0; index < _part.Text.Sentences.Length; index++)
        {
            if (headlines.Find(index) is { } headline)
            {
                _found.Add(headline);
                Explain(headline.Content);
            }

            var sentence = Datelines.Without(_part, _part.Text.Sentences[index]);
            ReadSentence(index, sentence);
            if (_pointers.FindWithin(index, sentence) is { } within)
            {
                _found.Add(within);
            }
            else if (!HasBackCue(index) && (_pointers.Find(index, sentence) ?? LeftOutPointer(index, sentence)) is { } pointer)
            {
                _found.Add(pointer);
            }

            if (!HasSince(index, one => one is { Speaker.Mention.Kind: not MentionKind.Country }) && _colons.Find(index, sentence) is { } behindColon)
            {
                _found.Add(behindColon);
            }

            CarryOn(index);
        }

        new SpeechContinuations(_part, _found, _explained, _memory).Find();
        new Interviews(_part, _found, _title, _firstSpeaker).Find();
        RelativeInsets.Close(_part, _found);
        _found.Sort((a, b) => (a.Sentence, a.Cue?.Start ?? 0).CompareTo((b.Sentence, b.Cue?.Start ?? 0)));
        return _found;
    }

    /// <summary>"X will not sign it. Such a pledge he made on Monday": by whoever the sentence before is about.</summary>
    private Attribution? LeftOutPointer(int index, Sentence sentence) =>
        SpeakerKnownIn(index - 1) ? null : _pointers.FindLeftOut(index, sentence, gender => _memory.SubjectOf(index - 1, gender));

    private void ReadSentence(int index, Sentence sentence)
    {
        Speaker? before = null;
        var cues = _part.CuesIn(sentence.FirstToken, sentence.EndToken).ToList();
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            var speaker = _speakers.Find(cue, sentence.FirstToken, sentence.EndToken, before);
            // "When X sat in the NATO–Ukraine Council, he rejected": nor has the country that ends the clause before done it.
            speaker = before is null && (speaker is null or { How: InsetReader.Inset, Mention.Kind: MentionKind.Country }) ? _sentenceSubjects.Before(cue, sentence) ?? speaker : speaker;
            if (speaker is null && Rules.DropsSubjectsAnywhere && cue.Kind is CueKind.Speech or CueKind.SpeechTo or CueKind.Before or CueKind.Back && !IsOfPaper(cue, sentence) && !IsOfDocument(cue, sentence))
            {
                speaker = OwnSubject(index, sentence, cue) ?? new Speaker(-1, -1, _memory.LeftOut(index, VerbGender.Of(_part, cue)), "is left out: the last one goes on");
            }

            if (speaker is null
                && Rules.DropsSubjectsAnywhere
                && cue.Kind is CueKind.Attitude
                && LeftOutOf.MayBe(_part, cue, sentence)
                && (_memory.LastSpeaker(index, VerbGender.Of(_part, cue), LeftOutOf.Memory)
                    ?? (LeftOutOf.OpensBehindClause(_part, cue, _part.ClauseStart(cue.Start, sentence.FirstToken), sentence) ? _memory.SubjectOf(index - 1, VerbGender.Of(_part, cue)) : null)) is { } holder)
            {
                speaker = new Speaker(-1, -1, holder, "is left out: the last one goes on");
            }

            speaker = speaker is { Mention: null, How: SpeakerFinder.Pronoun } ? speaker with { Mention = _memory.LastBody(index) } : speaker;
            speaker = speaker is { Mention: { Kind: MentionKind.Pronoun } pronoun } && cue.Kind is not CueKind.Noun
                ? _memory.MeantBy(pronoun, speaker, index, Closes(speaker, cue, sentence) || IsOfAnother(cue, pronoun, sentence))
                : speaker;

            speaker = speaker is { IsWritten: true } && _roles.Is(speaker) && Meant(speaker, index, VerbGender.Of(_part, cue)) is { } meant
                ? speaker with { Mention = meant, How = "is what somebody known is called" }
                : speaker;

            // "The text reads": it is the text of the body that has spoken, or that the sentence before is about.
            speaker = speaker is { IsWritten: true, Mention: null } && Rules.Documents.FindAll(_part.Codes, speaker.First, Math.Max(speaker.End, cue.End)).Count > 0
                && (_memory.LastBody(index) ?? _memory.Issuer(index)) is { } issuer
                ? speaker with { Mention = issuer, How = "is what somebody wrote" }
                : speaker;

            if (speaker is null)
            {
                continue;
            }

            cue = _pointers.PointsBack(cue, speaker, index, sentence) ? cue with { Kind = CueKind.Back } : cue;
            var next = at + 1 < cues.Count ? cues[at + 1] : (Cue?)null;
            Attribute(index, sentence, cue, speaker, next);
            if (cues[at].Kind is CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude)
            {
                before = speaker;
            }
        }
    }

    /// <summary>"O členstwie pisał „Wall Street Journal”": the name in marks behind the verb is its subject.</summary>
    private bool IsOfPaper(Cue cue, Sentence sentence)
    {
        // "TASR pripomína, že".
        if (cue.Start == sentence.FirstToken + 1 && _part.Text.Slice(_part.Tokens[cue.Start - 1].Start, _part.Tokens[cue.Start - 1].End) is { Length: >= ShortestAgency } agency && agency.All(char.IsUpper))
        {
            return true;
        }

        var at = cue.End;
        while (at < Math.Min(sentence.EndToken, cue.End + PaperReach) && _part.QuoteAt(at) < 0 && !_part.IsClauseMark(at) && _part.MentionAt(at) < 0)
        {
            at++;
        }

        return at < sentence.EndToken && _part.QuoteAt(at) is var quote and >= 0 && _part.IsTitle(_part.Outer[quote]) && !_part.Has(at - 1, Rules.Preposition);
    }

    /// <summary>"Deklarácia prijatá na summite označuje": the document that opens the clause is the subject.</summary>
    private bool IsOfDocument(Cue cue, Sentence sentence)
    {
        var start = _part.ClauseStart(cue.Start, sentence.FirstToken);
        return Rules.Order.KnowsCases && (Rules.Documents.FindAll(_part.Codes, start, cue.Start).Exists(match => match.Start <= start + 1 && !_part.Has(match.Start - 1, Rules.Preposition))
            // "A declaration, which calls it irreversible".
            || (start - 2 > sentence.FirstToken && _part.Has(start - 1, Rules.SubjectRelative) && Rules.Documents.FindAll(_part.Codes, sentence.FirstToken, start - 1).Exists(match => match.End == start - 2))
            // "Those at the summit in Washington adopted a declaration".
            || (Rules.Documents.FindAll(_part.Codes, cue.Start, cue.End).Count > 0 && Rules.Summits.FindAll(_part.Codes, start, cue.Start).Count > 0));
    }

    /// <summary>"The last word will be X's, he added": what was said stands before the pronoun, and a comma parts them.</summary>
    private bool Closes(Speaker pronoun, Cue cue, Sentence sentence) =>
        Math.Min(pronoun.First, cue.Start) - 1 > sentence.FirstToken
        // "For X, joining would mean war, he wrote".
        && !_part.CuesIn(sentence.FirstToken, sentence.FirstToken + 1).Any(teller => teller.Kind is CueKind.Own or CueKind.Before)
        // "X had doubts: it could not join, he said".
        && !Enumerable.Range(sentence.FirstToken, pronoun.First - sentence.FirstToken).Any(token => _part.Tokens[token].Is(':') && _part.QuoteAt(token) < 0)
        && (_part.Tokens[Math.Min(pronoun.First, cue.Start) - 1].Is(',') || _part.QuoteAt(Math.Min(pronoun.First, cue.Start) - 1) >= 0)
        && ReportedSpeech.ContentOf(_part, sentence, cue, pronoun, next: null) is [var (from, to)]
        && from == sentence.FirstToken && to <= Math.Min(pronoun.First, cue.Start);

    /// <summary>"X podle jeho slov řekl": where a word for one's own tells the subject's, this is not the subject's.</summary>
    private bool IsOfAnother(Cue cue, Mention pronoun, Sentence sentence) =>
        cue.Kind == CueKind.Own && Rules.DropsSubjectsAnywhere
        && Enumerable.Range(sentence.FirstToken, cue.Start - sentence.FirstToken).Any(token => _part.MentionAt(token) is var index and >= 0 && _part.Mentions[index] is { Kind: MentionKind.Person } named
            && named.Person == pronoun.Person && !_part.HasClauseMark(named.EndToken, cue.Start));

    private Mention? Meant(Speaker noun, int index, Gender gender) =>
        _roles.CountryOf(noun) is { } country ? _memory.LastOf(country, index, gender) : _memory.Meant(index, gender);

    /// <summary>A sentence in the mood of reported speech goes on with what the one before it reports.</summary>
    private void CarryOn(int index)
    {
        var sentence = _part.Text.Sentences[index];
        // "Chancellor X had noted that": who is named as its subject tells it, whatever the verb.
        if (index > 0 && !SpeakerKnownIn(index) && _memory.SubjectOf(index, Gender.Unknown) is not { } && ReportIn(index - 1) is { Speaker: { Mention: not null } speaker } last
            && Rules.Carries.FindAll(_part.Codes, sentence.FirstToken, sentence.EndToken).Exists(verb => _part.QuoteAt(verb.Start) < 0))
        {
            _found.Add(new Attribution
            {
                Part = _part,
                Cue = null,
                Speaker = speaker with { First = -1, End = -1, How = "goes on in reported speech" },
                Content = [(sentence.FirstToken, sentence.EndToken)],
                Sentence = index,
                Continues = last.Continues ?? last,
            });
        }
    }

    /// <summary>What the sentence, which is among the last that were read, reports in the end.</summary>
    private Attribution? ReportIn(int sentence)
    {
        for (var at = _found.Count - 1; at >= 0 && _found[at].Sentence >= sentence; at--)
        {
            if (_found[at].Sentence == sentence && _found[at] is { Cue.Kind: not (CueKind.Noun or CueKind.Mark) } or { Cue: null, IsDirect: false })
            {
                return _found[at];
            }
        }

        return null;
    }

    /// <summary>"X rozposlal list, v ktorom o pozvanie požiadal": the clause behind has the subject of the sentence.</summary>
    private Speaker? OwnSubject(int index, Sentence sentence, Cue cue) =>
        _memory.SubjectOf(index, VerbGender.Of(_part, cue)) is { } subject && subject.EndToken <= cue.Start && subject.FirstToken == sentence.FirstToken
        && _part.HasClauseMark(subject.EndToken, cue.Start)
            ? SubjectReader.Of(subject, "is the subject of the sentence")
            : null;

    private bool HasBackCue(int sentence) => HasSince(sentence, one => one is { Cue.Kind: CueKind.Back, Speaker.Mention: not null });

    private bool SpeakerKnownIn(int sentence) => HasSince(sentence, one => one.Speaker.Mention is { Kind: not MentionKind.Country });

    /// <summary>Whether the sentence, which is among the last that were read, or one behind it holds such an attribution.</summary>
    private bool HasSince(int sentence, Predicate<Attribution> isMeant)
    {
        for (var at = _found.Count - 1; at >= 0 && _found[at].Sentence >= sentence; at--)
        {
            if (isMeant(_found[at]))
            {
                return true;
            }
        }

        return false;
    }

    private void Attribute(int index, Sentence sentence, Cue cue, Speaker speaker, Cue? next)
    {
        var direct = _quotes.Of(sentence, cue, speaker, next);
        foreach (var quote in direct)
        {
            if (_explained.Add(quote))
            {
                var span = _part.Outer[quote];
                Add(index, cue, speaker, [(span.First, span.End)], isDirect: true);
            }
        }

        var content = ReportedSpeech.ContentOf(_part, sentence, cue, speaker, next);
        if (direct.Count == 0 || content.Any(range => range.To - range.From > 2 && !direct.Any(quote => _part.Outer[quote].First <= range.From + 1 && range.To <= _part.Outer[quote].End + 1)))
        {
            Add(index, cue, speaker, content, isDirect: false);
        }
    }

    private void Add(int index, Cue cue, Speaker speaker, IReadOnlyList<(int From, int To)> content, bool isDirect) =>
        _found.Add(new Attribution { Part = _part, Cue = cue, Speaker = speaker, Content = content, IsDirect = isDirect, Sentence = index });

    private void Explain(IReadOnlyList<(int From, int To)> content)
    {
        foreach (var (from, to) in content)
        {
            for (var token = from; token < to;)
            {
                var quote = _part.QuoteAt(token);
                _explained.UnionWith(quote >= 0 ? [quote] : []);
                token = quote >= 0 ? Math.Max(token + 1, _part.Outer[quote].End) : token + 1;
            }
        }
    }
}
