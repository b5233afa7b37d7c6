using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Who speaks: tokens [First, End) of the part beside the cue; First is -1 where no word stands for the speaker.</summary>
/// <param name="Mention">The mention that stands there, or the one that the speech was taken over from; null for a noun that names nobody known.</param>
/// <param name="How">Which way it was found, for people.</param>
internal sealed record Speaker(int First, int End, Mention? Mention, string How)
{
    // Of Data/offices.json.
    private const string ReporterClass = "journalist";

    public bool IsWritten => First >= 0;

    /// <summary>"Our correspondent reports": whoever passes words on is not the "he" of the next sentence.</summary>
    public static bool IsReporter(Mention mention) => mention.Person is { Name: null, OfficeClass: ReporterClass };

    /// <summary>A capital letter alone does not make a person: "Pay or leave: ...".</summary>
    public static bool IsDoubtful(Mention mention) => mention.Person is { Id: null, Role: null, Name: { } name } && !name.Contains(' ', StringComparison.Ordinal);
}

/// <summary>Words that somebody said, or is reported to think.</summary>
internal sealed class Attribution
{
    public required SpeechPart Part { get; init; }

    /// <summary>Null where no word tells it: speech that goes on.</summary>
    public Cue? Cue { get; init; }

    public required Speaker Speaker { get; init; }

    /// <summary>Token ranges of what was said.</summary>
    public required IReadOnlyList<(int From, int To)> Content { get; set; }

    /// <summary>The content is one quotation, word for word.</summary>
    public bool IsDirect { get; init; }

    /// <summary>No word tells that anybody speaks: the sentences before do.</summary>
    public bool IsFree { get; init; }

    /// <summary>Nobody speaks: somebody does something that tells his position.</summary>
    public bool IsDeed { get; init; }

    /// <summary>The words are a point of what the speaker wants: of his terms, his plan, his bill.</summary>
    public bool IsWanted { get; init; }

    /// <summary>A paper of the speaker's tells it: a letter, a draft, a list of demands.</summary>
    public bool IsPaper { get; init; }

    /// <summary>The speaker would not have what the words are a point of: "did not sign the bill".</summary>
    public bool IsRefused { get; init; }

    /// <summary>A noun points back at what was said just before: "with this message".</summary>
    public bool IsPointer { get; init; }

    /// <summary>Index of the sentence that the cue stands in; of the content where there is no cue.</summary>
    public required int Sentence { get; init; }

    /// <summary>The attribution whose speaker this one carries on, if any.</summary>
    public Attribution? Continues { get; init; }
}
