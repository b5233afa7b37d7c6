using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>
/// "The declaration of the summit calls its path irreversible", "the leaders decided at the summit": what the members wrote
/// or decided together is NATO's position, though no speaker is named.
/// </summary>
internal static class Documents
{
    // "The alliance's final declaration": so far from the document NATO's name may stand.
    private const int Reach = 4;

    // Sentences in which an article tells who wrote the document that it is about.
    private const int Beginning = 4;

    /// <summary>How the speaker of a document was found.</summary>
    public const string Author = "wrote the document";

    private const string Nato = "NATO";

    // Of Data/offices.json.
    private static readonly string[] LeaderClasses = [OfficeClasses.Ally, "leader"];

    /// <summary>The document that a phrase nobody utters stands in, as words of NATO.</summary>
    public static Attribution? Of(TopicHit hit)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        var documents = part.Rules.Documents.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
        documents.RemoveAll(match => part.QuoteAt(match.Start) >= 0);
        if (documents.Count == 0)
        {
            return null;
        }

        var named = part.MentionsIn(sentence.FirstToken, sentence.EndToken).Where(mention => part.QuoteAt(mention.FirstToken) < 0).ToList();
        if (named.Exists(mention => mention is { Kind: MentionKind.Person } && !Speaker.IsDoubtful(mention)))
        {
            return null;
        }

        var issuer = named.Find(AreSignatories) ?? SignatoriesOf(part)
            ?? named.Find(AreLeaders)
            ?? named.Find(mention => mention.Country == Nato && documents.Exists(one => mention.FirstToken - one.End < Reach && one.Start - mention.EndToken < Reach))
            ?? (IsOfSummit(part, hit.Sentence) || IsOfDocumentBefore(part, hit.Sentence) ? part.Mentions.FirstOrDefault(mention => mention is { Kind: MentionKind.Country, Country: Nato }) : null);
        return issuer is null ? null : new Attribution
        {
            Part = part,
            Cue = new Cue(CueKind.Speech, documents[0].Start, documents[0].End, documents[0].Pattern),
            Speaker = new Speaker(-1, -1, AreSignatories(issuer) ? issuer : issuer with { Country = Nato }, Author),
            Content = [(sentence.FirstToken, sentence.EndToken)],
            Sentence = hit.Sentence,
            IsDeed = true,
        };
    }

    /// <summary>"X joined the other leaders, who in the declaration called its path irreversible": beside whoever the sentence is about, those of the clause.</summary>
    public static Attribution? OfLeaders(TopicHit hit)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        var documents = part.Rules.Documents.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
        var leaders = part.QuoteAt(hit.Start) >= 0 || documents.Count == 0 ? null : part.MentionsIn(sentence.FirstToken, hit.Start).LastOrDefault(mention => AreLeaders(mention)
            && (part.Has(mention.EndToken, part.Rules.Relative) || (part.Tokens[mention.EndToken].Is(',') && part.Has(mention.EndToken + 1, part.Rules.Relative)))
            && !part.HasClauseMark(mention.EndToken + 1, hit.Start));
        return leaders is null || !documents.Exists(document => document.Start > leaders.EndToken) ? null : new Attribution
        {
            Part = part,
            Cue = new Cue(CueKind.Speech, documents[^1].Start, documents[^1].End, documents[^1].Pattern),
            Speaker = new Speaker(leaders.FirstToken, leaders.EndToken, leaders with { Country = Nato }, "wrote the document together"),
            Content = [(leaders.EndToken, sentence.EndToken)],
            Sentence = hit.Sentence,
            IsDeed = true,
        };
    }

    /// <summary>"The leaders declared in Bucharest": leaders of no country who wrote a document or met at a summit are NATO's.</summary>
    public static Mention OfNato(Mention mention, Attribution attribution)
    {
        var (part, sentence) = (attribution.Part, attribution.Part.Text.Sentences[attribution.Sentence]);
        return AreLeaders(mention)
            && mention is { Country: null, Person.Country: null }
            && (IsOfSummit(part, attribution.Sentence) || part.Rules.Documents.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Count > 0)
            ? mention with { Country = Nato }
            : mention;
    }

    /// <summary>"Nine presidents signed a declaration": who wrote it is told where the article begins, and a summit of which it speaks did not.</summary>
    private static Mention? SignatoriesOf(SpeechPart part)
    {
        for (var index = 0; index < Math.Min(Beginning, part.Text.Sentences.Length) && part.Text.Sentences[index] is { Paragraph: 0 } sentence; index++)
        {
            if (part.Rules.Documents.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Count > 0 && !IsOfSummit(part, index)
                && part.MentionsIn(sentence.FirstToken, sentence.EndToken).FirstOrDefault(AreSignatories) is { } signatories)
            {
                return signatories;
            }
        }

        return null;
    }

    /// <summary>"The presidents of nine countries": several of one office and of no one country.</summary>
    private static bool AreSignatories(Mention mention) =>
        mention is { Kind: MentionKind.Office, Plural: true, Country: null, Official: true, Person: { Name: null, Country: null, OfficeClass: { } office } } && !LeaderClasses.Contains(office);

    /// <summary>"The summit's final document names no date. ... The declaration calls the path irreversible": the document of the sentences before, at the head of its own.</summary>
    private static bool IsOfDocumentBefore(SpeechPart part, int index)
    {
        var sentence = part.Text.Sentences[index];
        return part.Rules.Documents.FindAll(part.Codes, sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + Reach)).Count > 0
            && !part.MentionsIn(sentence.FirstToken, sentence.EndToken).Any(mention => mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution)
            && Enumerable.Range(Math.Max(0, index - Reach), Math.Min(index, Reach)).Any(before => IsOfSummit(part, before)
                && part.Rules.Documents.FindAll(part.Codes, part.Text.Sentences[before].FirstToken, part.Text.Sentences[before].EndToken).Count > 0);
    }

    private static bool AreLeaders(Mention mention) =>
        mention is { Kind: MentionKind.Office, Plural: true, Country: null or Nato, Person: { Name: null, Country: null or Nato, OfficeClass: { } office } } && LeaderClasses.Contains(office);

    /// <summary>Whether the sentence speaks of a summit, and of none of the EU.</summary>
    private static bool IsOfSummit(SpeechPart part, int index)
    {
        var sentence = part.Text.Sentences[index];
        return part.Rules.Summits.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Count > 0
            && !part.MentionsIn(sentence.FirstToken, sentence.EndToken).Any(mention => mention.Country == "EU");
    }
}
