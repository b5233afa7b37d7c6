using System.Text.Json.Serialization;
using Ingest.Cli.Terminals;
using Ingest.Statements;

namespace Ingest.Cli.Querying;

/// <summary>A statement as analysts get it: flat, each row complete. <see cref="Evidence"/> is the exact text of the source.</summary>
internal sealed record StatementRow
{
    public required DateTimeOffset At { get; init; }

    public string? Speaker { get; init; }

    public string? SpeakerId { get; init; }

    public string? SpeakerAsWritten { get; init; }

    public string? Role { get; init; }

    public string? Country { get; init; }

    public bool Official { get; init; }

    public bool Former { get; init; }

    public required string SubjectCountry { get; init; }

    public required string Stance { get; init; }

    public bool Direct { get; init; }

    public string? Quote { get; init; }

    public required string Evidence { get; init; }

    public required string Where { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public bool Background { get; init; }

    public string? RelayedBy { get; init; }

    public double Confidence { get; init; }

    public string? Event { get; init; }

    public bool New { get; init; }

    public bool PositionChanged { get; init; }

    public string? PreviousStance { get; init; }

    public DateTimeOffset? PreviousAt { get; init; }

    public string? Why { get; init; }

    public bool Repeat { get; init; }

    public string? NearestEvent { get; init; }

    public DateTimeOffset? NearestAt { get; init; }

    public string? NearestEvidence { get; init; }

    public string? NearestUrl { get; init; }

    public required string Outlet { get; init; }

    public bool StateControlled { get; init; }

    public string? CreditedTo { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string ArticleId { get; init; }

    public required string StatementId { get; init; }

    public required string EngineVersion { get; init; }

    public string? SupersededBy { get; init; }

    /// <summary>The columns of a CSV export, in order; the names are those of the JSON Lines.</summary>
    public static IReadOnlyList<(string Name, Func<StatementRow, object?> Value)> Columns { get; } =
    [
        ("at", row => row.At),
        ("speaker", row => row.Speaker),
        ("speakerId", row => row.SpeakerId),
        ("speakerAsWritten", row => row.SpeakerAsWritten),
        ("role", row => row.Role),
        ("country", row => row.Country),
        ("official", row => row.Official),
        ("former", row => row.Former),
        ("subjectCountry", row => row.SubjectCountry),
        ("stance", row => row.Stance),
        ("direct", row => row.Direct),
        ("quote", row => row.Quote),
        ("evidence", row => row.Evidence),
        ("where", row => row.Where),
        ("start", row => row.Start),
        ("end", row => row.End),
        ("background", row => row.Background),
        ("relayedBy", row => row.RelayedBy),
        ("confidence", row => row.Confidence),
        ("event", row => row.Event),
        ("new", row => row.New),
        ("positionChanged", row => row.PositionChanged),
        ("previousStance", row => row.PreviousStance),
        ("previousAt", row => row.PreviousAt),
        ("why", row => row.Why),
        ("repeat", row => row.Repeat),
        ("nearestEvent", row => row.NearestEvent),
        ("nearestAt", row => row.NearestAt),
        ("nearestEvidence", row => row.NearestEvidence),
        ("nearestUrl", row => row.NearestUrl),
        ("outlet", row => row.Outlet),
        ("stateControlled", row => row.StateControlled),
        ("creditedTo", row => row.CreditedTo),
        ("language", row => row.Language),
        ("title", row => row.Title),
        ("url", row => row.Url),
        ("articleId", row => row.ArticleId),
        ("statementId", row => row.StatementId),
        ("engineVersion", row => row.EngineVersion),
        ("supersededBy", row => row.SupersededBy),
    ];

    public static StatementRow From(JudgedStatement judged)
    {
        var (stored, judgement) = judged;
        var statement = stored.Statement;
        return new StatementRow
        {
            At = stored.At,
            Speaker = statement.Speaker,
            SpeakerId = statement.SpeakerId,
            SpeakerAsWritten = statement.SpeakerAsWritten,
            Role = statement.Role,
            Country = statement.Country,
            Official = statement.Official,
            Former = statement.Former,
            SubjectCountry = statement.SubjectCountry,
            Stance = Word(statement.Stance),
            Direct = statement.Direct,
            Quote = statement.Quote,
            Evidence = statement.Evidence,
            Where = statement.Where.ToString().ToLowerInvariant(),
            Start = statement.Start,
            End = statement.End,
            Background = statement.Background,
            RelayedBy = statement.RelayedBy,
            Confidence = statement.Confidence,
            Event = judgement?.EventId,
            New = judgement?.IsNew ?? false,
            PositionChanged = judgement?.PositionChanged ?? false,
            PreviousStance = judgement?.Previous is { } previous ? Word(previous.Stance) : null,
            PreviousAt = judgement?.Previous?.At,
            Why = judgement?.Why,
            Repeat = judgement?.IsRepeat ?? false,
            NearestEvent = judgement?.Nearest?.Id,
            NearestAt = judgement?.Nearest?.At,
            NearestEvidence = judgement?.Nearest?.Evidence,
            NearestUrl = judgement?.Nearest?.Url?.AbsoluteUri,
            Outlet = stored.Outlet,
            StateControlled = stored.StateControlled,
            CreditedTo = stored.CreditedTo,
            Language = stored.Language,
            Title = stored.Title,
            Url = stored.Url.AbsoluteUri,
            ArticleId = stored.ArticleId.ToString(),
            StatementId = stored.Id,
            EngineVersion = stored.EngineVersion,
            SupersededBy = stored.SupersededBy,
        };
    }

    private static string Word(Stance stance) => stance.ToString().ToLowerInvariant();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatementRow))]
internal sealed partial class StatementRowJson : JsonSerializerContext
{
    /// <summary>For files and pipes, never for a page: letters of all scripts stay legible.</summary>
    public static StatementRowJson Readable { get; } = new(ReadableJson.NewOptions());
}
