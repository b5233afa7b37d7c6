using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Azure.Tables;

/// <summary>Answers a question for statements from the narrowest partitions that hold the answer.</summary>
internal sealed class StatementQueries(TableSet tables)
{
    private const int LargestPage = 1000;

    public async IAsyncEnumerable<JudgedStatement> QueryAsync(
        StatementQuery query, Months months, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<(ArticleId, string)>();
        await foreach (var row in RowsAsync(query, months, cancellationToken))
        {
            if (seen.Count >= query.Limit)
            {
                yield break;
            }

            var statement = StatementColumns.Read(row);
            if (seen.Add((statement.Stored.ArticleId, statement.Stored.Id)))
            {
                yield return statement;
            }
        }
    }

    private IAsyncEnumerable<TableEntity> RowsAsync(StatementQuery query, Months months, CancellationToken cancellationToken) => query switch
    {
        { Article: { } article } => tables.QueryAsync(
            StatementKeys.ByArticle, Filters.And([Filters.Partition(StatementKeys.Of(article, "").Partition), .. Conditions(query)]), cancellationToken),
        { Official: { Length: > 0 } official } => OfficialAsync(official, query, cancellationToken),
        { Country: { Length: > 0 } country } => PartitionAsync(StatementKeys.ByCountry, StatementKeys.Country(country), query, cancellationToken),
        { Subject: { Length: > 0 } subject } => PartitionAsync(StatementKeys.BySubject, StatementKeys.Country(subject), query, cancellationToken),
        _ => MonthsAsync(query, months, cancellationToken),
    };

    private IAsyncEnumerable<TableEntity> PartitionAsync(string table, string partition, StatementQuery query, CancellationToken cancellationToken)
    {
        var (from, to) = StatementKeys.RangeOf(query.From, query.To);
        var filter = Filters.And([Filters.Rows(partition, from, to), .. Conditions(query)]);
        return tables.QueryAsync(table, filter, cancellationToken, Math.Clamp(query.Limit, 1, LargestPage));
    }

    private async IAsyncEnumerable<TableEntity> MonthsAsync(
        StatementQuery query, Months months, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = query.From?.ToString("yyyyMM");
        var last = query.To?.ToString("yyyyMM");
        await foreach (var month in months.ListAsync(cancellationToken))
        {
            if (string.CompareOrdinal(month, first) >= 0 && (last is null || string.CompareOrdinal(month, last) <= 0))
            {
                await foreach (var row in PartitionAsync(StatementKeys.ByDate, month, query, cancellationToken))
                {
                    yield return row;
                }
            }
        }
    }

    // Asked by register id or by name: a name may be that of someone outside the register, or of several in it.
    private async IAsyncEnumerable<TableEntity> OfficialAsync(
        string official, StatementQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = await tables
            .QueryAsync(StatementKeys.ByOfficial, Filters.RowsUnder(StatementKeys.Names, Keys.Slug(official)), cancellationToken)
            .Select(row => row.GetText("Id"))
            .ToListAsync(cancellationToken);
        var partitions = ids.Append(official).Select(StatementKeys.Official).Distinct(StringComparer.Ordinal)
            .Select(partition => PartitionAsync(StatementKeys.ByOfficial, partition, query, cancellationToken));
        await foreach (var row in RowMerge.MergeAsync(partitions, cancellationToken))
        {
            yield return row;
        }
    }

    // What the partition does not already say.
    private static IEnumerable<string> Conditions(StatementQuery query)
    {
        if (query.Country is { Length: > 0 } country && query.Official is { Length: > 0 })
        {
            yield return Filters.Equal(nameof(Statement.Country), country.ToUpperInvariant());
        }

        if (query.Subject is { Length: > 0 } subject)
        {
            yield return Filters.Equal(nameof(Statement.SubjectCountry), subject.ToUpperInvariant());
        }

        if (query.Stance is { } stance)
        {
            yield return Filters.Equal(nameof(Statement.Stance), stance.ToString());
        }

        if (query.Language is { Length: > 0 } language)
        {
            yield return Filters.Equal(nameof(StoredStatement.Language), language.ToLowerInvariant());
        }

        if (query.Outlet is { Length: > 0 } outlet)
        {
            yield return Filters.Or(Filters.Equal(nameof(StoredStatement.Outlet), outlet), Filters.Equal(StatementColumns.OutletId, outlet));
        }

        if (query.Background is { } background)
        {
            yield return Filters.Equal(nameof(Statement.Background), background);
        }

        if (query.NewOnly)
        {
            yield return Filters.Equal(StatementColumns.IsNew, true);
        }

        if (query.RepeatsOnly)
        {
            yield return Filters.Equal(nameof(Judgement.IsRepeat), true);
        }
    }
}
