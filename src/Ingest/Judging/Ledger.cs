using Ingest.Articles;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>A speaker (register id, else "name-" and keys of the name, else "inst-" and the country) and a subject country.</summary>
public readonly record struct LedgerKey(string Speaker, string Subject)
{
    public override string ToString() => $"{Speaker}/{Subject}";

    /// <exception cref="FormatException">The text is not SPEAKER/SUBJECT.</exception>
    public static LedgerKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.LastIndexOf('/');
        return slash > 0 && slash < text.Length - 1
            ? new LedgerKey(text[..slash], text[(slash + 1)..])
            : throw new FormatException($"'{text}' is not a ledger key (SPEAKER/SUBJECT).");
    }
}

/// <summary>The events of one speaker on one subject, oldest first. One row, guarded by its ETag.</summary>
public sealed record Ledger
{
    /// <summary>Events that a ledger's row holds.</summary>
    public const int MostEvents = 60;

    public required LedgerKey Key { get; init; }

    /// <summary>The latest; older ones than <see cref="MostEvents"/> are kept apart by the store.</summary>
    public IReadOnlyList<StatementEvent> Events { get; init; } = [];

    /// <summary>The row's ETag, null for a ledger never stored. Set by the store.</summary>
    public string? Version { get; init; }
}

/// <summary>One utterance: statements of one speaker that report the same occasion, in any outlet or language.</summary>
public sealed record StatementEvent
{
    /// <summary>Made from the ledger's key and the first statement, so that a retry makes the same; unique in the ledger.</summary>
    public required string Id { get; init; }

    public string? Speaker { get; init; }

    public string? Role { get; init; }

    public string? Country { get; init; }

    public required string Subject { get; init; }

    /// <summary>Further countries whose membership the same words are on, each with the event of the same id in its ledger; null for none.</summary>
    public IReadOnlyList<string>? AlsoSubjects { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>When it was said as far as is known.</summary>
    public required DateTimeOffset At { get; init; }

    public AtPrecision AtPrecision { get; init; }

    /// <summary>When we met its first report, which tells how old it is to us, whatever the articles claim.</summary>
    public DateTimeOffset FirstSeenAt { get; init; }

    public required string Evidence { get; init; }

    public string? Quote { get; init; }

    public string? Language { get; init; }

    public double Confidence { get; init; } = 1;

    /// <summary>Where it was reported, in the order in which we saw it, at most 60, one an article; the first is the alert's link. Empty where every report was withdrawn.</summary>
    public IReadOnlyList<EventSource> Sources { get; init; } = [];

    public IReadOnlyList<string> Claims { get; init; } = [];

    public IReadOnlyList<string> Occasion { get; init; } = [];

    /// <summary>Stems of what was reported, LANGUAGE:STEM.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The event before it, with its stance; null for the first on record.</summary>
    public EarlierEvent? Previous { get; init; }

    public bool PositionChanged { get; init; }

    /// <summary>
    /// ARTICLE#STATEMENT that an alert was asked for; null for a baseline, a non-official or mere background. Only the
    /// statement that stands here may send the alert, as often as its message is delivered.
    /// </summary>
    public string? AnnouncedBy { get; init; }

    /// <summary>ARTICLE#STATEMENT whose withdrawal made what was announced wrong; it may send the correction, as <see cref="AnnouncedBy"/> the alert.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>Whether an alert was asked for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Announced => AnnouncedBy is not null;

    /// <summary>Those who were alerted were told that nobody reports it any more.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTakenBack => CorrectedBy is not null && Sources.All(source => source.Background);

    /// <summary>Carried by outlets that a state controls, and by no other so far.</summary>
    public bool StateControlledOnly { get; init; }

    /// <summary>Holds background restatements only: known of, not witnessed.</summary>
    public bool BackgroundOnly { get; init; }
}

/// <summary>A report of an event.</summary>
public sealed record EventSource
{
    public required ArticleId ArticleId { get; init; }

    public required string StatementId { get; init; }

    public required string Outlet { get; init; }

    public required Uri Url { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool StateControlled { get; init; }

    public bool Background { get; init; }

    public Stance Stance { get; init; }

    /// <summary>The publisher that this one has it from, an id of media.json; null where it credits none.</summary>
    public string? CreditedTo { get; init; }

    /// <summary>How it was judged, in one line: a message delivered twice gives the same answer.</summary>
    public string? Why { get; init; }

    /// <summary>The event that it was most like when it came.</summary>
    public EarlierEvent? Nearest { get; init; }

    /// <summary>As <see cref="Judgement.IsRepeat"/>.</summary>
    public bool IsRepeat { get; init; }
}

/// <summary>What the speaker said before on the subject, as it is shown beside an event.</summary>
public sealed record EarlierEvent(string Id, DateTimeOffset At, Stance Stance, string Evidence, Uri? Url);

/// <summary>How a statement was judged.</summary>
/// <param name="EventId">The event that it reports; null where none could be told.</param>
/// <param name="IsNew">It made the event, or is the first to announce it.</param>
/// <param name="Nearest">The event it was most like as it came, new or not; null where the ledger held none.</param>
/// <param name="Why">One line for people.</param>
public sealed record Judgement(string? EventId, bool IsNew, EarlierEvent? Previous, bool PositionChanged, EarlierEvent? Nearest, string Why)
{
    /// <summary>The country on whose membership the same words are announced; null for an event that is announced itself, or not at all.</summary>
    public string? AnnouncedWith { get; init; }

    /// <summary>Suppressed: an official's fresh words that another article reported before.</summary>
    public bool IsRepeat { get; init; }
}

/// <summary>The ledgers.</summary>
public interface ILedgerStore
{
    /// <returns>An empty ledger without version where there is none.</returns>
    Task<Ledger> GetAsync(LedgerKey key, CancellationToken cancellationToken);

    /// <summary>Stores the ledger if nobody stored another since it was read (insert-if-absent for a new one).</summary>
    /// <returns>False where another writer was first: read again and judge again.</returns>
    Task<bool> TrySaveAsync(Ledger ledger, CancellationToken cancellationToken);

    /// <summary>Finds one event, also one that has left the ledger's row.</summary>
    Task<StatementEvent?> GetEventAsync(LedgerKey key, string eventId, CancellationToken cancellationToken);

    /// <summary>All ledgers of one speaker.</summary>
    IAsyncEnumerable<Ledger> ListAsync(string speaker, CancellationToken cancellationToken);
}
