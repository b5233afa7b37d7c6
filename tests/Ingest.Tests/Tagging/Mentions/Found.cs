using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tests.Tagging.Mentions;

/// <summary>Finds mentions by the data that is published with the program.</summary>
internal static class Found
{
    public static MentionData Data { get; } = MentionData.Load(MentionData.DefaultDirectory);

    private static readonly MentionFinder Finder = new(Data);

    public static FoundMentions In(string language, string text, string? published = null, string title = "") => In(Finder, Data, language, text, published, title);

    public static FoundMentions In(MentionFinder finder, MentionData data, string language, string text, string? published = null, string title = "")
    {
        DateOnly? day = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd");
        var article = new ArticleText { Title = title, Text = text, Language = language, Published = day };
        return finder.Find(TextDocument.Read(article, data.TextRules(language)), day);
    }

    /// <summary>The last mention whose words hold <paramref name="written"/>.</summary>
    public static Mention One(string language, string text, string written, string? published = null, string title = "")
    {
        var all = In(language, text, published, title).All;
        var found = all.LastOrDefault(mention => !mention.Weak && mention.Text.Contains(written, StringComparison.Ordinal));
        Assert.True(found is not null, $"'{written}' was not found; found were: {string.Join(" | ", all.Select(mention => $"{mention.Text} ({mention.Kind})"))}");
        return found;
    }

    /// <summary>"Robert Fico, Prime Minister of Slovakia, official": what the tables below compare.</summary>
    public static string Describe(Mention mention) =>
        mention.Person is { } person ? $"{person.Name ?? "?"}, {person.Role ?? "no office"}, {(person.Official ? "official" : "not official")}" : $"{mention.Name}, {(mention.Official ? "official" : "not official")}";
}
