using System.Text.Json;
using Ingest.Extracting;
using Ingest.Fetching;
using Ingest.Languages;
using Ingest.Statements;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cli.Filters;

/// <summary>The articles that somebody points at: a file, standard input or a page on the web, read as the pipeline reads it.</summary>
/// <param name="input">Standard input.</param>
/// <param name="allowPrivate">Whether a page may be on a loopback or private address.</param>
internal sealed class ArticleSource(TextReader input, bool allowPrivate)
{
    /// <param name="source">A path, - for standard input, or an http or https address.</param>
    /// <exception cref="CliFailure">Nothing can be read there; the message says why.</exception>
    public async Task<IReadOnlyList<ArticleText>> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return [await ReadPageAsync(url, cancellationToken)];
        }

        if (source != "-" && !File.Exists(source))
        {
            throw new CliFailure($"There is no file '{source}'.", "Give a file, an http or https address, or - to read standard input.") { ExitCode = ExitCodes.WrongUse };
        }

        return Parse(source == "-" ? await input.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(source, cancellationToken));
    }

    private async Task<ArticleText> ReadPageAsync(Uri url, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>($"{FetchingOptions.SectionName}:{nameof(FetchingOptions.AllowPrivate)}", allowPrivate.ToString())])
            .Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFetching().BuildServiceProvider();
        return await services.GetRequiredService<IPageFetcher>().FetchAsync(url, cancellationToken) switch
        {
            PageOutcome.Fetched page => TextOf(PageExtractor.Extract(page.Html, page.Url), page.Url),
            PageOutcome.Forbidden => throw new CliFailure($"The robots.txt of {url.Host} asks not to read this page.", "Save the text to a file, and give that."),
            PageOutcome.Failed failed => throw new CliFailure($"The page cannot be read: {failed.Reason}.", allowPrivate ? null : "A page on this machine or a private network needs --allow-private."),
            _ => throw new InvalidOperationException("A page was read with an outcome that nobody knows."),
        };
    }

    private static ArticleText TextOf(ExtractedPage page, Uri url) => new()
    {
        Title = page.Title ?? "",
        Text = page.Text,
        Url = url.AbsoluteUri,
        Outlet = url.Host,
        Language = LanguageIdentifier.Identify(page.Text) ?? page.Language,
        Published = page.PublishedAt is { } at ? DateOnly.FromDateTime(at.Date) : null,
    };

    private static List<ArticleText> Parse(string content)
    {
        if (!content.AsSpan().TrimStart().StartsWith("{"))
        {
            var end = content.IndexOf('\n', StringComparison.Ordinal);
            return [new ArticleText { Title = end < 0 ? content : content[..end].Trim(), Text = end < 0 ? "" : content[(end + 1)..].Trim() }];
        }

        try
        {
            using var whole = JsonDocument.Parse(content);
            return [AnalyzeCommand.ReadArticle(whole.RootElement)];
        }
        catch (JsonException)
        {
            return ParseLines(content);
        }
    }

    private static List<ArticleText> ParseLines(string content)
    {
        List<ArticleText> articles = [];
        var number = 0;
        foreach (var line in content.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line);
                articles.Add(AnalyzeCommand.ReadArticle(document.RootElement));
            }
            catch (JsonException unreadable)
            {
                throw new CliFailure($"Line {number} is not JSON: {unreadable.Message}", "Give one object with title and text, one such object a line, or plain text.", unreadable);
            }
        }

        return articles;
    }
}
