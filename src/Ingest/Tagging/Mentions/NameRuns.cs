using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Runs of words that may be names, and what is known of each word.</summary>
internal sealed class NameRuns(LanguageLexicon lexicon, MentionData data)
{
    private const int LongestRun = 8;

    public bool IsGivenName(Token token, out Gender gender)
    {
        var word = Word(token);
        gender = word.Gender;
        return word.IsGiven;
    }

    /// <summary>The given name without its ending; null where it has none, or where no ending explains it.</summary>
    public string? BareGivenName(Token token) => lexicon.Inflection.BaseForms(token.Folded)
        .TakeWhile((form, at) => at > 0 || !data.GivenNames.TryGet([NameKey.Of(form)], out _))
        .Skip(1)
        .FirstOrDefault(form => data.GivenNames.TryGet([NameKey.Of(form)], out _));

    public NameWord Word(Token token) => lexicon.NameWords.Get(token.Folded, (data, lexicon), static (folded, from) => from.data.NameWord(folded, from.lexicon.Inflection));

    public IndexedOfficial[] Hits(Token token) => Word(token).Officials;

    /// <summary>Whether a run may start with the token.</summary>
    public bool MayStart(Token token) => token.IsCapital || lexicon.Particles.Contains(token.Normal) || IsWithoutCapital(token);

    /// <summary>Word tokens of the run that starts at the token: hyphens, the dots of initials and lower-case particles lie between them.</summary>
    public List<int> At(PartScan scan, int first)
    {
        var run = new List<int>();
        for (var at = first; at < scan.Tokens.Length && run.Count < LongestRun;)
        {
            var token = scan.Tokens[at];
            if (IsNameWord(scan, at, run.Count > 0))
            {
                run.Add(at);
                at++;
            }
            else if (run.Count > 0 && (token.IsJoiner || IsInitialDot(scan, at)))
            {
                at++;
            }
            else if (token.IsWord && lexicon.Particles.Contains(token.Normal) && LeadsToName(scan, at, run.Count > 0))
            {
                run.Add(at);
                at++;
            }
            else
            {
                break;
            }
        }

        // "Wrote on X": a letter alone names nobody.
        return run is [var only] && scan.Tokens[only].Normal.Length == 1 ? [] : run;
    }

    private bool LeadsToName(PartScan scan, int at, bool inside)
    {
        var next = at + 1;
        while (next < scan.Tokens.Length && next < at + 3 && scan.Tokens[next].IsWord && lexicon.Particles.Contains(scan.Tokens[next].Normal))
        {
            next++;
        }

        return next < scan.Tokens.Length && IsNameWord(scan, next, inside) && (inside || Hits(scan.Tokens[next]).Length > 0);
    }

    private static bool IsInitialDot(PartScan scan, int at) =>
        scan.Tokens[at].Is('.')
            && !scan.Tokens[at].HasSpaceBefore
            && scan.Tokens[at - 1].Normal.Length <= 2
            && scan.Tokens[at - 1].IsCapital
            && at + 1 < scan.Tokens.Length
            && !scan.StartsSentence[at + 1];

    private bool IsNameWord(PartScan scan, int at, bool inside)
    {
        var token = scan.Tokens[at];
        if (!token.IsWord || token.Normal[0] == '\'' || (inside && scan.StartsSentence[at]))
        {
            return false;
        }

        if (!token.IsCapital)
        {
            // "Halla-aho".
            return (inside && scan.Tokens[at - 1].IsJoiner && Hits(token).Length > 0) || IsWithoutCapital(token);
        }

        var readings = scan.At(at);
        if (readings.Length == 0)
        {
            return true;
        }

        // Theresa May, Luís Montenegro: the register knows who has such a name.
        if (inside && readings[0].End == at + 1 && Hits(token).Any(official => official.HasName(Word(scan.Tokens[at - 1]))))
        {
            return true;
        }

        // Pavel Magyar, Nicușor Dan, Boris Prezident: a word of the language may be a surname where a given name stands beside it.
        return readings[0].End == at + 1 && readings[0].Phrase is { NeedsCapital: false, Kind: PhraseKind.Country or PhraseKind.Linker or PhraseKind.Modifier or PhraseKind.Pronoun }
            && ((at > 0 && scan.Tokens[at - 1].IsCapital && IsGivenName(scan.Tokens[at - 1], out _))
                || (lexicon.Names.SurnameFirst && at + 1 < scan.Tokens.Length && scan.Tokens[at + 1].IsCapital && IsGivenName(scan.Tokens[at + 1], out _)));
    }

    private bool IsWithoutCapital(Token token) =>
        lexicon.WithoutCapitalBeginnings.Count > 0 && token.Folded.Length > LanguageLexicon.Beginning
        && lexicon.WithoutCapitalBeginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token.Folded.AsSpan(0, LanguageLexicon.Beginning))
        && lexicon.WithoutCapital.Overlaps(Word(token).Keys);
}
