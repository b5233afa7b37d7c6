using Ingest.Statements;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Whose an office is that names no country itself: what its sentence names.</summary>
internal static class OfficeCountries
{
    // How far back a country may stand; keeps the search linear in texts of a million names.
    private const int Reach = 80;

    // "KYIV, Ukraine, March 3 (Reuters) - ".
    private const int LongestDateline = 8;

    public static (TextPart Part, int Sentence) PlaceOf(RawMention mention) => (mention.Scan.Part.Part, mention.Scan.Part.SentenceAt(mention.Scan.Tokens[mention.First].Start));

    /// <summary>How many sentences further back one mention stands than the other; many where it stands in another part.</summary>
    public static int SentencesBetween(RawMention earlier, RawMention later) =>
        earlier.Scan == later.Scan ? PlaceOf(later).Sentence - PlaceOf(earlier).Sentence : int.MaxValue;

    /// <summary>"Fínsky prezident a premiérka", "the president and the prime minister of Finland": one country may do for two offices.</summary>
    public static OfficeGroup Joined(List<RawMention> mentions, int at, OfficeGroup office, LanguageLexicon lexicon) =>
        WithCountryBefore(mentions, at, office, lexicon) ?? WithCountryBehind(mentions, at, office, lexicon) ?? office;

    private static OfficeGroup? WithCountryBehind(List<RawMention> mentions, int at, OfficeGroup office, LanguageLexicon lexicon) =>
        office is { Country: null, Plural: false, Class: not null } && at + 1 < mentions.Count
        && mentions[at + 1] is { Kind: MentionKind.Office or MentionKind.Person, Office: { Country: { } country, Countries.Count: > 0, Plural: false } } second
        && second.Scan == mentions[at].Scan && second.First - mentions[at].End is 1 or 2
        && second.Scan.Is(second.End - 1, PhraseKind.Country, out _)
        && lexicon.Relatives.Contains(second.Scan.Tokens[mentions[at].End].Normal)
        && second.Scan.Tokens[second.First - 1] is { IsWord: true, IsCapital: false }
            ? office with { Country = country }
            : null;

    private static OfficeGroup? WithCountryBefore(List<RawMention> mentions, int at, OfficeGroup office, LanguageLexicon lexicon) =>
        office is { Country: null, Plural: false, Class: not null } && at > 0
        && mentions[at - 1] is { Kind: MentionKind.Office, Office: { Country: { } country, Countries.Count: > 0, Plural: false } } first
        && first.Scan == mentions[at].Scan && first.End + 1 == mentions[at].First
        && lexicon.Relatives.Contains(first.Scan.Tokens[first.End].Normal)
            ? office with { Country = country }
            : null;

    /// <summary>
    /// "Ukraine may wait if that averts a war with Russia, its envoy said": the country with which a clause of the sentence begins, else the
    /// last one named, and one that is only an adjective where there is no other.
    /// </summary>
    public static string? NamedBefore(List<RawMention> mentions, int at)
    {
        string? heading = null, named = null, adjective = null;
        for (var back = at - 1; back >= 0 && back > at - Reach && PlaceOf(mentions[back]) == PlaceOf(mentions[at]); back--)
        {
            if (mentions[back] is not { Kind: MentionKind.Country, Phrase: { Value: { Length: 2 } country } phrase } mention || country == "EU" || IsInDateline(mention))
            {
                continue;
            }

            if (phrase.Form is CountryForm.Name or CountryForm.Capital)
            {
                named ??= country;
                heading = mention.First == 0 || mention.Scan.Tokens[mention.First - 1].Kind == TokenKind.Mark ? country : heading;
            }
            else
            {
                adjective ??= country;
            }
        }

        return heading ?? named ?? adjective;
    }

    /// <summary>"LONDON, Feb 14 (Reuters) - ", "DAVOS, Switzerland — ": where a report was written is no country of its people.</summary>
    private static bool IsInDateline(RawMention mention)
    {
        if (mention.Phrase is { Form: CountryForm.Capital } && mention.Scan.Tokens[mention.First].IsAllCaps)
        {
            return true;
        }

        var (scan, first) = (mention.Scan, mention.First);
        while (first > 0 && mention.First - first < LongestDateline && !scan.StartsSentence[first])
        {
            first--;
        }

        return scan.StartsSentence[first] && scan.Tokens[first].IsAllCaps
            && Enumerable.Range(mention.End, Math.Min(LongestDateline, scan.Tokens.Length - mention.End)).Any(at => scan.Tokens[at].IsDash || scan.Tokens[at].Normal is "--");
    }
}
