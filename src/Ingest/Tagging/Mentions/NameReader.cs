using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Reads names of persons from runs of words with capitals.</summary>
internal sealed class NameReader(LanguageLexicon lexicon, MentionData data)
{
    private const int LongestName = 4;

    private readonly NameRuns _runs = new(lexicon, data);

    /// <summary>The first name of the run of capitals that starts at the token.</summary>
    /// <param name="afterOffice">An office stands before it, so the words are a name though nobody knows them.</param>
    public NameSpan? Read(PartScan scan, int first, bool afterOffice)
    {
        if (first >= scan.Tokens.Length || !_runs.MayStart(scan.Tokens[first]))
        {
            return null;
        }

        var run = _runs.At(scan, first);
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

    /// <summary>What is known of a word in names.</summary>
    public NameWord Word(Token token) => _runs.Word(token);

    /// <summary>Whether the word is a given name in some form.</summary>
    public bool IsGivenName(Token token, out Gender gender) => _runs.IsGivenName(token, out gender);

    /// <summary>The given name without its ending; null where it has none, or where no ending explains it.</summary>
    public string? BareGivenName(Token token) => _runs.BareGivenName(token);

    private IndexedOfficial[] Hits(Token token) => _runs.Word(token).Officials;

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
        while (!afterOffice
            && start < run.Count
            && scan.StartsSentence[run[start]]
            && !IsGivenName(scan.Tokens[run[start]], out _)
            && Hits(scan.Tokens[run[start]]).Length == 0
            && run.Count > start + 1
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

        names = names[FullNameIn(scan, names)..];
        var gender = Gender.Unknown;
        var given = names.Count > 1
            && (IsGivenName(scan.Tokens[names[0]], out gender)
                || (lexicon.Names.SurnameFirst && IsGivenName(scan.Tokens[names[^1]], out gender))
                || (scan.Tokens[names[0]].Folded.Length == 1 && !scan.Tokens[names[0] + 1].IsJoiner));
        if (given)
        {
            var surname = lexicon.Names.SurnameFirst && !IsGivenName(scan.Tokens[names[0]], out _) ? names[0] : names[^1];
            return new NameSpan(names[0], names[^1] + 1, surname, NameKind.Full, [], gender);
        }

        return Single(scan, names, afterOffice);
    }

    /// <summary>"Said in Arendal Peter Jensen": where in the run somebody's given name stands behind a place.</summary>
    private int FullNameIn(PartScan scan, List<int> names)
    {
        if (lexicon.Names.SurnameFirst || scan.IsTitleCase || IsGivenName(scan.Tokens[names[0]], out _) || Hits(scan.Tokens[names[0]]).Length > 0)
        {
            return 0;
        }

        var given = names.FindIndex(at => IsGivenName(scan.Tokens[at], out _));
        return given > 0 && given + 1 < names.Count && names[given] == names[given - 1] + 1 && names[given + 1] == names[given] + 1 ? given : 0;
    }

    private NameSpan? Single(PartScan scan, List<int> names, bool afterOffice)
    {
        // "viceministr Laša Beridze": behind an office the first of several names is a given name, though a less known official is called so.
        var isGiven = afterOffice && names.Count > 1 && names[1] == names[0] + 1 && !lexicon.Names.SurnameFirst && !scan.IsTitleCase && !Hits(scan.Tokens[names[0]]).Any(hit => hit.IsProminent);

        // The surname of an official anywhere in the run: "Smer Fico".
        foreach (var at in isGiven ? [] : names)
        {
            if ((at == names[0] || !afterOffice) && Hits(scan.Tokens[at]) is { Length: > 0 } hits)
            {
                return new NameSpan(at, at + 1, at, NameKind.Single, hits, Gender.Unknown);
            }
        }

        var acronym = names.TrueForAll(at => scan.Tokens[at].IsAllCaps && scan.Tokens[at].Normal.Length < 6);
        // Where offices follow names, a lone capital behind one begins something else: "a norvég politikus Brüsszelben".
        var stray = afterOffice && names.Count == 1 && lexicon.Morphology.OfficeAfterName;
        if (acronym || stray || scan.IsTitleCase || (lexicon.Morphology.NounsCapital && !afterOffice))
        {
            return null;
        }

        var end = afterOffice ? names.Count : 1;
        return new NameSpan(names[0], names[end - 1] + 1, names[end - 1], afterOffice ? NameKind.Full : NameKind.Weak, [], Gender.Unknown);
    }
}
