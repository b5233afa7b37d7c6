using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>The name of a person outside the register as an index would list it: Latin letters, no ending of a case.</summary>
internal static class NominativeName
{
    public static string Of(PersonEntry entry, LanguageLexicon lexicon, NameReader names, string? country)
    {
        var fullest = entry.Mentions.OrderByDescending(mention => Words(mention).Count).ThenByDescending(mention => IsLatin(mention)).ThenBy(mention => Length(mention)).First();
        var words = Words(fullest);
        var surname = words.FindIndex(at => at == fullest.Name!.Value.Last);
        var texts = words.ConvertAll(at => fullest.Scan.Part.Slice(fullest.Scan.Tokens[at].Start, fullest.Scan.Tokens[at].End));
        if (words.Count > 1)
        {
            Straighten(entry, fullest, words, surname, texts, lexicon, names);
        }

        texts = WithoutWomansEnding(fullest, words, texts, lexicon, country);
        var latin = texts.ConvertAll(text => Transliteration.ToLatin(text, lexicon.Code, country));
        // A foreigner's name keeps its order where nothing tells the given name.
        if (surname == 0 && words.Count == 2 && (country is null || country == lexicon.Morphology.Home || names.IsGivenName(fullest.Scan.Tokens[words[1]], out _)))
        {
            latin.Reverse();
            return string.Join(' ', latin);
        }

        return string.Concat(words.Select((at, index) => (index == 0 ? "" : fullest.Scan.Tokens[at - 1].IsJoiner ? "-" : " ") + latin[index]));
    }

    /// <summary>"Rendiová-Wagnerová": of a foreigner's double surname both halves have the ending that the language puts on them; of a single one it may be her own.</summary>
    private static List<string> WithoutWomansEnding(RawMention mention, List<int> words, List<string> texts, LanguageLexicon lexicon, string? country)
    {
        if (lexicon.Names.WomansEnding is not { } ending || country is null || lexicon.Names.WomansEndingAt.Contains(country, StringComparer.Ordinal))
        {
            return texts;
        }

        bool IsHalf(int index) => mention.Scan.Tokens[words[index]].IsWord
            && ((index > 0 && mention.Scan.Tokens[words[index] - 1].IsJoiner) || (index + 1 < words.Count && mention.Scan.Tokens[words[index] + 1].IsJoiner));
        return [.. texts.Select((text, index) => IsHalf(index) && text.Length > ending.Length + 1 && text.EndsWith(ending, StringComparison.Ordinal) ? text[..^ending.Length] : text)];
    }

    // A given name with an ending ("Robertovi") tells that the surname has one too.
    private static void Straighten(PersonEntry entry, RawMention mention, List<int> words, int surname, List<string> texts, LanguageLexicon lexicon, NameReader names)
    {
        var given = surname == 0 ? words.Count - 1 : 0;
        var ends = lexicon.Inflection.BaseForms(mention.NameToken.Folded).Skip(1).Any();
        if (!ends || names.BareGivenName(mention.Scan.Tokens[words[given]]) is not { } bare)
        {
            return;
        }

        texts[given] = Capital(bare);
        var bareSurname = entry.Mentions.Where(other => Words(other).Count == 1).Select(other => other.NameToken).Append(mention.NameToken).MinBy(token => token.Normal.Length);
        var cut = bareSurname.Normal == mention.NameToken.Normal ? lexicon.Inflection.BaseForms(mention.NameToken.Folded).Skip(1).FirstOrDefault() ?? mention.NameToken.Normal : bareSurname.Normal;
        texts[surname < 0 ? texts.Count - 1 : surname] = Capital(cut);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static List<int> Words(RawMention mention) =>
        [.. Enumerable.Range(mention.Name!.Value.First, mention.Name.Value.End - mention.Name.Value.First).Where(at => mention.Scan.Tokens[at].IsWord)];

    private static bool IsLatin(RawMention mention) => LetterFolding.Folded(mention.NameToken.Normal).All(letter => letter < '\u0250');

    private static int Length(RawMention mention) => mention.Scan.Tokens[mention.Name!.Value.End - 1].End - mention.Scan.Tokens[mention.Name.Value.First].Start;
}
