using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>"Deputy Prime Minister and Defence Minister Robert Kaliňák": one person who holds two offices.</summary>
internal sealed class SecondOffices(LanguageLexicon lexicon, OfficeClasses classes)
{
    /// <summary>Takes back the nameless mention that is the first of the two offices.</summary>
    /// <param name="named">The office beside the name.</param>
    /// <returns>The token at which the person's mention starts.</returns>
    public int TakeFirst(PartScan scan, OfficeGroup named, List<RawMention> mentions)
    {
        if (mentions is not [.., { Kind: MentionKind.Office, Plural: false, Office.Class: { } held } before]
            || before.Scan != scan
            || before.End != named.First - 1
            || !classes.Class(held).Beside
            || !Joins(scan.Tokens[before.End]))
        {
            return named.First;
        }

        mentions.RemoveAt(mentions.Count - 1);
        return before.First;
    }

    private bool Joins(Token token) =>
        token.Is(',') || token.Normal is "–" or "—" || (token.IsWord && lexicon.Relatives.Contains(token.Normal));
}
