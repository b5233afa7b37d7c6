using Ingest.Statements;

namespace Ingest.Cli.Running;

/// <summary>Follows the statements of a run: each is told once, when it has been judged.</summary>
internal sealed class StatementWatch(IStatementStore store, TimeProvider time)
{
    private const int Most = 5000;

    // A statement counts from its publication; what is older than this when it comes in is counted in the end, but not told.
    private static readonly TimeSpan s_window = TimeSpan.FromDays(2);

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _events = new(StringComparer.Ordinal);

    public int Statements { get; private set; }

    public int Events => _events.Count;

    public int Alerts { get; private set; }

    /// <summary>Takes what the store holds before the run as known.</summary>
    public async Task PrimeAsync(CancellationToken cancellationToken)
    {
        await foreach (var judged in QueryAsync(cancellationToken))
        {
            _known.Add(KeyOf(judged));
        }
    }

    public async Task<IReadOnlyList<Happening>> LookAsync(CancellationToken cancellationToken)
    {
        List<Happening> happenings = [];
        await foreach (var judged in QueryAsync(cancellationToken))
        {
            if (judged.Judgement is { } judgement && _known.Add(KeyOf(judged)))
            {
                Statements++;
                Alerts += judgement.IsNew ? 1 : 0;
                if (judgement.EventId is { } id)
                {
                    _events.Add(id);
                }

                happenings.Add(Tell(judged.Stored, judgement));
            }
        }

        happenings.Reverse();
        return happenings;
    }

    private static string KeyOf(JudgedStatement judged) => $"{judged.Stored.ArticleId}/{judged.Stored.Id}";

    private static Happening Tell(StoredStatement stored, Judging.Judgement judgement)
    {
        var (kind, what) = judgement.IsNew
            ? (HappeningKind.Alert, judgement.PositionChanged ? "CHANGED" : "ALERT")
            : (HappeningKind.Statement, stored switch
            {
                { Statement.Background: true } => "background",
                { Statement.Former: true } => "former",
                { Statement.Official: false } => "no official",
                { Silent: true } => "baseline",
                _ => "known",
            });
        return new Happening(stored.FirstSeenAt, kind, what, Sentence(stored, judgement));
    }

    private static string Sentence(StoredStatement stored, Judging.Judgement judgement)
    {
        var statement = stored.Statement;
        var who = statement.Speaker ?? statement.Role ?? statement.Country ?? statement.SpeakerAsWritten ?? "Somebody";
        var role = statement.Speaker is null || statement.Role is null ? "" : $" ({statement.Role})";
        var stance = statement.Stance.ToString().ToLowerInvariant();
        var change = judgement is { PositionChanged: true, Previous: { } previous } ? $", was {previous.Stance.ToString().ToLowerInvariant()}" : "";
        return $"{who}{role}: {stance}{change} on {statement.SubjectCountry}, “{statement.Quote ?? statement.Evidence}” - {stored.Outlet}";
    }

    private IAsyncEnumerable<JudgedStatement> QueryAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var first = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime - s_window);
        // Feeds date their items a little ahead now and then, also over midnight.
        return store.QueryAsync(new StatementQuery { From = first, To = today.AddDays(1), Limit = Most }, cancellationToken);
    }
}
