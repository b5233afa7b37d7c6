using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Tests.Judging;

/// <summary>Statements with good defaults: a premier's fresh "never" of 6 October, told by an outlet of our own.</summary>
internal static class JudgingBuilders
{
    public static readonly DateTimeOffset Noon = new(2025, 10, 6, 12, 0, 0, TimeSpan.Zero);

    public static readonly LedgerKey Key = new("name-grn-mrk", "UA");

    public static readonly NoveltyJudge Judge = new(ContextLexicon.LoadDefault());

    public static StoredStatement AStatement(
        string article = "a1",
        string id = "s1",
        string outlet = "Denník Most",
        DateTimeOffset? at = null,
        Stance stance = Stance.Oppose,
        bool background = false,
        bool official = true,
        bool silent = false,
        string[]? claims = null,
        string[]? occasion = null,
        string? speaker = "Mirek Horan",
        string subject = "UA") => new()
        {
            Id = id,
            ArticleId = new ArticleId("most", "202510", article),
            Statement = new Statement
            {
                Speaker = speaker,
                Role = "Prime Minister of Slovakia",
                Country = "SK",
                Official = official,
                SubjectCountry = subject,
                Stance = stance,
                Background = background,
                Evidence = "Ukraine will never join NATO, he said.",
                End = 38,
            },
            Outlet = outlet,
            Url = new Uri($"https://example.org/{article}"),
            Title = "Never",
            Language = "en",
            At = at ?? Noon,
            FirstSeenAt = at ?? Noon,
            EngineVersion = "1",
            Silent = silent,
            Claims = claims ?? ["never", "world-war"],
            Occasion = occasion ?? ["kind:interview", "media:stvr"],
            Words = ["en:join", "en:never", "en:ukrain"],
        };

    /// <summary>Judges in order against a ledger that begins empty.</summary>
    public static (List<Judgement> Judgements, Ledger Ledger) JudgeAll(params StoredStatement[] statements)
    {
        var ledger = new Ledger { Key = Key };
        var judgements = new List<Judgement>();
        foreach (var statement in statements)
        {
            var verdict = Judge.Judge(ledger, statement);
            ledger = verdict.Ledger;
            judgements.Add(verdict.Judgement);
        }

        return (judgements, ledger);
    }
}
