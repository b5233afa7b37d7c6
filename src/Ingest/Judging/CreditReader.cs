namespace Ingest.Judging;

/// <summary>Which publisher an article says it has its words from: "TASR reports", «пише Politico», "according to STVR".</summary>
internal static class CreditReader
{
    /// <summary>Words between the cue and the name: "is reported by Slovakia's Pravda".</summary>
    private const int Reach = 4;

    /// <param name="own">The article's own publisher, which credits itself at every turn.</param>
    /// <returns>The first one credited, an id of media.json.</returns>
    public static string? Read(IReadOnlyList<Section> sections, LanguageContext language, PhraseSet media, IReadOnlySet<string> own)
    {
        foreach (var section in sections)
        {
            var names = media.Find(section.Words).Where(hit => section.Words[hit.From].IsCapital && !own.Contains(hit.Label)).ToList();
            if (names.Count == 0)
            {
                continue;
            }

            foreach (var cue in language.Credits.Find(section.Words))
            {
                var before = cue.Label == "before";
                var name = names.Find(hit => before ? hit.From >= cue.To && hit.From - cue.To < Reach : hit.To <= cue.From && cue.From - hit.To < Reach);
                if (name.To > 0)
                {
                    return name.Label;
                }
            }
        }

        return null;
    }
}
