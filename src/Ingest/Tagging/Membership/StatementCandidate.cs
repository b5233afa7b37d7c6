using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Somebody speaks of a membership: what becomes a statement unless a rule drops it.</summary>
internal sealed class StatementCandidate
{
    public required TopicHit Hit { get; init; }

    public required Attribution Attribution { get; init; }

    /// <summary>The mention that tells the speaker.</summary>
    public required Mention Mention { get; set; }

    /// <summary>Null for a body.</summary>
    public PersonTag? Person { get; set; }

    /// <summary>ISO 3166-1 alpha-2; null until resolved.</summary>
    public string? Subject { get; set; }

    /// <summary>All countries that the words are about, "Finland and Sweden".</summary>
    public IReadOnlyList<string> Subjects { get; set; } = [];

    public StanceScore Score { get; set; } = StanceScore.None;

    public Stance Stance { get; set; }

    /// <summary>Null for a fresh one.</summary>
    public string? WhyOlder { get; set; }

    public string? RelayedBy { get; init; }

    /// <summary>The words are another's, whom the speaker contradicts.</summary>
    public bool Denies { get; init; }

    /// <summary>Why it is none after all; null while it stands.</summary>
    public string? Dropped { get; set; }

    public List<string> Because { get; } = [];

    public SpeechPart Part => Hit.Part;

    public bool IsTitle => Part.Text.Part == TextPart.Title;

    public string? Name => Person?.Name;

    public string? Country => Person is { } person ? person.Country ?? Mention.Country : Mention.Country;

    public bool Official => Person?.Official ?? (Mention.Official || Mention.Kind == MentionKind.Country);

    /// <summary>Who speaks, for telling two speakers apart.</summary>
    public string SpeakerKey => Name is { } name ? name : $"({Country})";
}
