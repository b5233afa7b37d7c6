using Ingest.Statements;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>What was found: mentions sorted by part (title first) and start, none overlapping another, and the persons they mean.</summary>
/// <param name="Entities">The same for those who search: sorted likewise, a country inside an office is one too.</param>
public sealed record FoundMentions(IReadOnlyList<Mention> All, IReadOnlyList<PersonTag> Persons, IReadOnlyList<Entity> Entities);

/// <summary>Finds who and what an article names, and which of them are officials. Thread-safe; linear in the text's length.</summary>
public sealed class MentionFinder(MentionData data)
{
    /// <param name="document">The article, read by the rules of its language.</param>
    /// <param name="published">Day of the article: offices are those held then. Null where unknown.</param>
    public FoundMentions Find(TextDocument document, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lexicon = data.Lexicon(document.Language);
        var names = new NameReader(lexicon, data);
        var raw = Collect(document, lexicon, names);
        var bodies = new BodyResolver(data.Classes, lexicon.Morphology.Home);
        bodies.ByBodiesBefore(raw);
        var context = new ArticleContext(raw, data.Classes, published);
        var persons = new PersonDirectory(lexicon, data.Classes, context, names);
        persons.Resolve(raw);
        var decider = new OfficeDecider(lexicon, data.Classes, context, names);

        // Whose spokesman an unknown is, is told by the office of a known.
        foreach (var entry in persons.Entries.OrderBy(entry => entry.Official is null))
        {
            decider.Decide(entry);
        }

        var companions = new Companions(lexicon.Morphology);
        new OfficeResolver(lexicon, data, context, decider, persons, companions).Resolve(raw);
        new OfficeBridge(data, decider, persons).Resolve(raw);
        bodies.ByPersonsBefore(raw);
        new PronounResolver(companions).Resolve(raw);
        new Servants(data.Classes, decider).Resolve(raw);
        var builder = new MentionBuilder(data.Classes, context, decider);
        return new FoundMentions([.. raw.Select(builder.Build)], [.. persons.Entries.Where(entry => !entry.IsWeak).Select(entry => entry.Tag)], new EntityList(data.Classes).Of(raw));
    }

    private List<RawMention> Collect(TextDocument document, LanguageLexicon lexicon, NameReader names)
    {
        var mentions = new List<RawMention>();
        var collector = new MentionCollector(lexicon, data.Classes, names);
        foreach (var part in document.Parts)
        {
            collector.Collect(new PartScan(part, lexicon), mentions);
        }

        return IsInOrder(mentions) ? mentions : [.. mentions.OrderBy(mention => mention.Scan.Part.Part == TextPart.Title ? 0 : 1).ThenBy(mention => mention.First)];
    }

    // A master whom a servant's office names before his name is read first; nearly all articles have none.
    private static bool IsInOrder(List<RawMention> mentions)
    {
        for (var at = 1; at < mentions.Count; at++)
        {
            if (mentions[at].Scan == mentions[at - 1].Scan && mentions[at].First < mentions[at - 1].First)
            {
                return false;
            }
        }

        return true;
    }
}
