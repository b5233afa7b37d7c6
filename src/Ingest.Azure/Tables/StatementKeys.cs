using Ingest.Articles;
using Ingest.Statements;

namespace Ingest.Azure.Tables;

/// <summary>
/// Where a statement's rows are: one with its article, and a whole copy for each question, newest first, so that an answer is
/// read from one range of one partition.
/// </summary>
internal static class StatementKeys
{
    public const string ByArticle = "statements";
    public const string ByOfficial = "statementsbyofficial";
    public const string ByCountry = "statementsbycountry";
    public const string BySubject = "statementsbysubject";

    /// <summary>A partition a month.</summary>
    public const string ByDate = "statementsbydate";

    /// <summary>In <see cref="ByOfficial"/>: the register ids of a name.</summary>
    public const string Names = "names";

    public static (string Partition, string Row) Of(ArticleId articleId, string statementId) =>
        (Keys.Part(articleId.ToString()), Keys.Part(statementId));

    public static IReadOnlyList<(string Table, string Partition, string Row)> CopiesOf(StoredStatement stored)
    {
        if (stored.SupersededBy is not null)
        {
            return [];
        }

        var (article, statement) = Of(stored.ArticleId, stored.Id);
        var row = Keys.Join(Keys.NewestFirst(stored.At), article, statement);
        List<(string, string, string)> copies =
        [
            (ByDate, Keys.Month(stored.At), row),
            (BySubject, Country(stored.Statement.SubjectCountry), row),
        ];
        if (stored.Statement.Country is { Length: > 0 } country)
        {
            copies.Add((ByCountry, Country(country), row));
        }

        if ((stored.Statement.SpeakerId ?? stored.Statement.Speaker) is { Length: > 0 } speaker)
        {
            copies.Add((ByOfficial, Official(speaker), row));
        }

        return copies;
    }

    /// <param name="speaker">Register id, or the name of one who is not in the register.</param>
    public static string Official(string speaker) => "by-" + Keys.Slug(speaker);

    public static string Country(string code) => Keys.Part(code.ToUpperInvariant());

    /// <summary>The rows of the days that are asked for, first to last: both bounds of a range are keys of moments.</summary>
    public static (string From, string To) RangeOf(DateOnly? first, DateOnly? last)
    {
        var newest = last is { } until && until < DateOnly.MaxValue ? Start(until.AddDays(1)).AddTicks(-1) : DateTimeOffset.MaxValue;
        var oldest = first is { } from ? Start(from) : DateTimeOffset.MinValue;
        return (Keys.NewestFirst(newest), Keys.NewestFirst(oldest) + (char)(Keys.Separator + 1));
    }

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
