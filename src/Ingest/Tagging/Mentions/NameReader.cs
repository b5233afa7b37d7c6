using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Reads names of persons from runs of words with capitals.</summary>
internal sealed class NameReader(LanguageLexicon lexicon, MentionData data)
{
    private const int LongestRun = 8;
    private const int LongestName = 4;

    /// <summary>The first name of the run of capitals that starts at the token.</summary>
    /// <param name="afterOffice">An office stands before it, so the words are a name though nobody knows them.</param>
    public NameSpan? Read(PartScan scan, int first, bool afterOffice)
    {
        if (first >= scan.Tokens.Length || (!scan.Tokens[first].IsCapital && !lexicon.Particles.Contains(scan.Tokens[first].Normal) && !IsWithoutCapital(scan.Tokens[first])))
        {
            return null;
        }

        var run = RunAt(scan, first);
        if (run.Count == 0)
        {
            return null;
        }

        for (var start = 0; start < run.Count; start++)
        {
            if (KnownAt(scan, run, start) is { } known)
            {
                return start == 0 ? known : Unknown(scan, run[..start], afterOffice) ?? known;
            }
        }

        return Unknown(scan, run, afterOffice);
    }

    public bool IsGivenName(Token token, out Gender gender)
    {
        var word = Word(token);
        gender = word.Gender;
        return word.IsGiven;
    }

    /// <summary>The given name without its ending; null where it has none, or where no ending explains it.</summary>
    public string? BareGivenName(Token token) => lexicon.Inflection.BaseForms(token.Folded).TakeWhile((form, at) => at > 0 || !data.GivenNames.TryGet([NameKey.Of(form)], out _)).Skip(1).FirstOrDefault(form => data.GivenNames.TryGet([NameKey.Of(form)], out _));

    public NameWord Word(Token token) => lexicon.NameWords.Get(token.Folded, (data, lexicon), static (folded, from) => from.data.NameWord(folded, from.lexicon.Inflection));

    private IndexedOfficial[] Hits(Token token) => Word(token).Officials;

    // Word tokens of the run: hyphens, the dots of initials and lower-case particles lie between them.
    private List<int> RunAt(PartScan scan, int first)
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

        return run;
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
        scan.Tokens[at].Is('.') && !scan.Tokens[at].HasSpaceBefore && scan.Tokens[at - 1].Normal.Length <= 2 && scan.Tokens[at - 1].IsCapital && at + 1 < scan.Tokens.Length && !scan.StartsSentence[at + 1];

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
            && ((at > 0 && scan.Tokens[at - 1].IsCapital && IsGivenName(scan.Tokens[at - 1], out _)) || (lexicon.Names.SurnameFirst && at + 1 < scan.Tokens.Length && scan.Tokens[at + 1].IsCapital && IsGivenName(scan.Tokens[at + 1], out _)));
    }

    private bool IsWithoutCapital(Token token) =>
        lexicon.WithoutCapitalBeginnings.Count > 0 && token.Folded.Length > LanguageLexicon.Beginning
        && lexicon.WithoutCapitalBeginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token.Folded.AsSpan(0, LanguageLexicon.Beginning))
        && lexicon.WithoutCapital.Overlaps(Word(token).Keys);

    /// <summary>The full name of an official that starts at run[start].</summary>
    private NameSpan? KnownAt(PartScan scan, List<int> run, int start)
    {
        for (var last = Math.Min(run.Count, start + LongestName) - 1; last > start; last--)
        {
            foreach (var official in Hits(scan.Tokens[run[last]]))
            {
                if (Covers(scan, run, start, last, official))
                {
                    return new NameSpan(run[start], run[last] + 1, run[last], NameKind.Known, [official], official.Official.Gender);
                }
            }
        }

        // "Orbán Viktor": the surname first.
        if (lexicon.Names.SurnameFirst && start + 1 < run.Count)
        {
            foreach (var official in Hits(scan.Tokens[run[start]]))
            {
                if (official.HasName(Word(scan.Tokens[run[start + 1]])))
                {
                    return new NameSpan(run[start], run[start + 1] + 1, run[start], NameKind.Known, [official], official.Official.Gender);
                }
            }
        }

        return null;
    }

    private bool Covers(PartScan scan, List<int> run, int start, int last, IndexedOfficial official)
    {
        var named = false;
        for (var at = start; at < last; at++)
        {
            var token = scan.Tokens[run[at]];
            var fits = official.HasName(Word(token));
            named |= fits;
            if (!fits && !(token.Folded.Length == 1 && (at > start || official.HasInitial(token.Folded))) && !lexicon.Particles.Contains(token.Normal))
            {
                return false;
            }

            named |= token.Folded.Length == 1 && at == start;
        }

        return named;
    }

    private NameSpan? Unknown(PartScan scan, List<int> run, bool afterOffice)
    {
        var start = 0;

        // "Але Фіцо", "In Bratislava": the capital of a sentence's first word tells nothing.
        while (!afterOffice && start < run.Count && scan.StartsSentence[run[start]] && !IsGivenName(scan.Tokens[run[start]], out _) && Hits(scan.Tokens[run[start]]).Length == 0 && run.Count > start + 1
            && !(lexicon.Names.SurnameFirst && IsGivenName(scan.Tokens[run[start + 1]], out _)))
        {
            start++;
        }

        var names = run[start..Math.Min(run.Count, start + LongestName)];
        while (names.Count > 0 && lexicon.Particles.Contains(scan.Tokens[names[^1]].Normal))
        {
            names.RemoveAt(names.Count - 1);
        }

        if (names.Count == 0)
        {
            return null;
        }

        var gender = Gender.Unknown;
        var given = names.Count > 1 && (IsGivenName(scan.Tokens[names[0]], out gender) || (lexicon.Names.SurnameFirst && IsGivenName(scan.Tokens[names[^1]], out gender)) || scan.Tokens[names[0]].Folded.Length == 1);
        if (given)
        {
            var surname = lexicon.Names.SurnameFirst && !IsGivenName(scan.Tokens[names[0]], out _) ? names[0] : names[^1];
            return new NameSpan(names[0], names[^1] + 1, surname, NameKind.Full, [], gender);
        }

        return Single(scan, names, afterOffice);
    }

    private NameSpan? Single(PartScan scan, List<int> names, bool afterOffice)
    {
        // The surname of an official anywhere in the run: "Smer Fico".
        foreach (var at in names)
        {
            if ((at == names[0] || !afterOffice) && Hits(scan.Tokens[at]) is { Length: > 0 } hits)
            {
                return new NameSpan(at, at + 1, at, NameKind.Single, hits, Gender.Unknown);
            }
        }

        var acronym = names.TrueForAll(at => scan.Tokens[at].IsAllCaps && scan.Tokens[at].Normal.Length < 6);
        if (acronym || scan.IsTitleCase || (lexicon.Morphology.NounsCapital && !afterOffice))
        {
            return null;
        }

        var end = afterOffice ? names.Count : 1;
        return new NameSpan(names[0], names[end - 1] + 1, names[end - 1], afterOffice ? NameKind.Full : NameKind.Weak, [], Gender.Unknown);
    }
}
