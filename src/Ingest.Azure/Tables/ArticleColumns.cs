using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Feeds;

namespace Ingest.Azure.Tables;

/// <summary>Articles as rows, but for their text.</summary>
internal static class ArticleColumns
{
    public static void Write(TableEntity row, Article article)
    {
        row.SetText(nameof(Article.Id), article.Id.ToString());
        row.SetText(nameof(Article.FeedId), article.FeedId.Value);
        row.SetText(nameof(Article.Outlet), article.Outlet);
        row.SetText(nameof(Article.Url), article.Url.OriginalString);
        row.SetText(nameof(Article.Title), article.Title);
        row.SetDate(nameof(Article.FirstSeenAt), article.FirstSeenAt);
        row.SetDate(nameof(Article.PublishedAt), article.PublishedAt);
        row.SetText(nameof(Article.PublishedRaw), article.PublishedRaw);
        row.SetDate(nameof(Article.ModifiedAt), article.ModifiedAt);
        row.SetText(nameof(Article.Author), article.Author);
        row.SetText(nameof(Article.Language), article.Language);
        row.SetText(nameof(Article.Stage), article.Stage.ToString());
        row[nameof(Article.Silent)] = article.Silent;
        row.SetText(nameof(Article.Policy), article.Policy.ToString());
        row[nameof(Article.StateControlled)] = article.StateControlled;
        row.SetText(nameof(Article.TextSource), article.TextSource);
        row.SetText(nameof(Article.ContentHash), article.ContentHash);
        row[nameof(Article.ContentVersion)] = article.ContentVersion;
        row.SetText(nameof(Article.EngineVersion), article.EngineVersion);
        row.SetText(nameof(Article.DuplicateOf), article.DuplicateOf?.ToString());
        row.SetText(nameof(Article.StoryId), article.StoryId);
    }

    public static Article Read(TableEntity row) => new()
    {
        Id = ArticleId.Parse(row.GetText(nameof(Article.Id))),
        FeedId = new FeedId(row.GetText(nameof(Article.FeedId))),
        Outlet = row.GetText(nameof(Article.Outlet)),
        Url = new Uri(row.GetText(nameof(Article.Url)), UriKind.RelativeOrAbsolute),
        Title = row.GetText(nameof(Article.Title)),
        Text = "",
        FirstSeenAt = row.GetDate(nameof(Article.FirstSeenAt)),
        PublishedAt = row.GetDateTimeOffset(nameof(Article.PublishedAt)),
        PublishedRaw = row.GetTextOrNull(nameof(Article.PublishedRaw)),
        ModifiedAt = row.GetDateTimeOffset(nameof(Article.ModifiedAt)),
        Author = row.GetTextOrNull(nameof(Article.Author)),
        Language = row.GetTextOrNull(nameof(Article.Language)),
        Stage = row.GetEnum<ArticleStage>(nameof(Article.Stage)),
        Silent = row.GetFlag(nameof(Article.Silent)),
        Policy = row.GetEnum<SourcePolicy>(nameof(Article.Policy)),
        StateControlled = row.GetFlag(nameof(Article.StateControlled)),
        TextSource = row.GetTextOrNull(nameof(Article.TextSource)),
        ContentHash = row.GetTextOrNull(nameof(Article.ContentHash)),
        ContentVersion = row.GetInt32(nameof(Article.ContentVersion)) ?? 1,
        EngineVersion = row.GetTextOrNull(nameof(Article.EngineVersion)),
        DuplicateOf = row.GetTextOrNull(nameof(Article.DuplicateOf)) is { } original ? ArticleId.Parse(original) : null,
        StoryId = row.GetTextOrNull(nameof(Article.StoryId)),
        Version = row.ETag.ToString(),
    };
}
