using System.Globalization;
using Ingest.Judging;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Tests.Labelled;

/// <summary>
/// How much of labelled articles the engine gets right. The articles are one stream, oldest first, so that events are scored
/// too: each should be announced once.
/// </summary>
internal sealed class LabelledScore(SpeakerNames names)
{
    private readonly List<(string Label, string? Event, bool IsNew)> _events = [];
    private readonly HashSet<string> _fresh = [];
    private readonly List<string> _misses = [];
    private (int Labelled, int Found, int Both) _alerts, _said;
    private int _stance, _official, _country, _evidence;

    public int Articles { get; private set; }

    /// <summary>What was missed, made up or judged otherwise, for whoever wants to raise the score.</summary>
    public IReadOnlyList<string> Misses => _misses;

    public static LabelledScore Of(IReadOnlyList<LabelledArticle> articles, ArticleAnalyzer analyzer, SpeakerNames names)
    {
        var lexicon = ContextLexicon.LoadDefault();
        var stream = new NoveltyStream(new ContextReader(lexicon), new NoveltyJudge(lexicon));
        var score = new LabelledScore(names);
        foreach (var article in articles.OrderBy(article => article.Published ?? "9999", StringComparer.Ordinal))
        {
            var text = article.ToArticle();
            var tags = analyzer.Analyze(text);
            var judged = stream.Judge(stream.Prepare(article.Id, text, tags.Language, article.Published, tags.Statements));
            score.Add(article, tags, judged);
        }

        return score;
    }

    /// <summary>Every figure is better the higher it is, 1 at most.</summary>
    public IReadOnlyDictionary<string, double> Figures() => new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["alertable"] = F1(_alerts),
        ["said"] = F1(_said),
        ["stance"] = Share(_stance, _said.Both),
        ["official"] = Share(_official, _said.Both),
        ["country"] = Share(_country, _said.Both),
        ["evidence"] = Share(_evidence, _said.Both),
        ["announced"] = Share(_fresh.Intersect(Announced).Count(), _fresh.Count),
        ["announcedOnce"] = Share(Announced.Distinct().Count(), Announced.Count),
    };

    private List<string> Announced => [.. _events.Where(one => one.IsNew).Select(one => one.Label)];

    private void Add(LabelledArticle article, ArticleTags tags, IReadOnlyList<Judgement> judged)
    {
        Articles++;
        _alerts = Plus(_alerts, article.Alertable ? 1 : 0, tags.Alertable ? 1 : 0, article.Alertable && tags.Alertable ? 1 : 0);
        var labelled = Said.Of(article.Gold, names);
        var left = Said.Of(tags.Statements.Zip(judged, (statement, judgement) => (statement, judgement.EventId, judgement.IsNew || judgement.AnnouncedWith is not null)), names);
        var found = left.Count;
        foreach (var label in labelled)
        {
            // One utterance on two countries is told for each.
            var named = $"{label.Event ?? $"{article.Id}/{label.Who}"}/{label.Subject}";
            if (label is { Official: true, Background: false })
            {
                _fresh.Add(named);
            }

            if (left.Find(one => label.IsSame(one, names)) is not { } match)
            {
                _misses.Add($"{article.Id}: missed {label}");
                continue;
            }

            left.Remove(match);
            _events.AddRange(label.Official ? [(named, match.Event, match.IsNew)] : []);
            Compare(article, label, match);
        }

        _said = Plus(_said, labelled.Count, found, found - left.Count);
        _misses.AddRange(left.Select(extra => $"{article.Id}: made up {extra}"));
        _misses.AddRange(article.Alertable == tags.Alertable ? [] : [$"{article.Id}: alertable is {article.Alertable}, found {tags.Alertable}"]);
    }

    private void Compare(LabelledArticle article, Said label, Said match)
    {
        var proved = label.IsProvedBy(match, $"{article.Title}\n{article.Text}");
        (bool Right, string What)[] points =
        [
            (label.AgreesWith(match), $"stance {string.Join('/', match.Stances)}"),
            (label.Official == match.Official, $"official {match.Official}"),
            (label.Country == match.Country, $"country {match.Country}"),
            (proved, $"evidence {match.Evidence[0]}"),
        ];
        _stance += points[0].Right ? 1 : 0;
        _official += points[1].Right ? 1 : 0;
        _country += points[2].Right ? 1 : 0;
        _evidence += proved ? 1 : 0;
        _misses.AddRange(points.Where(point => !point.Right).Select(point => $"{article.Id}: {point.What} for {label}"));
    }

    private static (int, int, int) Plus((int Labelled, int Found, int Both) sum, int labelled, int found, int both) =>
        (sum.Labelled + labelled, sum.Found + found, sum.Both + both);

    private static double F1((int Labelled, int Found, int Both) counts) => Share(2 * counts.Both, counts.Labelled + counts.Found);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Articles} articles, {_said.Labelled} said; {string.Join(", ", Figures().Select(figure => string.Create(CultureInfo.InvariantCulture, $"\"{figure.Key}\": {Math.Floor(figure.Value * 1000) / 1000:0.000}")))}");
}
