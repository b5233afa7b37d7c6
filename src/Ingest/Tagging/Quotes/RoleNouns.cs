using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Tells nouns by which somebody known is called the second time.</summary>
internal sealed class RoleNouns(SpeechPart part)
{
    private SpeechRules Rules => part.Rules;

    /// <summary>"the politician", "the Wicklow TD", "the retired general": nobody is quoted so who was not named before.</summary>
    public bool Is(Speaker noun) =>
        (noun.Mention is { } doubtful && Speaker.IsDoubtful(doubtful)
            // "Řekl Nor": a mere capital may be what people of a country are called.
            ? part.Has(noun.End, Rules.PersonNoun) || (noun.End - noun.First == 1 && CountryOf(noun) is not null)
            : noun.Mention is null or { Kind: MentionKind.Office, Plural: false, Person: { Name: null, Official: false, Former: false } } && (part.Has(noun.End - 1, Rules.PersonNoun) || CountryOf(noun) is not null || IsAged(noun)))
        && (!Rules.KnowsDefinites || part.Has(noun.First, Rules.Definite) || (noun.First > 0 && part.Has(noun.First - 1, Rules.Definite)))
        && !Enumerable.Range(noun.First, noun.End - noun.First).Any(token => part.Has(token, Rules.Newcomer));

    /// <summary>"The Norwegian", "řekl Američan": the country whose people are called so, if the noun ends with that.</summary>
    public string? CountryOf(Speaker noun) => Rules.Peoples.FindAll(part.Codes, noun.End - 1, noun.End) is [var people, ..] ? people.Value : null;

    /// <summary>"The 99-year-old": who is called by nothing but an age.</summary>
    private bool IsAged(Speaker noun)
    {
        var written = part.Text.Slice(part.Tokens[noun.First].Start, part.Tokens[noun.End - 1].End);
        return Rules.AgeEndings.Any(ending => written.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            && written.Length > ending.Length
            && char.IsDigit(written[written.Length - ending.Length - 1]));
    }
}
