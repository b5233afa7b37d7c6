using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>What a report makes of an event: a new one, one with another source, or one at last witnessed.</summary>
internal static class EventReports
{
    /// <summary>An event that was known in silence is still news for so long.</summary>
    public static readonly TimeSpan News = TimeSpan.FromHours(24);

    /// <summary>Words older than this when we first see them are history, not news.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(7);

    public static StatementEvent Found(Ledger ledger, StoredStatement statement, JointWords? joint)
    {
        var said = statement.Statement;
        var at = SaidAt(statement);
        var previous = Previous(ledger, at);
        return new StatementEvent
        {
            Id = joint?.EventId ?? EventId(ledger.Key, statement),
            Speaker = said.Speaker,
            Role = said.Role,
            Country = said.Country,
            Subject = said.SubjectCountry,
            AlsoSubjects = joint is null ? null : [.. joint.Subjects.Where(subject => subject != said.SubjectCountry)],
            Stance = said.Stance,
            At = at,
            AtPrecision = said.Background && at == statement.At ? AtPrecision.Unknown : statement.AtPrecision,
            FirstSeenAt = statement.FirstSeenAt,
            Evidence = said.Evidence,
            Quote = said.Quote,
            Language = statement.Language,
            Confidence = said.Confidence,
            Claims = statement.Claims,
            Occasion = statement.Occasion,
            Words = statement.Words,
            Previous = previous,
            PositionChanged = Changed(previous, ledger, said),
            AnnouncedBy = IsNews(statement) ? NoveltyJudge.Key(statement) : null,
            StateControlledOnly = statement.StateControlled,
            BackgroundOnly = said.Background,
        };
    }

    public static StatementEvent Join(Ledger ledger, StatementEvent known, StoredStatement statement)
    {
        var said = statement.Statement;
        var announces = !known.Announced && IsNews(statement) && IsRecent(known, statement);
        var joined = known with
        {
            Claims = Marks.Merge(known.Claims, statement.Claims),
            Occasion = Marks.Merge(known.Occasion, statement.Occasion),
            Words = Marks.Merge(known.Words, statement.Words),
            StateControlledOnly = known.StateControlledOnly && statement.StateControlled,
            BackgroundOnly = known.BackgroundOnly && said.Background,
            AnnouncedBy = announces ? NoveltyJudge.Key(statement) : known.AnnouncedBy,
        };
        if (known.BackgroundOnly && !said.Background)
        {
            return Witness(ledger, joined, statement);
        }

        return !said.Background && known.Sources is [var first, ..] && first.ArticleId == statement.ArticleId ? Sharpen(ledger, joined, statement) : joined;
    }

    /// <summary>An article's headline often comes first; the words themselves, and a position where the first sentence merely reported, say more.</summary>
    private static StatementEvent Sharpen(Ledger ledger, StatementEvent known, StoredStatement statement)
    {
        var said = statement.Statement;
        var worded = known.Quote is null && said.Quote is not null && (said.Stance == known.Stance || known.Stance == Stance.Neutral)
            ? known with { Evidence = said.Evidence, Quote = said.Quote }
            : known;
        return known.Stance == Stance.Neutral && said.Stance != Stance.Neutral
            ? worded with { Stance = said.Stance, Confidence = said.Confidence, PositionChanged = Changed(known.Previous, ledger, said) }
            : worded;
    }

    /// <summary>The first report of words that were only known from restatements says better when and what.</summary>
    private static StatementEvent Witness(Ledger ledger, StatementEvent known, StoredStatement statement)
    {
        var said = statement.Statement;
        var at = SaidAt(statement) is var reported && reported < known.At ? reported : known.At;
        var previous = Previous(ledger with { Events = [.. ledger.Events.Where(other => other.Id != known.Id)] }, at);
        return known with
        {
            At = at,
            AtPrecision = statement.AtPrecision,
            Stance = said.Stance,
            Confidence = said.Confidence,
            Evidence = said.Evidence,
            Quote = said.Quote,
            Language = statement.Language,
            Role = said.Role ?? known.Role,
            Previous = previous,
            PositionChanged = Changed(previous, ledger, said),
        };
    }

    private static bool IsNews(StoredStatement statement) =>
        statement.Statement is { Official: true, Background: false } && !statement.Silent && statement.FirstSeenAt - statement.At <= Stale;

    private static bool IsRecent(StatementEvent known, StoredStatement statement) =>
        known.BackgroundOnly
            ? known.AtPrecision == AtPrecision.Unknown || statement.FirstSeenAt - known.FirstSeenAt <= Stale
            : (statement.FirstSeenAt - known.FirstSeenAt).Duration() <= News;

    private static EarlierEvent? Previous(Ledger ledger, DateTimeOffset at) =>
        ledger.Events.LastOrDefault(known => known.At <= at && known.Sources.Count > 0) is { } last
            ? Earlier(last)
            : null;

    public static EarlierEvent? Earlier(StatementEvent? known) =>
        known is null ? null : new EarlierEvent(known.Id, known.At, known.Stance, known.Evidence, known.Sources is [var first, ..] ? first.Url : null);

    private static bool Changed(EarlierEvent? previous, Ledger ledger, Statement said) =>
        previous is not null && previous.Stance != said.Stance && said.Confidence >= NoveltyJudge.ClearConfidence
        && ledger.Events.First(known => known.Id == previous.Id).Confidence >= NoveltyJudge.ClearConfidence;

    /// <summary>The day that the text names, else when it was published.</summary>
    private static DateTimeOffset SaidAt(StoredStatement statement)
    {
        var days = statement.Occasion
            .Where(mark => mark.StartsWith("said:", StringComparison.Ordinal))
            .Select(mark => DateTimeOffset.ParseExact(mark[5..], "yyyy-MM-dd", null, DateTimeStyles.AssumeUniversal))
            .ToList();
        return days.Count == 1 && days[0].Date < statement.At.UtcDateTime.Date ? days[0] : statement.At;
    }

    private static string EventId(LedgerKey key, StoredStatement statement) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{NoveltyJudge.Key(statement)}")))[..16];
}
