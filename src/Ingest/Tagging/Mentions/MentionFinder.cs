using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>What was found: mentions sorted by part (title first) and start, none overlapping another, and the persons they mean.</summary>
public sealed record FoundMentions(IReadOnlyList<Mention> All, IReadOnlyList<PersonTag> Persons);

/// <summary>Finds who and what an article names, and which of them are officials. Thread-safe; linear in the text's length.</summary>
public sealed class MentionFinder(MentionData data)
{
    /// <param name="document">The article, read by the rules of its language.</param>
    /// <param name="published">Day of the article: offices are those held then. Null where unknown.</param>
    public FoundMentions Find(TextDocument document, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(document);
        var persons = new Dictionary<string, PersonTag>(StringComparer.Ordinal);
        var all = new List<Mention>();
        foreach (var part in document.Parts)
        {
            for (var at = 0; at < part.Tokens.Length; at++)
            {
                var token = part.Tokens[at];
                if (token.IsCapital && data.Surnames.TryGetValue(token.Folded, out var official))
                {
                    var first = at > 0 && part.Tokens[at - 1].IsCapital && official.Name.StartsWith(part.Source[part.Tokens[at - 1].Start..part.Tokens[at - 1].End], StringComparison.Ordinal) ? at - 1 : at;
                    var term = official.Terms.FirstOrDefault(held => published is null || held.Holds(published.Value)) ?? official.Terms[0];
                    if (!persons.TryGetValue(official.Id, out var person))
                    {
                        persons.Add(official.Id, person = new PersonTag { Name = official.Name, Id = official.Id, Role = term.Title, OfficeClass = term.Class, Country = term.Country, Gender = official.Gender, Official = published is null || term.Holds(published.Value), Because = $"register {official.Id}" });
                    }

                    all.Add(new Mention { Part = part.Part, Start = part.Tokens[first].Start, End = token.End, FirstToken = first, EndToken = at + 1, NameStart = first, NameEnd = at + 1, Text = part.Slice(part.Tokens[first].Start, token.End), Kind = MentionKind.Person, Person = person, Country = person.Country, Official = person.Official, Gender = person.Gender, Because = person.Because });
                }
            }
        }

        return new FoundMentions(all, [.. persons.Values]);
    }
}
