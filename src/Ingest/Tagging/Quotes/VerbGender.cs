using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Tells from the form of a verb whether a man or a woman did it: "uviedla", "заявила", "powiedział".</summary>
internal static class VerbGender
{
    // Shorter words end so by chance.
    private const int ShortestVerb = 4;

    public static Gender Of(SpeechPart part, Cue cue)
    {
        if (cue.Kind is not (CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude or CueKind.Back))
        {
            return Gender.Unknown;
        }

        for (var at = cue.End - 1; at >= cue.Start; at--)
        {
            var word = part.Tokens[at].Normal;
            if (word.Length < ShortestVerb || !part.Tokens[at].IsWord)
            {
                continue;
            }

            if (EndsInOne(word, part.Rules.SheEndings))
            {
                return Gender.Female;
            }

            if (EndsInOne(word, part.Rules.HeEndings))
            {
                return Gender.Male;
            }
        }

        return Gender.Unknown;
    }

    public static bool Fits(Gender verb, Gender person) => verb == Gender.Unknown || person == Gender.Unknown || verb == person;

    /// <summary>Whether the word ends in one of the endings.</summary>
    public static bool EndsInOne(string word, IReadOnlyList<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
