using Ingest.Statements;

namespace Ingest.Tagging.Membership;

/// <summary>Decides whose membership the words of a candidate are about, and whether they are a statement at all.</summary>
internal sealed class CandidateJudge(SubjectResolver subjects, ArticleSubjects ofArticle, CandidateWeigher weigher, bool speaksOfMembership)
{
    /// <returns>The same words again for every further country that they are about.</returns>
    public List<StatementCandidate> Judge(StatementCandidate candidate)
    {
        var hit = candidate.Hit;
        candidate.Subjects = ofArticle.NamedFor(candidate);
        candidate.Because.Add($"topic {hit.Pattern}");
        candidate.Because.Add($"speaker {candidate.Attribution.Speaker.How}{(candidate.Attribution.Cue is { } cue ? $" ({cue.Kind}: {cue.Pattern})" : "")}");
        candidate.Subject = candidate.Subjects.Count > 0 ? candidate.Subjects[0] : ofArticle.ImpliedFor(candidate);
        candidate.Dropped = WhyNone(candidate);
        List<StatementCandidate> twins = candidate.Dropped is null ? [.. candidate.Subjects.Skip(1).Select(other => Twin(candidate, other))] : [];

        weigher.Weigh(candidate);
        candidate.Dropped ??= SpeakerResolver.WhyNoDecision(candidate);
        if (candidate is { Dropped: null, Subject: { } subject })
        {
            ofArticle.Remember(hit, candidate.Subjects.Count > 0 ? candidate.Subjects : [subject]);
        }

        candidate.Dropped ??= hit is { Antecedent: not null, IsReaction: false } && candidate.Score.IsEmpty ? "speaks of it in passing" : WhyFact(candidate);
        return twins;
    }

    /// <summary>Why the words are no statement, whatever they say.</summary>
    private string? WhyNone(StatementCandidate candidate) =>
        SpeakerResolver.WhyNobody(candidate) is { } nobody ? nobody
        : candidate.Subject is null ? "no country's membership is named"
        : candidate.Hit.NeedsOutsider && !subjects.AsOf(candidate.Hit).IsAspirant(candidate.Subject) ? $"{candidate.Subject} is a member already"
        : candidate.Subjects.Count > 0 ? null
        : candidate.Hit.NeedsCountry ? "enlargement in general, of no country"
        : candidate.Hit.Kind == TopicKind.Neutral && IsOtherNeutrality(candidate, candidate.Subject) ? "neutrality of no country, or beside no membership"
        : null;

    /// <summary>Neutrality of no country named is an aspirant's own, or that of an outsider where membership is spoken of.</summary>
    private bool IsOtherNeutrality(StatementCandidate candidate, string subject) =>
        !(subject == candidate.Country && subjects.AsOf(candidate.Hit).IsAspirant(subject))
        && (!speaksOfMembership || (subject != candidate.Country && candidate.Country is { } member && !subjects.AsOf(candidate.Hit).IsOutsider(member)));

    private StatementCandidate Twin(StatementCandidate candidate, string subject)
    {
        var twin = new StatementCandidate
        {
            Hit = candidate.Hit,
            Attribution = candidate.Attribution,
            Mention = candidate.Mention,
            Person = candidate.Person,
            RelayedBy = candidate.RelayedBy,
            Subject = subject,
            Subjects = candidate.Subjects,
        };
        twin.Because.AddRange(candidate.Because);
        weigher.Weigh(twin);
        twin.Dropped = SpeakerResolver.WhyNoDecision(twin) ?? WhyFact(twin);
        return twin;
    }

    /// <summary>"Finland, which has been a member for years": that a member is one is said in passing, but by its own people and by those who mind.</summary>
    private string? WhyFact(StatementCandidate candidate) =>
        weigher.IsHistory(candidate) ? "history"
        : candidate is { Hit.Kind: TopicKind.Join, Subject: { } subject } && IsOldMember(candidate, subject) && !weigher.WasOutside(candidate) && !(candidate.Country == subject && ofArticle.IsDisputed(subject))
        // "In March 2023 X signed the law on its accession": a deed of then is none of today's facts.
        && !(candidate is { Attribution.IsDeed: true, WhyOlder: not null } && !candidate.Score.IsEmpty)
        && (candidate.Score.IsEmpty || (candidate.Country != subject && candidate.Score.Stance() is Stance.Support or Stance.Neutral))
            ? $"{subject} is a member, which nobody disputes"
            : null;

    /// <summary>Whether it was a member on the day told; of what tells nothing for or against, on the day of the article.</summary>
    private bool IsOldMember(StatementCandidate candidate, string subject) =>
        candidate.Score.IsEmpty ? subjects.IsOldMember(subject) : subjects.AsOf(candidate.Hit).WasOldMember(subject);
}
