namespace Ingest.Parsing;

/// <summary>Gathers what an item says while its elements are read in order; of several that say the same thing the better one stays.</summary>
internal sealed class ItemBuilder
{
    private const int MostNames = 100;

    private readonly List<(string Name, int Rank)> _authors = [];
    private readonly List<string> _categories = [];
    private int _dateRank = int.MaxValue;
    private int _contentRank = int.MaxValue;
    private int _summaryRank = int.MaxValue;
    private int _linkRank = int.MaxValue;
    private int _titleRank = int.MaxValue;

    public string? Id { get; set; }

    public bool IdIsLink { get; set; }

    public string? Link { get; private set; }

    /// <summary>The article's own address, where <see cref="Link"/> goes through a counting service.</summary>
    public string? OriginalLink { get; set; }

    private string? Title { get; set; }

    private string? Summary { get; set; }

    private string? Content { get; set; }

    private string? DateRaw { get; set; }

    private string? UpdatedRaw { get; set; }

    // Lower ranks are better; of equals the first stays.
    public void SetTitle(string? title, int rank) => (Title, _titleRank) = title is not null && rank < _titleRank ? (title, rank) : (Title, _titleRank);

    public void SetLink(string? link, int rank) => (Link, _linkRank) = link is not null && rank < _linkRank ? (link, rank) : (Link, _linkRank);

    public void SetSummary(string? html, int rank) => (Summary, _summaryRank) = html is not null && rank < _summaryRank ? (html, rank) : (Summary, _summaryRank);

    /// <summary>A summary; of two that the item writes, the later one may be its text.</summary>
    public void SetTeaser(string? html, int rank)
    {
        const int LastResort = 9;
        if (rank >= _summaryRank && html != Summary)
        {
            SetContent(html, LastResort);
        }

        SetSummary(html, rank);
    }

    public void SetContent(string? html, int rank) => (Content, _contentRank) = html is not null && rank < _contentRank ? (html, rank) : (Content, _contentRank);

    public void SetDate(string? raw, int rank) => (DateRaw, _dateRank) = raw is not null && rank < _dateRank ? (raw, rank) : (DateRaw, _dateRank);

    public void SetUpdated(string? raw) => UpdatedRaw ??= raw;

    /// <summary>An author as one of the vocabularies names them; those of the better ones come first.</summary>
    public void AddAuthor(string? name, int rank)
    {
        if (name is not null && _authors.Count < MostNames && !_authors.Exists(author => author.Name == name))
        {
            _authors.Add((name, rank));
        }
    }

    /// <summary>Authors of the whole feed, for an item that names none.</summary>
    public void AddAuthorsOfFeed(IReadOnlyList<string> names)
    {
        foreach (var name in _authors.Count == 0 ? names : [])
        {
            AddAuthor(name, 0);
        }
    }

    /// <summary>Names split by commas.</summary>
    public void AddCategories(string? names)
    {
        foreach (var name in (names ?? "").Split(','))
        {
            AddCategory(PlainText.OfLine(name));
        }
    }

    public void AddCategory(string? name)
    {
        if (name is not null && _categories.Count < MostNames && !_categories.Contains(name))
        {
            _categories.Add(name);
        }
    }

    public ParsedItem Build(Uri? baseUrl, FeedParserSettings settings)
    {
        var dated = FeedDates.TryParse(DateRaw, settings.Zone, out var published);
        var updated = FeedDates.TryParse(UpdatedRaw, settings.Zone, out var changed) ? changed : (DateTimeOffset?)null;
        return new ParsedItem
        {
            Id = Id,
            Url = FeedLinks.Absolute(Link ?? (IdIsLink ? Id : null), baseUrl),
            OriginalUrl = FeedLinks.Absolute(OriginalLink, baseUrl),
            Title = PlainText.OfLine(SafeHtml.Of(Title)),
            SummaryHtml = SafeHtml.Of(Summary),
            ContentHtml = SafeHtml.Of(Content),
            Published = dated ? published : updated,
            PublishedRaw = DateRaw ?? UpdatedRaw,
            Updated = updated,
            Authors = [.. _authors.OrderBy(author => author.Rank).Select(author => author.Name)],
            Categories = _categories,
        };
    }
}
