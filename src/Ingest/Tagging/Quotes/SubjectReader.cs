using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Tells which mentions and nouns of a clause may be its subject.</summary>
internal sealed class SubjectReader(SpeechPart part)
{
    private const int LongestNoun = 8;

    // Behind it come the letters of other scripts.
    private const char LastLatin = '\u024f';

    // "Jej líder": the form of a possessive is that of whose it is.
    private const int LongestPossessive = 4;

    private SpeechRules Rules => part.Rules;

    public int SkipBack(int at, int from)
    {
        // "X le-a cerut": whom the verb is said to may be a mere pronoun before it.
        while (at > from
            && part.Has(at - 1, Rules.PassOver)
            && (part.MentionAt(at - 1) is var index && (index < 0 || (part.Mentions[index].Kind == MentionKind.Pronoun && !part.Has(at - 1, Rules.Subject)))))
        {
            at--;
        }

        return at;
    }

    public int SkipAhead(int at, int to)
    {
        while (at < to && part.MentionAt(at) < 0 && part.Has(at, Rules.PassOver))
        {
            at++;
        }

        return at;
    }

    /// <summary>A mention within the tokens that may be a subject.</summary>
    public Speaker? MentionIn(int from, int to, bool lastFirst, string how)
    {
        var seen = -1;
        Speaker? doubtful = null;
        for (var step = 0; step < to - from; step++)
        {
            var index = part.MentionAt(lastFirst ? to - 1 - step : from + step);
            if (index < 0 || index == seen)
            {
                continue;
            }

            seen = index;
            var mention = part.Mentions[index];
            // Who is named within a quotation does not say it.
            if (mention.FirstToken < from
                || mention.EndToken > to
                || part.QuoteAt(mention.FirstToken) >= 0
                || (part.IsBracketed(mention.FirstToken) && !part.IsBracketed(to))
                || !MayBeSubject(mention, from)
                || (lastFirst && IsOblique(mention)))
            {
                continue;
            }

            // "The minister X in the programme Y said": where words stand freely, a mere capital, or a country, is no rival of a name.
            if (!Rules.DropsSubjectsAnywhere || !(Speaker.IsDoubtful(mention) || (lastFirst && mention.Kind == MentionKind.Country)))
            {
                return doubtful is null || mention is { Kind: MentionKind.Person or MentionKind.Office, Plural: false } or { Kind: MentionKind.Institution, Official: true } ? Of(mention, how) : doubtful;
            }

            doubtful ??= Of(mention, how);
        }

        return doubtful;
    }

    public bool MayBeSubject(Mention mention, int from) =>
        mention.Kind switch
        {
            MentionKind.Person or MentionKind.Office or MentionKind.Institution => true,
            MentionKind.Pronoun => part.Has(mention.FirstToken, Rules.Subject),
            // "Nato-Beitritt": the first half of a word is no subject, nor is a capital without one: "madridi".
            MentionKind.Country => mention.CountryForm is CountryForm.Name or CountryForm.Capital && (mention.CountryForm is not CountryForm.Capital || part.Tokens[mention.FirstToken].IsCapital) && !(mention.EndToken < part.Tokens.Length && part.Tokens[mention.EndToken].IsJoiner),
            _ => false,
        }
        && !part.IsPossessive(mention)
        && !IsNameAdjective(mention)
        && !IsRole(mention)
        && !mention.IsMaster
        && !IsObliqueForm(mention)
        && !IsGoverned(mention, from)
        && !IsServed(mention)
        && !IsOfMembership(mention, from)
        && !IsOfNoun(mention, from);

    /// <summary>"Premiérovi Denysovi Šmyhaľovi chce povedať": to whom it is said.</summary>
    public bool IsOblique(Mention mention) =>
        mention is { Kind: MentionKind.Person or MentionKind.Office, Plural: false }
        && (EndsIn(mention, Rules.ObliqueEndings) || IsGenitive(mention))
        && !(mention.Kind == MentionKind.Person && LateSubject.IsInBaseForm(part, mention));

    /// <summary>Whether somebody is named in a form that no subject has, by the office or by the name.</summary>
    public bool IsInObliqueForm(Mention mention) => IsObliqueForm(mention) || IsOblique(mention);

    /// <summary>Whether the surname is written as it is called; in another script or spelling, whether it has no ending that an object would have.</summary>
    public bool HasSubjectForm(Mention name) =>
        LateSubject.IsInBaseForm(part, name)
        || (name is { Kind: MentionKind.Person or MentionKind.Office, Plural: false, Person.Name: { } called }
            && part.Tokens[name.EndToken - 1] is var last && (last.Normal[^1] > LastLatin || (name.Kind == MentionKind.Person && EndsAlike(last.Folded, LetterFolding.Folded(called))))
            && !IsOblique(name));

    /// <summary>"Simonian", whom others call "Simonyan".</summary>
    private static bool EndsAlike(string written, string called) => (Last(written), Last(called)) is var (one, other) && one == other;

    /// <summary>"-ski", "-sky", "-skyj" end alike.</summary>
    private static char Last(string name) => (name.Length > 1 && name[^1] == 'j' && name[^2] is 'i' or 'y') || name[^1] is 'y' ? 'i' : name[^1];

    /// <summary>"X ako líder opozície vylúčil": what the subject was then.</summary>
    private bool IsRole(Mention mention)
    {
        if (mention.Kind != MentionKind.Office || !part.Has(mention.FirstToken - 1, Rules.Order.Role))
        {
            return false;
        }

        for (var at = mention.FirstToken - 2; at >= 0 && !part.IsClauseMark(at); at--)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index].Kind == MentionKind.Person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Trumpov vyslanec": whose it is, not who speaks.</summary>
    private bool IsNameAdjective(Mention mention)
    {
        if (Rules.Order.PossessiveEndings.Count == 0 || mention is not { Kind: MentionKind.Person, Person: { Gender: not Gender.Female, Name: { } name } })
        {
            return false;
        }

        var (written, surname) = (part.Tokens[mention.EndToken - 1].Folded, LetterFolding.Folded(LetterFolding.Normal(name.AsSpan(name.LastIndexOf(' ') + 1))));
        return written.Length > surname.Length && written.StartsWith(surname.AsSpan(0, surname.Length - (surname[^1] == 'a' ? 1 : 0)), StringComparison.Ordinal)
            && VerbGender.EndsInOne(written, Rules.Order.PossessiveEndings);
    }

    /// <summary>"Novinárom to oznámil", "premiéra vyzval", "Ukrajinu by prijal": many people, an office, or a country, in a form that no subject has.</summary>
    public bool IsObliqueForm(Mention mention) =>
        mention is { Kind: MentionKind.Office, Plural: true } ? EndsIn(mention.FirstToken, Rules.ObliqueManyEndings)
        : mention is { Kind: MentionKind.Office } ? part.Tokens[mention.FirstToken].Normal.Length > LongestPossessive && EndsIn(mention.FirstToken, Rules.ObliqueOfficeEndings)
        // "Súčasnej vláde vyčítal": to whom it is said.
        : mention is { Kind: MentionKind.Institution } ? EndsIn(mention.FirstToken, Rules.ObliqueBodyEndings)
        : mention is { Kind: MentionKind.Country, CountryForm: CountryForm.Name } && mention.EndToken - mention.FirstToken == 1 && EndsIn(mention.FirstToken, Rules.ObliqueCountryEndings);

    /// <summary>"Rozhodnutí Joea Bidena označil": a man's name that has an -a which it lacks where it is called.</summary>
    private bool IsGenitive(Mention mention) =>
        mention is { Kind: MentionKind.Person, Person: { Gender: Gender.Male, Name: { } name } } && EndsIn(mention, Rules.GenitiveEndings) && !LetterFolding.Folded(name).EndsWith('a');

    private bool EndsIn(Mention mention, IReadOnlyList<string> endings) => EndsIn(mention.EndToken - 1, endings);

    private bool EndsIn(int token, IReadOnlyList<string> endings) => endings.Any(ending => part.Tokens[token].Normal.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>"A spokesman for Chancellor X": the office before the name is another's, who speaks for him.</summary>
    private bool IsServed(Mention mention) =>
        mention is { Kind: MentionKind.Person, Person.Name: not null } && part.MentionAt(mention.FirstToken - 1) is var index and >= 0
        && part.Mentions[index] is { Kind: MentionKind.Office, Person: { Name: null, Official: true } } office
        // "Presidents of Poland X and Y" are those named; "allies of US President X" are not.
        && (!office.Plural || office.Person.OfficeClass == OfficeClasses.Ally)
        && Enumerable.Range(office.FirstToken, office.EndToken - office.FirstToken).Any(token => part.Has(token, Rules.Function));

    /// <summary>"Vstup Švédska do NATO označila": whose accession it is, not who speaks.</summary>
    public bool IsOfMembership(Mention mention, int from) =>
        mention.Kind == MentionKind.Country && Rules.DropsSubjectsAnywhere && mention.FirstToken > from
        && part.Tokens[mention.FirstToken - 1].IsWord && part.MentionAt(mention.FirstToken - 1) < 0 && IsNoun(mention.FirstToken - 1)
        && part.Has(mention.EndToken, Rules.Preposition) && part.MentionAt(mention.EndToken + 1) is var alliance and >= 0 && part.Mentions[alliance].Country == "NATO";

    /// <summary>"Eine Einladung der Ukraine hält er": a country behind an article and a noun is whose the noun is, where nouns have a capital.</summary>
    private bool IsOfNoun(Mention mention, int from) =>
        mention.Kind == MentionKind.Country && Rules.InvertsSubjects && mention.FirstToken - 2 >= from
        && ((part.Has(mention.FirstToken - 1, Rules.Determiner) && IsCapitalNoun(mention.FirstToken - 2)) || IsGenitiveOfNoun(mention, from));

    /// <summary>"Der Beitritt Schwedens", "die Aufnahme Finnlands und Schwedens".</summary>
    private bool IsGenitiveOfNoun(Mention country, int from)
    {
        var before = country.FirstToken - 1;
        return part.Tokens[country.EndToken - 1].Normal.EndsWith('s')
            && (IsCapitalNoun(before)
                || (part.Has(before, Rules.Joins) && part.MentionAt(before - 1) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Country } first && first.FirstToken > from && IsGenitiveOfNoun(first, from)));
    }

    private bool IsCapitalNoun(int token) => part.Tokens[token] is { IsWord: true, IsCapital: true } && part.MentionAt(token) < 0 && !part.Has(token, Rules.Function);

    /// <summary>Whether a preposition stands before it, perhaps with an article, adjectives or a name in marks between.</summary>
    public bool IsGoverned(Mention mention, int from)
    {
        var at = mention.FirstToken - 1;
        while (at >= from
            && mention.Kind == MentionKind.Institution
            && (part.QuoteAt(at) >= 0 || (part.MentionAt(at) is var before and >= 0 && part.Mentions[before].Kind is MentionKind.Institution or MentionKind.Country)))
        {
            at--;
        }

        // "The leader of the AUR party": a name that nobody knows stands between.
        while (at >= from && (part.Has(at, Rules.Determiner) || (mention.Kind == MentionKind.Institution && part.Tokens[at].IsCapital && part.MentionAt(at) < 0 && !part.Has(at, Rules.Function))))
        {
            at--;
        }

        if (IsBehindRelative(mention, from))
        {
            return false;
        }

        // "Z EÚ a NATO": the preposition governs both.
        if (at - 1 >= from && part.Has(at, Rules.Joins) && mention is { Kind: MentionKind.Country, Country: "NATO" or "EU" }
            && part.MentionAt(at - 1) is var joined and >= 0 && part.Mentions[joined].Kind == MentionKind.Country)
        {
            at = part.Mentions[joined].FirstToken - 1;
        }

        // "A source in the ministry said": it is the ministry that is known to speak.
        return at >= from && Governs(at, mention) && !part.Has(at, Rules.Absolute)
            // "In May the president": a month's name is no "may".
            && !(at > from && part.Text.Part == Statements.TextPart.Text && part.Tokens[at].IsCapital)
            // "Am Montag ist X dafür": where subjects stand behind the verb, an auxiliary governs nobody.
            && !(Rules.InvertsSubjects && part.Has(at, Rules.Finite))
            && !(mention is { Kind: MentionKind.Institution, Official: true } && at > from && part.Has(at - 1, Rules.Insider));
    }

    /// <summary>"Vlani sa X prihováral", "Loni se X přimlouval": a reflexive governs nobody, though in one language it is a preposition too.</summary>
    private bool Governs(int token, Mention mention) =>
        Rules.Order.KnowsCases && mention is { Kind: MentionKind.Person }
            ? (part.Has(token, Rules.Joins) && part.MentionAt(token - 1) >= 0) || (part.Has(token, Rules.Preposition) && !(part.Has(token, Rules.PassOver) && HasSubjectForm(mention)))
            : part.Has(token, Rules.Function);

    /// <summary>"Der Brief, in dem der Präsident X bat", "die Liste, mit der X kam": where articles are relative pronouns too, the first of two is one, and so is one right before a bare name.</summary>
    private bool IsBehindRelative(Mention mention, int from)
    {
        var article = mention.FirstToken - 1;
        var pronoun = article > 0 && part.Has(article - 1, Rules.Determiner) ? article - 1 : mention is { Kind: MentionKind.Person, Person.Name: { } name } && IsBare(mention, name) ? article : -1;
        return Rules.InvertsSubjects && !Rules.DropsSubjectsAnywhere && pronoun >= Math.Max(2, from) && part.Has(article, Rules.Determiner) && part.Has(pronoun, Rules.Determiner)
            && (part.Tokens[pronoun - 1].Is(',') || (part.Has(pronoun - 1, Rules.Function) && part.Tokens[pronoun - 2].Is(',')));
    }

    private static bool IsBare(Mention mention, string name) => mention.EndToken - mention.FirstToken <= name.Count(letter => letter == ' ') + 1;

    public Speaker? NounBefore(int from, int to)
    {
        var last = SkipBack(to, from);
        var first = last;
        while (first > from && last - first < LongestNoun && IsNoun(first - 1))
        {
            first--;
        }

        for (var at = last - 1; at >= first; at--)
        {
            // An office behind its name belongs to it: "Mark Rutte NATO-főtitkár".
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index].Kind is MentionKind.Person && MayBeSubject(part.Mentions[index], from))
            {
                return IsOblique(part.Mentions[index]) ? null : Of(part.Mentions[index], "is among the nouns before the verb");
            }

            // "A spojencov varoval": whom one tells is no noun that tells.
            if (Rules.Order.KnowsCases && part.MentionAt(at) is var told and >= 0 && part.Mentions[told] is { Kind: MentionKind.Office or MentionKind.Institution } and var hearer && IsObliqueForm(hearer))
            {
                return null;
            }
        }

        var isPlace = Rules.DropsSubjectsAnywhere && ((first == from + 1 && part.Has(from, Rules.Place)) || part.Has(first - 1, Rules.Preposition));
        // "Jesienią 2024 roku mówił": what ends with a number tells when.
        // So does what begins with one: "2023-ban".
        var isTime = Rules.DropsSubjectsAnywhere && first < last && (part.Tokens[last - 1].Kind == TokenKind.Number || (last - first > 1 && part.Tokens[first].Kind == TokenKind.Number && part.Tokens[first + 1].IsJoiner));
        return first < last && !isPlace && !isTime ? new Speaker(first, last, null, "is the noun before the verb")
            : last > from && part.Has(last - 1, Rules.Subject) ? new Speaker(last - 1, last, null, SpeakerFinder.Pronoun)
            : null;
    }

    public Speaker? NounAt(int at, int end, bool isName)
    {
        var last = at;
        while (last < end && last - at < LongestNoun && (IsNoun(last) || (last > at + 1 && part.Has(last, Rules.NounLinks))))
        {
            last++;
        }

        return last > at && (isName || part.Tokens[at].IsCapital || part.Has(at, Rules.Determiner)) ? new Speaker(at, last, null, "is the noun behind the cue") : null;
    }

    private bool IsNoun(int token) =>
        part.QuoteAt(token) < 0 && !part.IsClauseMark(token) && (part.Has(token, Rules.Determiner) || !part.Has(token, Rules.Function)) && !part.Has(token, Rules.PassOver);

    public static Speaker Of(Mention mention, string how) => new(mention.FirstToken, mention.EndToken, mention, how);
}
