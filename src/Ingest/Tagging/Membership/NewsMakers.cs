using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Who makes the news of an article: who speaks in its headline, else the only one who speaks in its first paragraph.</summary>
internal sealed class NewsMakers
{
    // Where the headline names nobody, so many paragraphs are the news.
    private const int LeadParagraphs = 2;

    private readonly HashSet<string> _countries;
    private readonly PersonTag? _opening;

    public NewsMakers(IReadOnlyList<SpeechPart> parts, Dictionary<SpeechPart, SpeechIndex> speech)
    {
        var titled = parts.Where(part => part.Text.Part == TextPart.Title).SelectMany(part => speech[part].All.Where(one => !IsQuoted(one, speech[part]))).ToList();
        Uttering = titled
            .Where(one => one.Cue is { Kind: CueKind.Mark or CueKind.Speech })
            .Select(one => one.Speaker.Mention?.Person)
            .OfType<PersonTag>().ToHashSet();
        Persons = titled.Where(one => one.Cue is { Kind: not CueKind.Noun }).Select(one => one.Speaker.Mention?.Person).OfType<PersonTag>().ToHashSet();
        _countries = titled
            .Where(one => one.Cue is { Kind: not CueKind.Noun } && one.Speaker.Mention is { Person: null, Kind: MentionKind.Country or MentionKind.Institution })
            .Select(one => one.Speaker.Mention!.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _opening = parts.Where(part => part.Text.Part == TextPart.Text)
            .SelectMany(part => speech[part].All.Where(one => part.Text.Sentences[one.Sentence].Paragraph == 0 && one.Cue is { Kind: not CueKind.Noun }))
            .Select(one => one.Speaker.Mention?.Person).OfType<PersonTag>().Distinct().Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Who speaks in the headline.</summary>
    public HashSet<PersonTag> Persons { get; }

    /// <summary>Whose words it gives.</summary>
    public HashSet<PersonTag> Uttering { get; }

    /// <summary>
    /// Whether the headline names who makes the news, and the words are neither his nor a body's of his country;
    /// where it names nobody, the only one who speaks in the first paragraph does, and the words stand behind the first lines.
    /// </summary>
    public bool IsAnothers(StatementCandidate candidate) =>
        (Persons.Count + _countries.Count > 0
            || (_opening is { } first && candidate.Person is { } other && other != first && candidate.Part.Text.Sentences[candidate.Hit.Sentence].Paragraph >= LeadParagraphs))
        && !(candidate.Person is { } person ? Persons.Contains(person) : Persons.Any(maker => maker.Country is { } country && country == candidate.Country))
        && !(candidate.Country is { } own && _countries.Contains(own));

    /// <summary>"X on the talks: Y said aloud what we think": who is told of in the words behind a headline's mark does not make its news.</summary>
    private static bool IsQuoted(Attribution one, SpeechIndex speech) =>
        one is { Cue.Kind: not CueKind.Mark, Speaker: { IsWritten: true, Mention.Person: { } person } speaker }
        && speech.All.Any(other => other is { Cue.Kind: CueKind.Mark, Speaker.Mention.Person: { } maker } && maker != person
            && other.Content.Any(range => range.From <= speaker.First && speaker.First < range.To));
}
