using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Articles;
using Ingest.Statements;

namespace Ingest.Processing;

/// <summary>Makes the rows of an article's statements.</summary>
internal static class StatementRows
{
    /// <summary>A claimed time later than the first sight by more than this is a lie or a clock gone wrong.</summary>
    private static readonly TimeSpan s_clockSlack = TimeSpan.FromHours(1);

    /// <summary>The moment the article's statements count from: what it claims if that is not in the future, else the first sight.</summary>
    public static DateTimeOffset TimeOf(Article article) =>
        article.PublishedAt is { } claimed && claimed <= article.FirstSeenAt + s_clockSlack ? claimed : article.FirstSeenAt;

    /// <summary>16 hex digits of speaker, subject, part and evidence: the same statement of the same text has the same id in every run.</summary>
    public static string IdOf(Statement statement)
    {
        var key = string.Join('\n', statement.Speaker ?? statement.Country, statement.SubjectCountry, statement.Where.ToString(), statement.Background ? "background" : "fresh", statement.Evidence);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }

    /// <summary>The id of a back-fill's row, which stands beside that of the engine before: the same, and @VERSION.</summary>
    public static string IdOf(Statement statement, string engineVersion) => $"{IdOf(statement)}@{engineVersion}";

    /// <summary>Whether two ids are of the same words, read by whichever engine.</summary>
    public static bool IsSame(string id, string other) => Words(id) == Words(other);

    private static string Words(string id) => id.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? id[..at] : id;

    /// <summary>Hex SHA-256 of title and text.</summary>
    public static string HashOf(string title, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{text}")));

    /// <summary>Day of the statements for the engine, which asks who held an office then.</summary>
    public static DateOnly DayOf(Article article) => DateOnly.FromDateTime(TimeOf(article).UtcDateTime);

    /// <summary>The partition month of an article first seen at <paramref name="seen"/>, yyyyMM.</summary>
    public static string MonthOf(DateTimeOffset seen) => seen.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
