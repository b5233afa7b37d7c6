using System.Text.Json;
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

    public static StreamScore Run(string path)
    {
        var lexicon = ContextLexicon.LoadDefault();
        var reader = new ContextReader(lexicon);
        var stream = new NoveltyStream(reader, new NoveltyJudge(lexicon));
        var score = new StreamScore();
        var articles = File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .OrderBy(article => article.GetProperty("published").GetString() ?? "9999", StringComparer.Ordinal).ToList();
        foreach (var article in articles)
        {
            var labels = article.GetProperty("gold").EnumerateArray().ToList();
            var text = Text(article);
            var statements = labels.Select(label => Statement(label, text)).ToList();
            var prepared = stream.Prepare("", text, text.Language!, article.GetProperty("published").GetString(), statements);
            var judged = stream.Judge(prepared).Zip(labels, (judgement, label) => (label, judgement)).ToList();
            score.Add(article.GetProperty("id").GetString()!, judged, prepared.Contexts);
        }

        return score;
    }

    private static ArticleText Text(JsonElement article) => new()
    {
        Title = article.GetProperty("title").GetString() ?? "",
        Text = article.GetProperty("text").GetString() ?? "",
        Outlet = article.GetProperty("outlet").GetString(),
        Language = article.GetProperty("lang").GetString(),
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
            _lines.Add($"{article} {Who(label)} bg={label.GetProperty("background")} gold={label.GetProperty("event")} found={judgement.EventId} new={judgement.IsNew} | {judgement.Why}\n      {string.Join(' ', contexts[s].Claims)} | {string.Join(' ', contexts[s].Occasion)} | {contexts[s].CreditedTo}");
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
