using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Names and offices that belong together though they do not touch.</summary>
internal sealed class Appositions(LanguageLexicon lexicon, OfficeClasses classes, NameReader names, OfficeReader offices)
{
    private const int LongestPortfolio = 12;

    /// <summary>"minister hospodárstva Peter Novák", "Minister for Digital Transformation of Estonia Jaan Tamm": a name behind words that no file lists.</summary>
    public (NameSpan Name, string? Country)? NameBehindPortfolio(PartScan scan, OfficeGroup group)
    {
        string? country = null;
        if (!classes.Class(group.Class!).HasPortfolio)
        {
            return null;
        }

        for (var at = group.End; at < scan.Tokens.Length && at < group.End + LongestPortfolio && (scan.Tokens[at].IsWord || scan.Tokens[at].IsJoiner); at++)
        {
            country ??= scan.Is(at, PhraseKind.Country, out var named) && named.Phrase.Form != CountryForm.People ? named.Phrase.Value : null;
            if (scan.Is(at, PhraseKind.Pronoun, out _) || scan.Is(at, PhraseKind.Office, out _) || scan.Is(at, PhraseKind.Body, out _) || scan.Is(at, PhraseKind.Modifier, out _))
            {
                return null;
            }

            if (at > group.End
                && scan.Tokens[at].IsCapital
                && names.IsGivenName(scan.Tokens[at], out _)
                && names.Read(scan, at, afterOffice: true) is { Kind: NameKind.Known or NameKind.Full } name
                && name.First == at
                && name.Last > name.First)
            {
                return (name, country);
            }
        }

        return null;
    }

    /// <summary>"the minister, Fico said" names nobody; "The head of the office, Andrii Yermak, said" and "the minister, Juraj Blanár" do.</summary>
    public bool IsApposition(PartScan scan, OfficeGroup group, NameSpan name)
    {
        var closed = name.End >= scan.Tokens.Length || scan.Tokens[name.End].Is(',') || scan.Tokens[name.End].Is(')') || scan.Tokens[name.End].Is('.') || scan.Tokens[name.End].Is(':');
        return name.Kind switch
        {
            NameKind.Known => closed || name.Candidates[0].Official.Terms.Any(term => classes.Covers(group.Class!, term.Class)),
            NameKind.Full => closed || lexicon.Morphology.OfficeAfterName,
            _ => false,
        };
    }

    /// <summary>"the minister, Foo Bar, said": two words with capitals or more between commas, none of which means anything else.</summary>
    public bool IsFullNameInCommas(PartScan scan, int first)
    {
        var at = first;
        while (at < scan.Tokens.Length
            && at - first < 5
            && scan.Tokens[at].IsWord
            && ((scan.Tokens[at].IsCapital && scan.At(at).Length == 0) || (at > first && lexicon.Particles.Contains(scan.Tokens[at].Normal))))
        {
            at++;
        }

        return at - first > 1 && at < scan.Tokens.Length && (scan.Tokens[at].Is(',') || (lexicon.Morphology.OfficeAfterName && scan.Tokens[at].IsWord));
    }

    /// <summary>"Solveig Arnadottir, Iceland's foreign minister": words with capitals that only the office behind them tells to be a name.</summary>
    public NameSpan? NameBeforeOffice(PartScan scan, int first)
    {
        var at = first;
        while (at < scan.Tokens.Length
            && at - first < 4
            && scan.Tokens[at] is { IsWord: true, IsCapital: true, IsAllCaps: false }
            && scan.At(at).Length == 0
            && !(at > first && scan.StartsSentence[at]))
        {
            at++;
        }

        if (at - first < 2 || at >= scan.Tokens.Length || scan.IsTitleCase)
        {
            return null;
        }

        var mark = scan.Tokens[at].Is(',') || scan.Tokens[at].Is('(');
        var office = mark ? SkipArticles(scan, at + 1) : at;
        return (mark || lexicon.Morphology.OfficeAfterName) && office < scan.Tokens.Length && offices.Read(scan, office) is { Class: not null, Plural: false } group && ClosesBehind(scan, group, mark)
            ? new NameSpan(first, at, at - 1, NameKind.Full, [], Gender.Unknown)
            : null;
    }

    private static int SkipArticles(PartScan scan, int at)
    {
        while (at < scan.Tokens.Length && (scan.Is(at, PhraseKind.Linker, out var linker) || scan.Is(at, PhraseKind.Indefinite, out linker)))
        {
            at = linker.End;
        }

        return at;
    }

    /// <summary>Gives the mention the office behind its name: "Robert Fico, the Prime Minister of Slovakia,", "Orbán Viktor miniszterelnök".</summary>
    /// <returns>The token behind what was read.</returns>
    public int ReadOfficeBehind(PartScan scan, RawMention mention)
    {
        var end = mention.End;
        if (end >= scan.Tokens.Length)
        {
            return end;
        }

        var mark = scan.Tokens[end].Is(',') || scan.Tokens[end].Is('(') || scan.Tokens[end].Normal is "–" or "—";
        if (!mark && !lexicon.Morphology.OfficeAfterName)
        {
            return end;
        }

        var at = SkipArticles(scan, mark ? end + 1 : end);
        if (at >= scan.Tokens.Length || offices.Read(scan, at) is not { Class: not null, Plural: false } group || !ClosesBehind(scan, group, mark))
        {
            return end;
        }

        mention.Office = group;
        mention.Possessor = null;
        // Where nothing need close the office, the verb behind it has both for its subject: "X, a Kreml szóvivője kijelentette".
        mention.End = lexicon.Morphology.OfficeAfterName && !scan.Tokens[end].Is('(') ? EndOfOffice(scan, group) : end;
        mention.Gender = mention.Gender == Gender.Unknown ? group.Gender : mention.Gender;
        return lexicon.Morphology.OfficeAfterName ? EndOfOffice(scan, group) : group.End;
    }

    /// <summary>"X koszovói kormányfő a NATO ...": where the country stands before the office, the one behind belongs to what follows.</summary>
    private int EndOfOffice(PartScan scan, OfficeGroup group)
    {
        var end = group.End;
        if (lexicon.Morphology.CountryBeforeOffice && group.Countries is [.., var last] && last.End == group.End && last.First > group.First)
        {
            end = last.First;
            while (end > group.First + 1 && scan.Is(end - 1, PhraseKind.Linker, out _))
            {
                end--;
            }
        }

        return end;
    }

    // "Fico, the minister said" is no apposition; "Fico, the Slovak minister, said" and "Fico, Slovak minister" at the end are.
    private bool ClosesBehind(PartScan scan, OfficeGroup group, bool mark)
    {
        // "Bereczki Ágnes, a párt képviselője azt mondta": no comma need close the office where it may follow a name without one.
        if (!mark || lexicon.Morphology.OfficeAfterName)
        {
            return !(names.Read(scan, group.End, afterOffice: false) is { Kind: NameKind.Known } follower && follower.First == group.End);
        }

        return group.End >= scan.Tokens.Length || scan.Tokens[group.End].Kind == TokenKind.Mark
            || (scan.Tokens[group.End].IsWord && lexicon.Relatives.Contains(scan.Tokens[group.End].Normal));
    }
}
