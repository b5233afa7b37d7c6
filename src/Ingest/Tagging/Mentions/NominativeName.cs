using System.Text;

namespace Ingest.Tagging.Mentions;

/// <summary>The name of a person outside the register as an index would list it: Latin letters, no ending of a case.</summary>
internal static class NominativeName
{
    public static string Of(PersonEntry entry, LanguageLexicon lexicon)
    {
        // The longest mention, and of these the barest form: endings make names longer.
        var fullest = entry.Mentions
            .OrderByDescending(mention => mention.Name!.Value.End - mention.Name.Value.First)
            .ThenBy(mention => mention.Scan.Tokens[mention.Name!.Value.End - 1].End - mention.Scan.Tokens[mention.Name.Value.First].Start)
            .First();
        var (scan, span) = (fullest.Scan, fullest.Name!.Value);
        var words = new List<string>();
        for (var at = span.First; at < span.End; at++)
        {
            var token = scan.Tokens[at];
            if (token.IsWord)
            {
                var joined = at > span.First && scan.Tokens[at - 1].IsJoiner;
                var word = Transliteration.ToLatin(scan.Part.Source.AsSpan(token.Start, token.End - token.Start), lexicon.Code);
                words.Add(joined ? "-" + word : word);
            }
        }

        if (lexicon.Names.SurnameFirst && span.Last == span.First && words.Count == 2)
        {
            words.Reverse();
        }

        var name = new StringBuilder();
        foreach (var word in words)
        {
            name.Append(name.Length > 0 && word[0] != '-' ? " " : "").Append(word);
        }

        return name.ToString();
    }
}
