using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds the words and phrases of a part that tell that somebody speaks.</summary>
internal static class CueFinder
{
    public static List<Cue> Find(SpeechPart part)
    {
        var cues = new List<Cue>();
        var found = new List<PatternMatch<CueKind>>();
        var barred = new List<PatternMatch<bool>>();
        foreach (var sentence in part.Text.Sentences)
        {
            found.Clear();
            barred.Clear();
            part.Rules.Cues.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, found);
            if (found.Count == 0)
            {
                continue;
            }

            part.Rules.NoCues.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, barred);
            // The longer of two at one place says more; kinds that carry their speaker go before plain verbs.
            foreach (var match in found.OrderBy(match => match.Start).ThenByDescending(match => match.End).ThenBy(match => match.Value))
            {
                if ((cues.Count == 0 || match.Start >= cues[^1].End)
                    && (part.QuoteAt(match.Start) < 0 || OpensQuote(part, match))
                    && !IsPartOfName(part, match)
                    && !IsNoun(part, match, sentence.FirstToken)
                    && !barred.Exists(bar => bar.Start <= match.Start && match.Start < bar.End))
                {
                    cues.Add(new Cue(match.Value, match.Start, match.End, match.Pattern));
                }
            }
        }

        var besides = QuoteVerbs.Find(part, cues).ToList();
        cues.AddRange(besides);
        if (besides.Count > 0)
        {
            cues.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return cues;
    }

    /// <summary>"He 'reiterated the commitment'": the marks take in the verb, whose subject stands before them.</summary>
    private static bool OpensQuote(SpeechPart part, PatternMatch<CueKind> match) =>
        match is { Value: CueKind.Speech, Start: > 1 }
        && part.QuoteAt(match.Start - 2) < 0
        && part.Tokens[match.Start - 1].Kind == TokenKind.Mark
        && part.MentionAt(match.Start - 2) is var subject and >= 0
        && part.Mentions[subject].Kind is MentionKind.Person or MentionKind.Office or MentionKind.Pronoun;

    /// <summary>"Das Versprechen": a verb within a sentence has no capital.</summary>
    private static bool IsNoun(SpeechPart part, PatternMatch<CueKind> match, int from) =>
        match is { Value: CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude } && match.End - match.Start == 1 && match.Start > from
        && part.Text.Part == Statements.TextPart.Text && part.Tokens[match.Start] is { IsCapital: true, IsAllCaps: false } && part.Tokens[match.Start - 1].IsWord;

    private static bool IsPartOfName(SpeechPart part, PatternMatch<CueKind> match) =>
        match.Value != CueKind.Own
        && part.MentionAt(match.Start) is var mention and >= 0
        && part.Mentions[mention].Kind is MentionKind.Person or MentionKind.Office or MentionKind.Institution or MentionKind.Organisation
        && part.Mentions[mention].FirstToken <= match.Start;
}
