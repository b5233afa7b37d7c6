namespace Ingest.Tagging.Mentions;

/// <summary>Tells who is only named as company: "after talks with X", "alongside his Ukrainian counterpart X". Whoever "he" or "the diplomat" is, it is more likely another.</summary>
/// <remarks>Where the language declines names, company has the ending of it: "с которой Байден" is no company.</remarks>
internal sealed class Companions(MorphologyFile morphology)
{
    // "With his Ukrainian counterpart X".
    private const int Reach = 3;

    // How many mentions of one sentence are looked at; keeps the search linear.
    private const int Most = 80;

    public bool Is(RawMention mention) => IsCounterpart(mention) || IsBeside(mention);

    /// <summary>"Told his Ukrainian counterpart X", not "his Ukrainian counterpart X said": the word stands within a clause.</summary>
    private bool IsCounterpart(RawMention mention)
    {
        var (tokens, at) = (mention.Scan.Tokens, mention.First - 1);
        if (at < 1 || !Array.Exists(morphology.Counterparts, stem => tokens[at].Normal.StartsWith(stem, StringComparison.Ordinal)))
        {
            return false;
        }

        for (var before = at - 1; before >= Math.Max(0, at - Reach); before--)
        {
            if (!tokens[before].IsWord || mention.Scan.StartsSentence[before])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBeside(RawMention mention)
    {
        var tokens = mention.Scan.Tokens;
        if (morphology.Instrumentals is { Length: > 0 } endings
            && !Enumerable.Range(mention.First, mention.End - mention.First).Any(at => Array.Exists(endings, ending => tokens[at].Normal.EndsWith(ending, StringComparison.Ordinal))))
        {
            return false;
        }

        for (var at = mention.First - 1; at >= Math.Max(0, mention.First - Reach); at--)
        {
            if (Array.Exists(morphology.Companions, word => tokens[at].Normal.Equals(word, StringComparison.Ordinal)))
            {
                return true;
            }

            if (!tokens[at].IsWord)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"X spoke beside his counterpart Y. The diplomat added": of two whom the word fits the company is not meant.</summary>
    public RawMention Main(List<RawMention> mentions, int at, RawMention mention, Func<RawMention, bool> fits)
    {
        if (!Is(mentions[at]) || OfficeCountries.PlaceOf(mentions[at]) == OfficeCountries.PlaceOf(mention))
        {
            return mentions[at];
        }

        for (var back = at - 1; back >= 0 && back > at - Most && OfficeCountries.PlaceOf(mentions[back]) == OfficeCountries.PlaceOf(mentions[at]); back--)
        {
            if (mentions[back].Kind is MentionKind.Person or MentionKind.Office or MentionKind.Pronoun && fits(mentions[back]) && !Is(mentions[back]))
            {
                return mentions[back];
            }
        }

        return mentions[at];
    }
}
