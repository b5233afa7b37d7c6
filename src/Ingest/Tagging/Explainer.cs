using System.Globalization;
using Ingest.Tagging.Membership;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging;

/// <summary>Puts the steps of the analysis into words, sentence by sentence.</summary>
internal static class Explainer
{
    public static IReadOnlyList<ExplainedSentence> Explain(IReadOnlyList<SpeechPart> parts, StatementFinder finder) =>
        [.. parts.SelectMany(part => part.Text.Sentences.Select((sentence, index) => Explain(part, sentence, index, finder)))];

    private static ExplainedSentence Explain(SpeechPart part, Sentence sentence, int index, StatementFinder finder)
    {
        var candidates = finder.Candidates.Where(candidate => candidate.Part == part && candidate.Hit.Sentence == index).ToList();
        var hits = finder.Hits.Where(hit => hit.Part == part && hit.Sentence == index).ToList();
        return new ExplainedSentence(
            part.Text.Part, sentence.Start, sentence.End, part.Text.Slice(sentence.Start, sentence.End),
            [.. part.Mentions.Where(mention => mention.Start >= sentence.Start && mention.End <= sentence.End).Select(Of)],
            [.. finder.AttributionsOf(part).Where(one => one.Sentence == index).Select(one => Of(part, one))],
            [.. hits.Select(hit => $"\"{Slice(part, hit.Start, hit.End)}\" ({hit.Kind}, {hit.Pattern})")],
            [.. candidates.Where(candidate => candidate.Dropped is null).Select(Of)],
            [.. candidates.Where(candidate => candidate.Dropped is not null).Select(candidate => $"{candidate.SpeakerKey}: {candidate.Dropped}"),
             .. hits.Where(hit => !candidates.Exists(candidate => candidate.Hit == hit)).Select(hit => $"\"{Slice(part, hit.Start, hit.End)}\": {finder.WhySilent(hit)}")]);
    }

    private static string Of(Mention mention) =>
        mention.Person is { } person
            ? $"{mention.Kind} \"{mention.Text}\" = {person.Name ?? "unnamed"}, {person.Role ?? "no office"} [{(person.Official ? "official" : person.Former ? "former" : person.Candidate ? "candidate" : "no official")}] by {mention.Because}"
            : $"{mention.Kind} \"{mention.Text}\" = {mention.Name ?? mention.Country ?? "?"}{(mention.CountryForm == CountryForm.None ? "" : $" ({mention.CountryForm})")} by {mention.Because}";

    private static string Of(SpeechPart part, Attribution one)
    {
        var speaker = one.Speaker.Mention?.Person?.Name ?? one.Speaker.Mention?.Text ?? (one.Speaker.IsWritten ? Slice(part, one.Speaker.First, one.Speaker.End) : "?");
        var cue = one.Cue is { } found ? $"{found.Kind} \"{Slice(part, found.Start, found.End)}\"" : "no cue";
        return $"{speaker} ({one.Speaker.How}), {cue}: {string.Join(" … ", one.Content.Select(range => Slice(part, range.From, range.To)))}";
    }

    private static string Of(StatementCandidate candidate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{candidate.Name ?? candidate.Mention.Name ?? candidate.Mention.Text} ({candidate.Country ?? "?"}{(candidate.Official ? "" : ", no official")}) on {candidate.Subject}: {candidate.Stance.ToString().ToLowerInvariant()}{(candidate.WhyOlder is { } older ? $", background by {older}" : "")}; {string.Join("; ", candidate.Because)}; {candidate.Score.Because}");

    private static string Slice(SpeechPart part, int from, int to) => to > from ? part.Text.Slice(part.Tokens[from].Start, part.Tokens[to - 1].End) : "";
}
