using System.Diagnostics.CodeAnalysis;
using Ingest.Statements;

namespace Ingest.Tagging.Mentions;

/// <summary>Joins the one office without a name to the one person without an office.</summary>
internal sealed class OfficeBridge(MentionData data, OfficeDecider decider, PersonDirectory persons)
{
    /// <summary>
    /// "The Irish minister" of the headline and the "Byrne" of the text, whose office the text does not name: one open office, one
    /// open person, one and the same.
    /// </summary>
    public void Resolve(List<RawMention> mentions)
    {
        var offices = mentions
            .Where(mention => mention is { Kind: MentionKind.Office, Person: { Name: null, Official: true }, Office: { Indefinite: false, Plural: false } })
            .Select(mention => mention.Person!)
            .Distinct()
            .Take(3)
            .ToList();
        if (offices is not [var open] && !IsCalledTwice(mentions, offices, out open))
        {
            return;
        }

        var candidates = persons.Entries
            .Where(entry => entry.Official is null && entry.Offices.TrueForAll(held => held.Class is { } name && data.Classes.Class(name) is { CoversAll: true, Official: false }) && IsSpokenOf(entry))
            .Take(2)
            .ToList();
        if (candidates is not [var entry] || entry.Tag.Gender != Gender.Unknown && open.Gender != Gender.Unknown && entry.Tag.Gender != open.Gender)
        {
            return;
        }

        // "The minister told Byrne": two people of one sentence are two.
        var places = mentions.Where(mention => mention.Person == open).Select(OfficeCountries.PlaceOf).ToHashSet();
        if (entry.Mentions.Exists(mention => places.Contains(OfficeCountries.PlaceOf(mention))))
        {
            return;
        }

        var office = mentions.Find(mention => mention.Person == open)!.Office!;
        entry.Offices.Add(office);
        entry.IsWeak = false;
        decider.Decide(entry);
        entry.Tag.Because = $"{office.Row}; the one person without an office";
        foreach (var mention in mentions.Where(mention => mention.Person is { } tag && offices.Contains(tag)))
        {
            mention.Person = entry.Tag;
        }
    }

    /// <summary>"Russian envoy points to Ukraine" above "Russia's ambassador to Sarajevo": the headline has another word for the office.</summary>
    private bool IsCalledTwice(List<RawMention> mentions, List<PersonTag> offices, [NotNullWhen(true)] out PersonTag? open)
    {
        open = offices is [_, var second] ? second : null;
        return open is { Country: not null, OfficeClass: { } inText }
            && offices[0] is { OfficeClass: { } inTitle } first && first.Country == open.Country
            && (data.Classes.Covers(inTitle, inText) || (data.Classes.Class(inTitle).ServesAbroad && data.Classes.Class(inText).ServesAbroad))
            && mentions.TrueForAll(mention => mention.Person != first || mention.Scan.Part.Part == TextPart.Title);
    }

    // A word with a capital is a person of the article only if it comes again, and a headline names whom it is about.
    private static bool IsSpokenOf(PersonEntry entry) =>
        entry.Mentions.Count > 1
            ? !entry.IsWeak || entry.Mentions.Count(mention => !mention.Scan.StartsSentence[mention.First]) > 1
            : !entry.IsWeak && entry.Mentions[0].Scan.Part.Part == TextPart.Text;
}
