using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Tells which of the attributions around a phrase make it a statement, and of whom.</summary>
internal static class Governors
{
    public static IEnumerable<(Attribution Attribution, string? RelayedBy)> Of(TopicHit hit, SpeechIndex speech)
    {
        var covering = speech.Covering(hit.Sentence).Concat(speech.At(hit.Sentence)).Where(one => Covers(one, hit) && !IsOfPhrase(one, hit)).Distinct().ToList();
        if (covering.Find(one => one.IsDirect) is { } direct
            && (direct.Speaker.Mention is not null || direct.Cue is null or { Kind: CueKind.Own } || !covering.Exists(one => IsKnown(one.Speaker.Mention) && IsInside(direct, one))))
        {
            return [(direct, null)];
        }

        if (Wants.Of(hit, speech, covering) is { } wanted)
        {
            return [(wanted, null)];
        }

        if (Answer(hit, speech) is { } answer)
        {
            return covering.Find(one => IsAnswered(one, answer)) is { } answered ? [(answer, null), (answered, null)] : [(answer, null)];
        }

        var known = covering.Where(one => IsKnown(one.Speaker.Mention) || one.Cue is { Kind: CueKind.Own } || SpeakerResolver.IsLatter(one)).ToList();
        if (known.TrueForAll(one => IsHardlySaid(one) || one is { IsDirect: false, Cue: not null, Speaker.IsWritten: false }) && Papers.Of(hit, isSubject: !known.TrueForAll(IsHardlySaid)) is { } paper)
        {
            return [(paper, null)];
        }

        if (known.Count == 0)
        {
            var other = (covering.TrueForAll(one => one.Speaker.Mention is null) ? Before(hit, speech) : null) ?? OnlySpeaker(hit, speech) ?? (covering.Count == 0 ? FreeSpeech.Of(hit, speech) : null) ?? Wants.Draft(hit) ?? Deeds.Of(hit, speech);
            return other is null ? [] : [(other, null)];
        }

        // "Zypern will beitreten. Das stellte Präsident X klar": what a country wants is told by who says so next.
        if (known.TrueForAll(one => one is { Speaker.Mention.Kind: MentionKind.Country }) && Before(hit, speech) is { } teller)
        {
            return [(teller, null)];
        }

        // Of nested reports the outermost speaks here and now; the words of a noun are the owner's, older ones.
        // "..., transmite Interpress News": a word with a capital is no speaker beside somebody known.
        known.RemoveAll(one => one.Speaker.Mention is { } doubtful
            && Speaker.IsDoubtful(doubtful)
            && known.Exists(other => other.Speaker.Mention is { Person: not null } sure && !Speaker.IsDoubtful(sure) && IsUtterance(other) && IsInside(other, one)));
        // "Against the invitation spoke the chancellor X too": who is named with the verb stands against it, nobody who was named before.
        known.RemoveAll(one => one is { Cue.Kind: CueKind.Attitude, Speaker.IsWritten: false } && known.Exists(other => other is { Cue.Kind: CueKind.Attitude, Speaker: { IsWritten: true, Mention.Person.Name: not null } } && IsInside(one, other)));
        // "Britain was for it: its minister X backed the idea": behind the colon somebody speaks for himself.
        known.RemoveAll(one => one is { Cue: { Kind: CueKind.Attitude } wish, Speaker.Mention.Kind: MentionKind.Country } && known.Exists(other => other is { Cue: { } cue, Speaker.Mention.Person.Name: not null } && cue.Start > wish.End
            && Enumerable.Range(wish.End, cue.Start - wish.End).Any(token => hit.Part.Tokens[token].Is(':') && token < hit.Start)));
        known.RemoveAll(one => IsInterviewer(one) && known.Exists(other => other != one && other.Speaker.Mention?.Person is { Name: not null } && IsInside(other, one)));
        var outer = OutermostOf(known);
        // "X's words that he is not ready": what he is not ready for are the words.
        outer = known.Find(one => one is { Cue.Kind: CueKind.Noun, Speaker.Mention.Person: { Name: not null } owner } && outer is { IsDirect: false, Cue.Kind: CueKind.Attitude } && owner == outer.Speaker.Mention?.Person && IsInside(outer, one)) ?? outer;
        var inner = known.FindLast(one => one != outer && outer.Cue is not { Kind: CueKind.Mark } && IsInside(one, outer) && IsOtherPersonsWords(one, outer));
        if (known.Find(one => one != outer && one.Speaker.Mention?.Person != outer.Speaker.Mention?.Person && IsRebuttal(one) && IsInside(outer, one)) is { } rebuttal)
        {
            return [(rebuttal, null), (outer, Name(rebuttal))];
        }

        // "The Kremlin is content that ... So said its spokesman X": what a body thinks is told by whoever speaks for it next.
        if (outer is { IsDirect: false, Cue.Kind: CueKind.Attitude, Speaker.Mention: { Kind: MentionKind.Institution, Country: { } ofBody } }
            && Before(hit, speech) is { Speaker.Mention.Person: { Name: not null, Country: { } ownCountry } } spokesman && ownCountry == ofBody)
        {
            outer = spokesman;
        }

        if (inner is null)
        {
            return [(outer, covering.Find(one => IsInterviewer(one) && IsInside(outer, one) && !IsReporting(one, outer)) is { } host ? Name(host) : null)];
        }

        // What a country promised is its position, whoever tells it.
        return IsReply(hit, outer) || (inner.Speaker.Mention is { Kind: MentionKind.Country } && outer.Cue is { Kind: CueKind.Own }) ? [(inner, Name(outer))] : [(outer, null), (inner, Name(outer))];
    }

    /// <summary>"When told that the door was closed, X answered": the answer is X's, on what he was told.</summary>
    private static Attribution? Answer(TopicHit hit, SpeechIndex speech)
    {
        var sentence = hit.Part.Text.Sentences[hit.Sentence];
        var asked = hit.Part.Rules.Asked.FindAll(hit.Part.Codes, sentence.FirstToken, hit.Start);
        return asked.Count == 0 ? null
            : speech.At(hit.Sentence).Find(one => one.Cue is { Kind: CueKind.Speech or CueKind.Attitude } cue
                && cue.Start >= hit.End
                && one.Speaker.Mention?.Person is not null
                // "X, asked whether it would join, answered": who is asked may be named before the question as well.
                && (!one.Speaker.IsWritten || one.Speaker.First >= hit.End || one.Speaker.End <= asked[^1].Start))
            // "'Never', so X answered those who had asked about membership".
            ?? speech.At(hit.Sentence).Find(one => one.Cue is { Kind: CueKind.Back } cue && cue.End <= asked[^1].End && cue.Start < asked[^1].Start && one.Content.Count > 0 && one.Speaker.Mention?.Person is not null);
    }

    /// <summary>Whether the attribution answers a question of its sentence, in which the phrase stands.</summary>
    public static bool IsAnswer(TopicHit hit, Attribution one) =>
        hit.Part.Rules.Asked.FindAll(hit.Part.Codes, hit.Part.Text.Sentences[hit.Sentence].FirstToken, hit.Start).Count > 0 && one.Sentence == hit.Sentence;

    /// <summary>"Reacting to Y's statement that ..., X said": the words that are answered are somebody else's.</summary>
    private static bool IsAnswered(Attribution one, Attribution answer) =>
        one is { Cue: { Kind: CueKind.Noun } words, Speaker.Mention.Person: { Name: not null } owner }
        && owner != answer.Speaker.Mention?.Person
        && words.End <= answer.Cue!.Value.Start;

    private static Attribution OutermostOf(List<Attribution> known) =>
        known.Find(one => one.Cue is { Kind: CueKind.Mark })
        // "In his words, X announced": whose words they are tells of X's.
        ?? known.Find(one => one is { Cue.Kind: CueKind.Own, Speaker.Mention.Person: { } teller } && known.Exists(other => other.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo }
            && other.Speaker is { IsWritten: true, Mention: { Kind: not MentionKind.Pronoun } told } && told.Person != teller && IsInside(other, one) && (one.Cue.Value.Start < other.Speaker.First || !IsInside(one, other))))
        ?? known.Find(one => IsUtterance(one) && !known.Exists(other => other != one && IsUtterance(other) && IsInside(one, other) && !(IsInside(other, one) && IsOuterOf(one, other))))
        // "Pentru X, Ucraina vrea ...": what a country wants is told by whose view it is.
        // "Croatia will block it, thinks X": so is what it does.
        ?? known.Find(one => one.Cue is { Kind: CueKind.Attitude }
            && !(one.Speaker.Mention is { Kind: MentionKind.Country } && known.Exists(other => other.Cue is { Kind: CueKind.Own } || IsThoughtOf(one, other)))
            // "The government, according to him, will not back it": what a body of his own state does.
            && !(one.Speaker.Mention is { Kind: MentionKind.Institution, Country: { } ofBody } && known.Exists(other => other is { Cue.Kind: CueKind.Own or CueKind.Before, Speaker.Mention.Country: { } own } && own == ofBody)))
        ?? known.Find(one => one.Cue is { Kind: not CueKind.Noun })
        ?? known[0];

    /// <summary>Of two that hold one another: a name before a mere noun, then the one that closes the sentence.</summary>
    private static bool IsOuterOf(Attribution one, Attribution other) =>
        (Rank(one), one.Cue!.Value.Kind != CueKind.SpeechTo, one.Cue.Value.Start).CompareTo((Rank(other), other.Cue!.Value.Kind != CueKind.SpeechTo, other.Cue.Value.Start)) > 0;

    private static bool IsThoughtOf(Attribution country, Attribution other) =>
        other is { Cue.Kind: CueKind.Attitude, Speaker.Mention.Person: { Name: not null } } && other != country && IsInside(country, other);

    private static int Rank(Attribution one) => one.Speaker.Mention switch
    {
        { Person.Name: not null } => 3,
        { Kind: MentionKind.Institution } or { Person.Official: true, Plural: false } => 2,
        _ => 1,
    };

    private static bool IsUtterance(Attribution one) => one.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Before or CueKind.After or CueKind.Back };

    private static bool IsOtherPersonsWords(Attribution inner, Attribution outer) =>
        (inner is { Cue.Kind: CueKind.Noun or CueKind.Speech or CueKind.SpeechTo or CueKind.Before, Speaker.Mention.Person: { } person } && person != outer.Speaker.Mention?.Person)
        // "According to him, X agreed to".
        || (inner is { Cue: { Kind: CueKind.Attitude } agrees, Speaker: { IsWritten: true, Mention.Person: { Name: not null } agreeing } } && agreeing != outer.Speaker.Mention?.Person
            && agrees.Start == inner.Speaker.End && outer is { Cue.Kind: CueKind.Own or CueKind.Before } && inner.Part.Rules.Commits.FindAll(inner.Part.Codes, agrees.Start, agrees.End).Count > 0)
        // "He answered X, who does not rule it out".
        || inner is { Cue.Kind: CueKind.Attitude, Speaker: { How: EarlierSubjects.Antecedes, Mention.Person.Name: not null } }
        // "In his words, Moscow promised".
        || (inner is { Cue.Kind: CueKind.Speech, Speaker.Mention: { Kind: MentionKind.Country, Country: { } country } } && outer is { Cue.Kind: CueKind.Own or CueKind.Before, Speaker.Mention.Country: { } own } && own != country);

    /// <summary>"The host remarked that X": what X thinks is the host's premise.</summary>
    private static bool IsInterviewer(Attribution one) =>
        one.Speaker is { IsWritten: true, Mention: null or { Person.Name: null } } speaker
            && Enumerable.Range(speaker.First, speaker.End - speaker.First).Any(token => one.Part.Has(token, one.Part.Rules.Interviewer));

    /// <summary>"X is certain that ..., our correspondent reports": whoever closes the sentence so puts nothing to X.</summary>
    private static bool IsReporting(Attribution one, Attribution outer) => one.Cue is { } last && outer.Cue is { } cue && last.Start > cue.Start;

    /// <summary>"X commented on the statement of Y": X's own words are not in the sentence.</summary>
    private static bool IsReply(TopicHit hit, Attribution outer) =>
        outer.Cue is { } cue && hit.Part.Rules.Comments.FindAll(hit.Part.Codes, cue.Start, Math.Min(cue.End + 4, hit.Part.Tokens.Length)).Exists(reply => reply.Start == cue.Start);

    /// <summary>Whether the attribution denies somebody's words.</summary>
    public static bool IsRebuttal(Attribution one) =>
        one.Cue is { } cue && one.Part.Rules.Rebuttals.FindAll(one.Part.Codes, cue.Start, Math.Min(cue.End + 4, one.Part.Tokens.Length)).Exists(reply => reply.Start == cue.Start);

    private static string? Name(Attribution one) =>
        one.Speaker.Mention?.Person?.Name
            ?? one.Speaker.Mention?.Name
            ?? (one.Speaker.IsWritten ? one.Part.Text.Slice(one.Part.Tokens[one.Speaker.First].Start, one.Part.Tokens[one.Speaker.End - 1].End) : null);

    /// <summary>"The president's office said that X had promised": an office passes on the words of its own, and they are news.</summary>
    public static bool SpeaksFor(Attribution office, Attribution words) =>
        office.Speaker.Mention is { Country: { } country } spoken && (spoken.Kind == MentionKind.Institution || spoken is { Kind: MentionKind.Office, Person: { Name: null, Spokesperson: true } })
            && words.Speaker.Mention is { Person: { Name: not null, Country: { } own } }
            && own == country
            && words.Cue is { Kind: not CueKind.Noun };

    /// <summary>"Asked when the country would join, he said ...": the one who speaks in the sentence speaks of all of it.</summary>
    private static Attribution? OnlySpeaker(TopicHit hit, SpeechIndex speech)
    {
        var speaking = speech.At(hit.Sentence).Where(one => one.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Own or CueKind.Before } && one.Speaker.Mention?.Person is not null
            // "X evaded the question of membership and spoke of arms": it lies between X and the verb.
            && !(one.Speaker.IsWritten && one.Speaker.First < hit.Start && hit.End <= (one.Cue?.Start ?? 0))).ToList();
        return speaking.Select(one => one.Speaker.Mention!.Person).Distinct().Count() == 1 ? speaking[0] : null;
    }

    private static bool IsKnown(Mention? mention) =>
        mention is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun or MentionKind.Country } or { Kind: MentionKind.Institution, Official: true };

    /// <summary>A word with a capital is hardly somebody, and a country's words that are only named are not told by it.</summary>
    private static bool IsHardlySaid(Attribution one) =>
        one is { Speaker.Mention: { } mention } && (Speaker.IsDoubtful(mention) || one is { Cue.Kind: CueKind.Noun or CueKind.Attitude, Speaker.Mention.Kind: MentionKind.Country });

    private static bool IsInside(Attribution inner, Attribution outer) => inner.Cue is { } cue && outer.Content.Any(range => range.From <= cue.Start && cue.End <= range.To);

    /// <summary>"Promised support for the accession of X": whose accession it is supports nothing.</summary>
    public static bool IsOfPhrase(Attribution one, TopicHit hit) =>
        one is { Cue: { Kind: CueKind.Noun } cue, Speaker: { IsWritten: true, Mention.Kind: MentionKind.Country } owner } && cue.End <= hit.Start && hit.Start < owner.First && owner.End <= hit.End;

    private static bool Covers(Attribution one, TopicHit hit) =>
        one.Content.Any(range => range.From < hit.End && hit.Start < range.To)
        || (one.Cue is { Kind: not (CueKind.Back or CueKind.Mark) } cue
            && one.Sentence == hit.Sentence
            && cue.Start <= hit.End
            && hit.Start <= cue.End
            && (cue.Kind is CueKind.Attitude or CueKind.Noun or CueKind.SpeechTo || cue.End - cue.Start > 2));

    /// <summary>"So said the minister": what stands before it in its paragraph, or the paragraph before where it opens one.</summary>
    private static Attribution? Before(TopicHit hit, SpeechIndex speech)
    {
        var sentences = hit.Part.Text.Sentences;
        for (var sentence = hit.Sentence + 1; sentence <= Math.Min(hit.Sentence + 3, sentences.Length - 1); sentence++)
        {
            if (sentences[sentence].Paragraph - sentences[hit.Sentence].Paragraph > 1)
            {
                return null;
            }

            if (speech.At(sentence).Find(one => one.Cue is { Kind: CueKind.Back } && (!one.IsPointer || sentence == hit.Sentence + 1)) is { } back)
            {
                return back;
            }
        }

        return null;
    }
}
