namespace Ingest.Tagging.Mentions;

/// <summary>Makes the mentions that callers see.</summary>
internal sealed class MentionBuilder(OfficeClasses classes, ArticleContext context, OfficeDecider decider)
{
    public Mention Build(RawMention raw)
    {
        var tokens = raw.Scan.Tokens;
        var (start, end) = (tokens[raw.First].Start, tokens[raw.End - 1].End);
        var mention = new Mention
        {
            Part = raw.Scan.Part.Part,
            Start = start,
            End = end,
            FirstToken = raw.First,
            EndToken = raw.End,
            NameStart = raw.Name?.First ?? raw.First,
            NameEnd = raw.Name?.End ?? raw.End,
            Text = raw.Scan.Part.Source[start..end],
            Kind = raw.Kind,
            Person = raw.Person,
            Gender = raw.Person?.Gender ?? raw.Gender,
            IsMaster = raw.IsMaster,
            Plural = raw.Plural || raw.Office is { Plural: true },
            Weak = raw.Name?.Kind == NameKind.Weak && raw.Person?.OfficeClass is null,
            Country = raw.Person?.Country,
            Official = raw.Person?.Official ?? false,
            Name = raw.Person?.Name,
            Because = raw.Person?.Because ?? raw.Phrase?.Row ?? raw.Office?.Row ?? "",
        };
        return raw.Kind switch
        {
            MentionKind.Country => mention with { Country = raw.Phrase!.Value, CountryForm = raw.Phrase.Form, Name = classes.CountryName(raw.Phrase.Value) },
            MentionKind.Institution => Institution(mention, raw.Office!, raw.Possessor?.Person),
            _ => mention,
        };
    }

    private Mention Institution(Mention mention, OfficeGroup office, PersonTag? possessor)
    {
        var body = classes.Body(office.Body!);
        var country = body.Country ?? office.Country ?? (body.Official ? decider.CountryOf(office, possessor) ?? context.MainCountry : null);
        return mention with
        {
            Country = country,
            Name = country is null || body.Country is not null ? body.Name : $"{body.Name} of {classes.CountryName(country)}",
            Official = body.Official,
            Voices = body.Voices,
            Because = office.Row,
        };
    }
}
