namespace Ingest.Tagging.Quotes;

/// <summary>How a word or phrase tells that somebody speaks.</summary>
internal enum CueKind
{
    /// <summary>A verb of saying: "said".</summary>
    Speech,

    /// <summary>A verb of saying whose object is the hearer, so that what follows is never its subject: "told", "urged".</summary>
    SpeechTo,

    /// <summary>A verb or phrase of wanting, judging, planning: "opposes", "is convinced".</summary>
    Attitude,

    /// <summary>The speaker stands behind it: "according to", "podľa", "laut".</summary>
    Before,

    /// <summary>The speaker stands in front of it: "zufolge", "szerint".</summary>
    After,

    /// <summary>The speaker is in it, as a pronoun: "in his view", "за його словами", "podľa neho".</summary>
    Own,

    /// <summary>It stands for what was said just before: "So said", "Об этом заявил".</summary>
    Back,

    /// <summary>A noun for somebody's words or wishes: "the statement of X", "X's calls", "výrok X".</summary>
    Noun,

    /// <summary>The colon or dash of a headline or a transcript.</summary>
    Mark,
}

/// <summary>Tokens [Start, End) that tell that somebody speaks.</summary>
internal readonly record struct Cue(CueKind Kind, int Start, int End, string Pattern);
