using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Reads from an article what each of its statements claims and on what occasion.</summary>
public sealed class ContextReader(ContextLexicon lexicon)
{
    private const int ShortestStem = 4;
    private const int StemLength = 6;
    private const int MostMarks = 60;

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
        var places = statements.Select(statement => new Place(statement, ArticleSections.IndexOf(sections, statement))).ToList();
        var credited = words is null ? null : CreditReader.Read(sections, words, lexicon.Media);
        var groups = new Dictionary<object, StatementContext>();
        return [.. places.Select(place =>
        {
            object group = place.Statement.Background ? place : (place.Statement.Speaker ?? place.Statement.Country ?? "", place.Statement.SubjectCountry);
            if (!groups.TryGetValue(group, out var context))
            {
                groups[group] = context = ReadGroup(new Reading(article, language, words, sections, places, credited), group, place);
            }

            return context;
        })];
    }

    private StatementContext ReadGroup(Reading reading, object group, Place place)
    {
        var members = place.Statement.Background
            ? [place]
            : reading.Places.Where(other => !other.Statement.Background
                && group.Equals((other.Statement.Speaker ?? other.Statement.Country ?? "", other.Statement.SubjectCountry))).ToList();
        var spans = members.Select(member => Sentence(reading, member)).ToList();
        var around = place.Statement.Background ? spans : [.. spans, .. Surroundings(reading, members)];

        var claims = new SortedSet<string>(StringComparer.Ordinal);
        var occasion = new SortedSet<string>(StringComparer.Ordinal);
        var alone = !place.Statement.Background && !reading.Places.Exists(other => !other.Statement.Background && !members.Contains(other));
        foreach (var span in spans.Concat(around).Distinct())
        {
            ReadSpan(reading, span, alone || spans.Contains(span) || OwnParagraph(reading, members, span), claims, occasion);
        }

        var stems = new SortedSet<string>(spans.SelectMany(span => Stems(reading.Language, span)), StringComparer.Ordinal);
        return new StatementContext([.. claims], [.. occasion.Take(MostMarks)], [.. stems.Take(MostMarks)], reading.Credited);
    }

    private void ReadSpan(Reading reading, Span span, bool own, SortedSet<string> claims, SortedSet<string> occasion)
    {
        var words = span.Section.Words;
        foreach (var hit in lexicon.Media.Find(words, span.From, span.To).Where(hit => words[hit.From].IsCapital || words[hit.From].IsNumber))
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

            foreach (var mark in DateMentions.Read(words, span.From, span.To, language, reading.Article.Published))
            {
                occasion.Add(mark);
            }
        }

        for (var i = span.From; own && i < span.To; i++)
        {
            if (words[i].IsName && NameKeys.Of(words[i].Text) is { } name)
            {
                occasion.Add("name:" + name);
            }
            else if (words[i].IsNumber && words[i].Text.Length is >= 2 and <= 9)
            {
                occasion.Add("num:" + words[i].Text);
            }
        }
    }

    private static Span Sentence(Reading reading, Place place)
    {
        var section = reading.Sections[place.Section];
        var (from, to) = section.Sentence(place.Statement.Start, place.Statement.End);
        return new Span(section, from, to);
    }

    /// <summary>The paragraphs of the statements and beside them, the title and the lead, but no paragraph of another's statement.</summary>
    private static IEnumerable<Span> Surroundings(Reading reading, List<Place> members)
    {
        var indexes = new SortedSet<int> { 0, 1, 2 };
        foreach (var member in members)
        {
            indexes.UnionWith([member.Section - 1, member.Section, member.Section + 1]);
        }

        return indexes
            .Where(index => index >= 0 && index < reading.Sections.Count)
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

    private sealed record Place(Statement Statement, int Section);

    private readonly record struct Span(Section Section, int From, int To);

    private sealed record Reading(
        ArticleText Article, string Language, LanguageContext? Words, List<Section> Sections, List<Place> Places, string? Credited);
}
