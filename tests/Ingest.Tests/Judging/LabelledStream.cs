using System.Text.Json;
using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Tests.Judging;

/// <summary>
/// The labelled articles as one stream through the judge, with the labelled statements in the place of the engine's: what
/// is measured is novelty alone. The labels are no part of the project; without them the tests are skipped.
/// </summary>
internal static class LabelledStream
{
    public const string Absent = "the labelled articles (../shared/gold) are not on this machine";

    public static string? Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "gold", file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    public static async Task<StreamScore> RunAsync(string path)
    {
        var lexicon = ContextLexicon.LoadDefault();
        var reader = new ContextReader(lexicon);
        var judge = new NoveltyJudge(lexicon);
        var ledgers = new InMemoryLedgerStore();
        var score = new StreamScore();
        var articles = File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .OrderBy(article => article.GetProperty("published").GetString() ?? "9999", StringComparer.Ordinal).ToList();
        for (var i = 0; i < articles.Count; i++)
        {
            var labels = articles[i].GetProperty("gold").EnumerateArray().ToList();
            var text = Text(articles[i]);
            var statements = labels.Select(label => Statement(label, text)).ToList();
            var contexts = reader.Read(text, text.Language!, statements);
            var judged = new List<(JsonElement, Judgement)>();
            for (var s = 0; s < statements.Count; s++)
            {
                var stored = Stored(i, s, text, articles[i], statements[s], contexts[s]);
                var key = LedgerKeys.Of(statements[s], statements);
                var ledger = await ledgers.GetAsync(key, CancellationToken.None);
                var weights = new EventLikeness(ledger, lexicon.ClaimWeights);
                var nearest = ledger.Events.Select(known => weights.Weigh(known, stored)).OrderByDescending(one => one.Sum).Take(3);
                score.Weights.Add(string.Join(" ; ", nearest.Select(one => $"{one.Event.Id[..4]} {one.Sum:F2}")));
                var verdict = judge.Judge(ledger, stored);
                await ledgers.TrySaveAsync(verdict.Ledger, CancellationToken.None);
                judged.Add((labels[s], verdict.Judgement));
            }

            score.Add(articles[i].GetProperty("id").GetString()!, judged, contexts);
        }

        return score;
    }

    private static ArticleText Text(JsonElement article) => new()
    {
        Title = article.GetProperty("title").GetString() ?? "",
        Text = article.GetProperty("text").GetString() ?? "",
        Outlet = article.GetProperty("outlet").GetString(),
        Language = article.GetProperty("lang").GetString(),
        Published = DateOnly.TryParseExact(article.GetProperty("published").GetString(), "yyyy-MM-dd", out var day) ? day : null,
    };

    private static Statement Statement(JsonElement label, ArticleText article)
    {
        var evidence = label.GetProperty("evidence").GetString()!;
        var where = label.GetProperty("where").GetString() == "title" ? TextPart.Title : TextPart.Text;
        var start = (where == TextPart.Title ? article.Title : article.Text).IndexOf(evidence, StringComparison.Ordinal);
        return new Statement
        {
            Speaker = label.GetProperty("speaker").GetString(),
            Country = label.GetProperty("country").GetString(),
            Official = label.GetProperty("official").GetBoolean(),
            SubjectCountry = label.GetProperty("subjectCountry").GetString()!,
            Stance = Enum.Parse<Stance>(label.GetProperty("stance").GetString()!, ignoreCase: true),
            Background = label.GetProperty("background").GetBoolean(),
            Evidence = evidence,
            Where = where,
            Start = start,
            End = start + evidence.Length,
        };
    }

    private static StoredStatement Stored(int article, int index, ArticleText text, JsonElement source, Statement statement, StatementContext context)
    {
        var published = source.GetProperty("published").GetString();
        var at = DateTimeOffset.TryParse(published?.Length == 7 ? published + "-01" : published, null, System.Globalization.DateTimeStyles.AssumeUniversal, out var day)
            ? day
            : new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new StoredStatement
        {
            Id = $"s{index}",
            ArticleId = new ArticleId("stream", "210001", $"a{article}"),
            Statement = statement,
            Outlet = text.Outlet!,
            Url = new Uri("https://example.org/"),
            Title = text.Title,
            Language = text.Language!,
            At = at,
            AtPrecision = published is null ? AtPrecision.Unknown : published.Length == 7 ? AtPrecision.Month : AtPrecision.Moment,
            FirstSeenAt = at,
            EngineVersion = "labels",
            Claims = context.Claims,
            Occasion = context.Occasion,
            Words = context.Words,
            CreditedTo = context.CreditedTo,
        };
    }
}

/// <summary>Events pairwise, and the share of labelled events that were announced and of announcements that repeat one.</summary>
internal sealed class StreamScore
{
    private readonly List<(string Label, string? Event, bool New)> _seen = [];
    private readonly HashSet<string> _fresh = [];
    private readonly List<string> _lines = [];

    public double Announced => _fresh.Count == 0 ? 1 : (double)_fresh.Intersect(Told).Count() / _fresh.Count;

    public double Repeated => Told.Count == 0 ? 0 : 1 - (double)Told.Distinct().Count() / Told.Count;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The nearest events of each statement and how like they were, in the order of the lines.</summary>
    public List<string> Weights { get; } = [];

    private List<string> Told => [.. _seen.Where(seen => seen.New).Select(seen => seen.Label)];

    public (double Precision, double Recall, double F1) Events
    {
        get
        {
            int both = 0, found = 0, labelled = 0;
            for (var i = 0; i < _seen.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var same = _seen[i].Label == _seen[j].Label;
                    var told = _seen[i].Event is not null && _seen[i].Event == _seen[j].Event;
                    both += same && told ? 1 : 0;
                    found += told ? 1 : 0;
                    labelled += same ? 1 : 0;
                }
            }

            double precision = found == 0 ? 1 : (double)both / found, recall = labelled == 0 ? 1 : (double)both / labelled;
            return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        }
    }

    public void Add(string article, List<(JsonElement Label, Judgement Judgement)> judged, IReadOnlyList<StatementContext> contexts)
    {
        for (var s = 0; s < judged.Count; s++)
        {
            var (label, judgement) = judged[s];
            _lines.Add($"{article} {Who(label)} bg={label.GetProperty("background")} gold={label.GetProperty("event")} found={judgement.EventId} new={judgement.IsNew} | [{Weights[_lines.Count]}] {judgement.Why}\n      {string.Join(' ', contexts[s].Claims)} | {string.Join(' ', contexts[s].Occasion)} | {contexts[s].CreditedTo}");
        }

        foreach (var group in judged.GroupBy(one => Who(one.Label)))
        {
            var labels = group.Select(one => one.Label).ToList();
            var named = labels.Select(one => one.GetProperty("event").GetString()).FirstOrDefault(one => one is not null) ?? $"{article}/{group.Key[..^5]}";
            if (!labels[0].GetProperty("official").GetBoolean())
            {
                continue;
            }

            if (!labels[0].GetProperty("background").GetBoolean())
            {
                _fresh.Add(named);
            }

            _seen.Add((named, group.Select(one => one.Judgement.EventId).FirstOrDefault(one => one is not null), group.Any(one => one.Judgement.IsNew)));
        }
    }

    private static string Who(JsonElement label) =>
        $"{label.GetProperty("speaker").GetString() ?? "inst-" + label.GetProperty("country").GetString()}/{label.GetProperty("subjectCountry").GetString()}/{(label.GetProperty("background").GetBoolean() ? "back" : "now ")}";
}
