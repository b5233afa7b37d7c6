using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Azure.Tables;

/// <summary>
/// Statements and their judgements as rows. Both are merged into the same row, in any order: a statement that is stored again
/// keeps its judgement.
/// </summary>
internal static partial class StatementColumns
{
    public const string OutletId = "OutletId";
    public const string IsNew = "IsNew";
    private const string StatementId = "StatementId";
    private const string Judged = "Judged";

    public static TableEntity Write(TableEntity row, StoredStatement stored)
    {
        row.SetText(StatementId, stored.Id);
        row.SetText(nameof(stored.ArticleId), stored.ArticleId.ToString());
        row.SetText(OutletId, stored.ArticleId.OutletId);
        row.SetText(nameof(stored.Outlet), stored.Outlet);
        row.SetText(nameof(stored.Url), stored.Url.OriginalString);
        row.SetText(nameof(stored.Title), stored.Title);
        row.SetText(nameof(stored.Language), stored.Language);
        row.SetDate(nameof(stored.At), stored.At);
        row.SetText(nameof(stored.AtPrecision), stored.AtPrecision.ToString());
        row.SetDate(nameof(stored.FirstSeenAt), stored.FirstSeenAt);
        row.SetText(nameof(stored.EngineVersion), stored.EngineVersion);
        row.SetText(nameof(stored.SupersededBy), stored.SupersededBy);
        row[nameof(stored.Silent)] = stored.Silent;
        row[nameof(stored.StateControlled)] = stored.StateControlled;
        row.SetText(nameof(stored.Policy), stored.Policy.ToString());
        row.SetList(nameof(stored.Claims), stored.Claims);
        row.SetList(nameof(stored.Occasion), stored.Occasion);
        row.SetList(nameof(stored.Words), stored.Words);
        row.SetText(nameof(stored.CreditedTo), stored.CreditedTo);
        row.SetText(nameof(stored.TextHash), stored.TextHash);
        Write(row, stored.Statement);
        return row;
    }

    public static TableEntity Write(TableEntity row, Judgement judgement)
    {
        row[Judged] = true;
        row.SetText(nameof(judgement.EventId), judgement.EventId);
        row[IsNew] = judgement.IsNew;
        row.SetText(nameof(judgement.Previous), Pack(judgement.Previous));
        row[nameof(judgement.PositionChanged)] = judgement.PositionChanged;
        row.SetText(nameof(judgement.Nearest), Pack(judgement.Nearest));
        row[nameof(judgement.IsRepeat)] = judgement.IsRepeat;
        row.SetText(nameof(judgement.AnnouncedWith), judgement.AnnouncedWith);
        row.SetText(nameof(judgement.Why), judgement.Why);
        return row;
    }

    public static JudgedStatement Read(TableEntity row) => new(ReadStored(row), row.GetFlag(Judged) ? ReadJudgement(row) : null);

    public static StoredStatement ReadStored(TableEntity row) => new()
    {
        Id = row.GetText(StatementId),
        ArticleId = ArticleId.Parse(row.GetText(nameof(StoredStatement.ArticleId))),
        Statement = ReadStatement(row),
        Outlet = row.GetText(nameof(StoredStatement.Outlet)),
        Url = new Uri(row.GetText(nameof(StoredStatement.Url)), UriKind.RelativeOrAbsolute),
        Title = row.GetText(nameof(StoredStatement.Title)),
        Language = row.GetText(nameof(StoredStatement.Language)),
        At = row.GetDate(nameof(StoredStatement.At)),
        AtPrecision = row.GetEnum<AtPrecision>(nameof(StoredStatement.AtPrecision)),
        FirstSeenAt = row.GetDate(nameof(StoredStatement.FirstSeenAt)),
        EngineVersion = row.GetText(nameof(StoredStatement.EngineVersion)),
        SupersededBy = row.GetTextOrNull(nameof(StoredStatement.SupersededBy)),
        Silent = row.GetFlag(nameof(StoredStatement.Silent)),
        StateControlled = row.GetFlag(nameof(StoredStatement.StateControlled)),
        Policy = row.GetEnum<SourcePolicy>(nameof(StoredStatement.Policy)),
        Claims = row.GetList(nameof(StoredStatement.Claims)),
        Occasion = row.GetList(nameof(StoredStatement.Occasion)),
        Words = row.GetList(nameof(StoredStatement.Words)),
        CreditedTo = row.GetTextOrNull(nameof(StoredStatement.CreditedTo)),
        TextHash = row.GetTextOrNull(nameof(StoredStatement.TextHash)),
    };

    private static void Write(TableEntity row, Statement statement)
    {
        row.SetText(nameof(statement.Speaker), statement.Speaker);
        row.SetText(nameof(statement.SpeakerId), statement.SpeakerId);
        row.SetText(nameof(statement.SpeakerAsWritten), statement.SpeakerAsWritten);
        row.SetText(nameof(statement.Role), statement.Role);
        row.SetText(nameof(statement.Country), statement.Country);
        row[nameof(statement.Official)] = statement.Official;
        row[nameof(statement.Former)] = statement.Former;
        row.SetText(nameof(statement.SubjectCountry), statement.SubjectCountry);
        row.SetText(nameof(statement.Stance), statement.Stance.ToString());
        row[nameof(statement.Direct)] = statement.Direct;
        row.SetText(nameof(statement.Quote), statement.Quote);
        row.SetText(nameof(statement.Evidence), statement.Evidence);
        row.SetText(nameof(statement.Where), statement.Where.ToString());
        row[nameof(statement.Start)] = statement.Start;
        row[nameof(statement.End)] = statement.End;
        row[nameof(statement.Background)] = statement.Background;
        row.SetText(nameof(statement.RelayedBy), statement.RelayedBy);
        row[nameof(statement.Confidence)] = statement.Confidence;
        row.SetText(nameof(statement.Because), statement.Because);
    }

    private static Statement ReadStatement(TableEntity row) => new()
    {
        Speaker = row.GetTextOrNull(nameof(Statement.Speaker)),
        SpeakerId = row.GetTextOrNull(nameof(Statement.SpeakerId)),
        SpeakerAsWritten = row.GetTextOrNull(nameof(Statement.SpeakerAsWritten)),
        Role = row.GetTextOrNull(nameof(Statement.Role)),
        Country = row.GetTextOrNull(nameof(Statement.Country)),
        Official = row.GetFlag(nameof(Statement.Official)),
        Former = row.GetFlag(nameof(Statement.Former)),
        SubjectCountry = row.GetText(nameof(Statement.SubjectCountry)),
        Stance = row.GetEnum<Stance>(nameof(Statement.Stance)),
        Direct = row.GetFlag(nameof(Statement.Direct)),
        Quote = row.GetTextOrNull(nameof(Statement.Quote)),
        Evidence = row.GetText(nameof(Statement.Evidence)),
        Where = row.GetEnum<TextPart>(nameof(Statement.Where)),
        Start = row.GetInt32(nameof(Statement.Start)) ?? 0,
        End = row.GetInt32(nameof(Statement.End)) ?? 0,
        Background = row.GetFlag(nameof(Statement.Background)),
        RelayedBy = row.GetTextOrNull(nameof(Statement.RelayedBy)),
        Confidence = row.GetDouble(nameof(Statement.Confidence)) ?? 1,
        Because = row.GetTextOrNull(nameof(Statement.Because)),
    };

    private static Judgement ReadJudgement(TableEntity row) => new(
        row.GetTextOrNull(nameof(Judgement.EventId)),
        row.GetFlag(IsNew),
        Unpack(row.GetTextOrNull(nameof(Judgement.Previous))),
        row.GetFlag(nameof(Judgement.PositionChanged)),
        Unpack(row.GetTextOrNull(nameof(Judgement.Nearest))),
        row.GetText(nameof(Judgement.Why)))
    {
        IsRepeat = row.GetFlag(nameof(Judgement.IsRepeat)),
        AnnouncedWith = row.GetTextOrNull(nameof(Judgement.AnnouncedWith)),
    };

    private static string? Pack(EarlierEvent? earlier) => earlier is null ? null : JsonSerializer.Serialize(earlier, JudgementJson.Default.EarlierEvent);

    private static EarlierEvent? Unpack(string? json) => json is null ? null : JsonSerializer.Deserialize(json, JudgementJson.Default.EarlierEvent);

    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    [JsonSerializable(typeof(EarlierEvent))]
    private sealed partial class JudgementJson : JsonSerializerContext;
}
