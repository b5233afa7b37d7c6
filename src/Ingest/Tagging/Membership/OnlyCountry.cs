using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>The one country, of those that may join, which an article names in its headline, and in its text; null where it names none or several.</summary>
/// <param name="IsNone">It names none of them at all.</param>
internal sealed record OnlyCountry(string? InTitle, string? InText, bool IsNone)
{
    public static OnlyCountry None { get; } = new(null, null, true);

    public static OnlyCountry Of(IEnumerable<SpeechPart> parts, SubjectResolver subjects)
    {
        var named = parts.ToLookup(part => part.Text.Part, part => part.Mentions
            .Where(mention => mention.Kind is MentionKind.Country or MentionKind.Person or MentionKind.Office)
            .Select(mention => mention.Country ?? mention.Person?.Country)
            .OfType<string>()
            .Where(subjects.IsAspirant)
            .Distinct()
            .ToList());
        string? Only(TextPart part) => named[part].SelectMany(countries => countries).Distinct().ToList() is [var only] ? only : null;
        return new OnlyCountry(Only(TextPart.Title), Only(TextPart.Text), named.All(part => part.All(countries => countries.Count == 0)));
    }
}
