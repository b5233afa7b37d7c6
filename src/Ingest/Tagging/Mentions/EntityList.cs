using System.Text;
using Ingest.Statements;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>What the article names, for those who search by it. Offices may hold countries, and both may stand beside a person's name.</summary>
internal sealed class EntityList(OfficeClasses classes)
{
    public List<Entity> Of(List<RawMention> mentions)
    {
        var entities = new List<Entity>();
        foreach (var mention in mentions)
        {
            Add(mention, entities);
        }

        return [.. entities.OrderBy(entity => entity.Where == TextPart.Title ? 0 : 1).ThenBy(entity => entity.Start).ThenByDescending(entity => entity.End)];
    }

    private void Add(RawMention mention, List<Entity> entities)
    {
        switch (mention.Kind)
        {
            case MentionKind.Person when mention is { Person: { Name: { } name } person, Name: { } span } && span.Kind != NameKind.Weak:
                entities.Add(Make(mention, span.First, span.End, person.Id ?? Slug(name), "person", name));
                AddOffice(mention, entities);
                break;
            case MentionKind.Office:
                AddOffice(mention, entities);
                break;
            case MentionKind.Institution when mention.Office is { Body: { } body } office:
                entities.Add(Make(mention, office.First, office.End, office.Country is null ? body : $"{office.Country}:{body}", "organisation", classes.Body(body).Name));
                AddCountries(mention, office, entities);
                break;
            case MentionKind.Country when mention.Phrase is { } phrase:
                entities.Add(Country(mention, mention.First, mention.End, phrase.Value));
                break;
        }
    }

    private void AddOffice(RawMention mention, List<Entity> entities)
    {
        if (mention.Office is { Class: { } named } office)
        {
            var country = office.Country ?? mention.Person?.Country;
            entities.Add(Make(mention, office.First, office.End, country is null ? named : $"{country}:{named}", "office", classes.Role(classes.Class(named).Title, country)));
            AddCountries(mention, office, entities);
        }
    }

    private void AddCountries(RawMention mention, OfficeGroup office, List<Entity> entities) =>
        entities.AddRange(office.Countries.Select(country => Country(mention, country.First, country.End, country.Phrase.Value)));

    private Entity Country(RawMention mention, int first, int end, string code) => Make(mention, first, end, code, OfficeClasses.IsUnion(code) ? "organisation" : "country", classes.CountryName(code));

    private static Entity Make(RawMention mention, int first, int end, string id, string type, string name)
    {
        var tokens = mention.Scan.Tokens;
        var (start, stop) = (tokens[first].Start, tokens[end - 1].End);
        return new Entity(id, type, name, mention.Scan.Part.Source[start..stop], mention.Scan.Part.Part, start, stop);
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in LetterFolding.Folded(LetterFolding.Normal(name)))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && letter is ' ' or '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }
}
