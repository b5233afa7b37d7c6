using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Turns candidates that stand into statements: evidence cut out of the source, one statement for each sentence.</summary>
internal static class StatementWriter
{
    public static IEnumerable<Statement> Write(IEnumerable<StatementCandidate> candidates)
    {
        var written = new HashSet<(string, string?, bool, TextPart, int)>();
        foreach (var candidate in candidates)
        {
            var (start, end) = EvidenceOf(candidate);
            if (written.Add((candidate.SpeakerKey, candidate.Subject, candidate.WhyOlder is not null, candidate.Part.Text.Part, start)))
            {
                yield return Of(candidate, start, end);
            }
        }
    }

    private static Statement Of(StatementCandidate candidate, int start, int end)
    {
        var text = candidate.Part.Text;
        var quote = QuoteIn(candidate.Part, start, end, candidate.Hit);
        return new Statement
        {
            Speaker = candidate.Name,
            SpeakerId = candidate.Person?.Id,
            SpeakerAsWritten = AsWritten(candidate, start, end),
            Role = candidate.Person is { } person ? person.Role : candidate.Mention.Name ?? candidate.Mention.Text,
            Country = candidate.Country,
            Official = candidate.Official,
            Former = candidate.Person?.Former ?? false,
            SubjectCountry = candidate.Subject!,
            Stance = candidate.Stance,
            Direct = quote is not null || candidate.Attribution.IsDirect,
            Quote = quote,
            Evidence = text.Slice(start, end),
            Where = text.Part,
            Start = start,
            End = end,
            Background = candidate.WhyOlder is not null,
            RelayedBy = candidate.RelayedBy,
            Confidence = ConfidenceOf(candidate),
            Because = string.Join("; ", [.. candidate.Because, .. candidate.Score.Reasons.Select(reason => reason.ToString()), .. candidate.WhyOlder is { } older ? [$"background by {older}"] : Array.Empty<string>()]),
        };
    }

    /// <summary>The sentence of the words, with the cue's where that is next to it in the paragraph.</summary>
    private static (int Start, int End) EvidenceOf(StatementCandidate candidate)
    {
        var sentences = candidate.Part.Text.Sentences;
        var (words, cue) = (sentences[candidate.Hit.Sentence], sentences[candidate.Attribution.Sentence]);
        return words.Paragraph == cue.Paragraph && Math.Abs(candidate.Hit.Sentence - candidate.Attribution.Sentence) <= 2
            ? (Math.Min(words.Start, cue.Start), Math.Max(words.End, cue.End))
            : (words.Start, words.End);
    }

    private static string? AsWritten(StatementCandidate candidate, int start, int end)
    {
        var speaker = candidate.Attribution.Speaker;
        if (!speaker.IsWritten)
        {
            return null;
        }

        var (from, to) = (candidate.Part.Tokens[speaker.First].Start, candidate.Part.Tokens[speaker.End - 1].End);
        return from >= start && to <= end ? candidate.Part.Text.Slice(from, to) : null;
    }

    private static string? QuoteIn(SpeechPart part, int start, int end, TopicHit hit)
    {
        var inside = part.Outer.Where(quote => part.Tokens[quote.First].Start >= start && part.Tokens[quote.End - 1].End <= end).ToList();
        if (inside.Count == 0)
        {
            return null;
        }

        var best = inside.Find(quote => quote.First <= hit.Start && hit.End <= quote.End);
        best = best == default ? inside[0] : best;
        return best.InnerEnd > best.InnerFirst ? part.Text.Slice(part.Tokens[best.InnerFirst].Start, part.Tokens[best.InnerEnd - 1].End) : null;
    }

    private static double ConfidenceOf(StatementCandidate candidate)
    {
        var confidence = candidate.Hit.IsNamed ? 0.9 : 0.75;
        confidence -= candidate.Attribution.Cue is null ? 0.15 : 0;
        confidence -= candidate.Attribution.Speaker.IsWritten ? 0 : 0.1;
        confidence -= candidate.Mention.Kind is MentionKind.Country or MentionKind.Pronoun ? 0.05 : 0;
        return Math.Round(confidence, 2);
    }
}
