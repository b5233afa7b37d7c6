using Ingest.Deduplicating;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Reads from an article what each of its statements claims and on what occasion.</summary>
public sealed class ContextReader(ContextLexicon lexicon)
{
    private const int ShortestStem = 4;
    private const int StemLength = 6;

    /// <summary>Of an article on one statement so much is read as its context; further down it drifts.</summary>
    private const int MostSections = 6;

    /// <summary>One context a statement, in their order.</summary>
    /// <remarks>
    /// The fresh sentences of one speaker on one subject are one utterance and share a context; a background sentence
    /// stands for itself, since the article around it tells another occasion.
    /// </remarks>
    public IReadOnlyList<StatementContext> Read(ArticleText article, string language, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count == 0)
        {
            return [];
        }

        var sections = ArticleSections.Split(article);
        var words = lexicon.Of(language);
        ArticleSections.MarkRestating(sections, words);
        var places = statements.Select(statement => new Place(statement, ArticleSections.IndexOf(sections, statement), Group(statement, statements))).ToList();
        var own = lexicon.Media.Find(FoldedWords.Split(article.Outlet ?? "")).Select(hit => hit.Label).ToHashSet(StringComparer.Ordinal);
        var credited = words is null ? null : CreditReader.Read(sections, words, lexicon.Media, own);
        var reading = new Reading(article, language, words, sections, places, own, credited);
        var contexts = places.Select(place => place.Group).Distinct().ToDictionary(group => group, group => ReadGroup(reading, group));
        return [.. places.Select(place => contexts[place.Group])];
    }

    private static object Group(Statement statement, IReadOnlyList<Statement> statements) =>
        statement.Background ? statement : LedgerKeys.Of(statement, statements);

    private StatementContext ReadGroup(Reading reading, object group)
    {
        var members = reading.Places.FindAll(place => place.Group.Equals(group));
        var background = members[0].Statement.Background;
        var alone = !background && !reading.Places.Exists(other => !other.Statement.Background && !members.Contains(other));
        var spans = members.ConvertAll(member => Sentence(reading, member));
        List<Span> around = background ? [] : [.. Surroundings(reading, members, alone)];

        var speaker = members.SelectMany(member => SpeakerNames(member.Statement)).ToHashSet(StringComparer.Ordinal);
        var claims = new List<string>();
        var occasion = new List<string>();
        foreach (var span in spans.Concat(around).Distinct())
        {
            var own = alone || spans.Contains(span) || OwnParagraph(reading, members, span);
            ReadSpan(reading, span, own, claims, occasion);
            occasion.AddRange(own ? NamesAndNumbers(reading, span, speaker) : []);
        }

        occasion.AddRange(Dates(reading, spans, around));
        if (alone && reading.Credited is { } credited)
        {
            occasion.Add("media:" + credited);
        }

        var stems = spans.SelectMany(span => Stems(reading.Language, span));
        return new StatementContext(Marks.Of(claims), Marks.Of(occasion), Marks.Of(stems), reading.Credited);
    }

    private void ReadSpan(Reading reading, Span span, bool own, List<string> claims, List<string> occasion)
    {
        var words = span.Section.Words;
        foreach (var hit in lexicon.Media.Find(words, span.From, span.To).Where(hit => (words[hit.From].IsCapital || words[hit.From].IsNumber) && !reading.Own.Contains(hit.Label)))
        {
            occasion.Add("media:" + hit.Label);
        }

        if (reading.Words is { } language)
        {
            foreach (var hit in own ? language.Claims.Find(words, span.From, span.To) : [])
            {
                claims.Add(hit.Label);
            }

            foreach (var hit in language.Kinds.Find(words, span.From, span.To))
            {
                occasion.Add("kind:" + hit.Label);
            }
        }

    }

    /// <summary>Names but the speaker's own, which are in every report of whatever he says, and numbers.</summary>
    private IEnumerable<string> NamesAndNumbers(Reading reading, Span span, HashSet<string> speaker)
    {
        var words = span.Section.Words;
        var days = reading.Words is not { } language ? []
            : language.Weekdays.Find(words, span.From, span.To).Concat(language.Months.Find(words, span.From, span.To)).Select(hit => hit.From).ToHashSet();
        for (var i = span.From; i < span.To; i++)
        {
            if (words[i].IsName && NameKeys.Of(words[i].Text) is { } name)
            {
                if (!days.Contains(i) && !speaker.Contains(name) && !lexicon.CommonNames.Contains(name))
                {
                    yield return "name:" + name;
                }
            }
            else if (words[i].IsNumber && words[i].Text.Length is >= 2 and <= 9)
            {
                yield return "num:" + words[i].Text;
            }
        }
    }

    private static IEnumerable<string> SpeakerNames(Statement said) =>
        new[] { said.Speaker, said.SpeakerAsWritten, said.Role }.OfType<string>()
            .SelectMany(FoldedWords.Split).Select(word => NameKeys.Of(word.Text)).OfType<string>();

    /// <summary>The day that the sentences name, else their paragraphs, else the rest: the nearest is the utterance's.</summary>
    private static List<string> Dates(Reading reading, List<Span> spans, List<Span> around)
    {
        if (reading.Words is not { } language)
        {
            return [];
        }

        var beside = around.Where(span => spans.Exists(own => own.Section == span.Section));
        foreach (var ring in new[] { spans, beside, around })
        {
            var dates = ring.SelectMany(span => DateMentions.Read(span.Section.Words, span.From, span.To, language, reading.Article.Published)).ToList();
            if (dates.Count > 0)
            {
                return dates;
            }
        }

        return [];
    }

    private static Span Sentence(Reading reading, Place place)
    {
        var section = reading.Sections[place.Section];
        var (from, to) = section.Sentence(place.Statement.Start, place.Statement.End);
        return new Span(section, from, to);
    }

    /// <summary>The paragraphs of the statements and beside them, the title and the lead, but no paragraph of another's statement.</summary>
    private static IEnumerable<Span> Surroundings(Reading reading, List<Place> members, bool alone)
    {
        var indexes = new SortedSet<int>(Enumerable.Range(0, alone ? MostSections : 3));
        foreach (var member in members)
        {
            indexes.UnionWith([member.Section - 1, member.Section, member.Section + 1]);
        }

        return indexes
            .Where(index => index >= 0 && index < reading.Sections.Count)
            .Where(index => !reading.Sections[index].Restates || members.Exists(member => member.Section == index))
            .Where(index => !reading.Places.Exists(other => other.Section == index && !members.Contains(other))
                || members.Exists(member => member.Section == index && index <= 1))
            .Select(index => new Span(reading.Sections[index], 0, reading.Sections[index].Words.Count));
    }

    private static bool OwnParagraph(Reading reading, List<Place> members, Span span)
    {
        var index = reading.Sections.IndexOf(span.Section);
        return members.Exists(member => member.Section == index) && !reading.Places.Exists(other => other.Section == index && !members.Contains(other));
    }

    private static IEnumerable<string> Stems(string language, Span span)
    {
        for (var i = span.From; i < span.To; i++)
        {
            var word = span.Section.Words[i].Text;
            if (word.Length >= ShortestStem && !char.IsAsciiDigit(word[0]))
            {
                yield return $"{language}:{(word.Length > StemLength ? word[..StemLength] : word)}";
            }
        }
    }

    /// <param name="Group">Statements with an equal one are one utterance.</param>
    private sealed record Place(Statement Statement, int Section, object Group);

    private readonly record struct Span(Section Section, int From, int To);

    private sealed record Reading(
        ArticleText Article, string Language, LanguageContext? Words, List<Section> Sections, List<Place> Places, HashSet<string> Own, string? Credited);
}
