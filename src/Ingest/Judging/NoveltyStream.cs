using System.Globalization;
using Ingest.Articles;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>An article of a stream whose contexts are read, waiting for its turn.</summary>
public sealed record StreamArticle(
    string Id, ArticleText Text, string Language, string? Published, IReadOnlyList<Statement> Statements, IReadOnlyList<StatementContext> Contexts);

/// <summary>
/// Judges the articles of a stream in its order, with nothing stored: what the pipeline does by queue and table, for the
/// command line. <see cref="Prepare"/> may run on many threads, <see cref="Judge"/> on one.
/// </summary>
public sealed class NoveltyStream(ContextReader reader, NoveltyJudge judge)
{
    /// <summary>Speakers remembered; of more the one not heard of for longest is forgotten.</summary>
    private const int MostLedgers = 20_000;

    private static readonly Uri Nowhere = new("about:blank");

    private readonly Dictionary<LedgerKey, LinkedListNode<Ledger>> _ledgers = [];
    private readonly LinkedList<Ledger> _byUse = [];
    private DateTimeOffset _latest = DateTimeOffset.UnixEpoch;
    private long _articles;

    /// <param name="published">As the stream gives it: a moment, a day, a month, or null.</param>
    public StreamArticle Prepare(string id, ArticleText text, string language, string? published, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (at, precision) = Read(published);
        var dated = precision == AtPrecision.Moment ? text with { Published = DateOnly.FromDateTime(at.UtcDateTime) } : text with { Published = null };
        return new StreamArticle(id, text, language, published, statements, reader.Read(dated, language, statements));
    }

    /// <summary>One judgement a statement, in their order.</summary>
    public IReadOnlyList<Judgement> Judge(StreamArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (at, precision) = Read(article.Published);
        if (precision == AtPrecision.Unknown)
        {
            at = _latest;
        }

        _latest = at > _latest ? at : _latest;
        _articles++;
        List<StoredStatement> rows = [.. article.Statements.Select((_, index) => Stored(article, index, at, precision))];
        return rows.ConvertAll(row => JudgeRow(row, rows, article));
    }

    private Judgement JudgeRow(StoredStatement row, List<StoredStatement> rows, StreamArticle article)
    {
        var joint = JointWords.Of(row, rows);
        if (joint is null || joint.Lead.Id == row.Id)
        {
            return JudgeWords(row, joint, article).Judgement;
        }

        var lead = JudgeWords(joint.Lead, joint, article);
        return JointWords.Tell(JudgeWords(row, joint with { EventId = lead.Judgement.EventId }, article).Judgement, lead);
    }

    private Verdict JudgeWords(StoredStatement row, JointWords? joint, StreamArticle article)
    {
        var verdict = judge.Judge(Take(LedgerKeys.Of(row.Statement, article.Statements)), row, joint);
        Keep(verdict.Ledger);
        return verdict;
    }

    private static (DateTimeOffset At, AtPrecision Precision) Read(string? published)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(published, "yyyy-MM", CultureInfo.InvariantCulture, Utc, out var month) ? (month, AtPrecision.Month)
            : DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, Utc, out var moment) ? (moment, AtPrecision.Moment)
            : (DateTimeOffset.UnixEpoch, AtPrecision.Unknown);
    }

    private StoredStatement Stored(StreamArticle article, int index, DateTimeOffset at, AtPrecision precision)
    {
        var context = article.Contexts[index];
        return new StoredStatement
        {
            Id = index.ToString(CultureInfo.InvariantCulture),
            // A stream may repeat ids; its order does not.
            ArticleId = new ArticleId("stream", "000000", _articles.ToString(CultureInfo.InvariantCulture)),
            Statement = article.Statements[index],
            Outlet = article.Text.Outlet ?? "",
            Url = Uri.TryCreate(article.Text.Url, UriKind.Absolute, out var url) ? url : Nowhere,
            Title = article.Text.Title,
            Language = article.Language,
            At = at,
            AtPrecision = precision,
            FirstSeenAt = at,
            EngineVersion = "stream",
            Claims = context.Claims,
            Occasion = context.Occasion,
            Words = context.Words,
            CreditedTo = context.CreditedTo,
        };
    }

    private Ledger Take(LedgerKey key)
    {
        if (!_ledgers.Remove(key, out var node))
        {
            return new Ledger { Key = key };
        }

        _byUse.Remove(node);
        return node.Value;
    }

    private void Keep(Ledger ledger)
    {
        var events = ledger.Events.Count > Ledger.MostEvents ? [.. ledger.Events.Skip(ledger.Events.Count - Ledger.MostEvents)] : ledger.Events;
        _ledgers[ledger.Key] = _byUse.AddLast(ledger with { Events = events });
        while (_byUse.Count > MostLedgers && _byUse.First is { } oldest)
        {
            _ledgers.Remove(oldest.Value.Key);
            _byUse.RemoveFirst();
        }
    }
}
