using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Tests.Tagging.Texts;

namespace Ingest.Tests.Tagging.Mentions;

public sealed class MentionPropertyTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("hu")]
    public void Mentions_are_exact_sorted_and_apart(string language) =>
        Prop.ForAll(TextDocumentTests.HostileText(), text =>
        {
            var end = 0;
            foreach (var mention in Found.In(language, text, "2025-03-03").All)
            {
                Assert.Equal(text[mention.Start..mention.End], mention.Text);
                Assert.True(mention.Start >= end);
                end = mention.End;
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Anna Smith met Ben Smith. ", 40_000)] // namesakes
    [InlineData("The minister said he said. ", 40_000)]
    [InlineData("president of the president of ", 40_000)]
    [InlineData("Fico Zelensky Orbán ", 40_000)] // one run of capitals
    [InlineData("\"\"\"\"", 25_000)]
    public void Time_is_linear_in_the_length(string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times));
        var watch = Stopwatch.StartNew();

        Found.In("en", text, "2025-03-03");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void Every_language_reads() => Found.Data.LoadAll();

    [Fact]
    public void Every_official_is_found_by_every_spelling_with_the_given_name()
    {
        var lost = Found.Data.Register.Officials
            .SelectMany(official => official.Names.SelectMany(names => names.Value.Select(spelling => (official.Id, Language: names.Key, Spelling: spelling))).Append((official.Id, Language: "en", Spelling: official.Name)))
            .Where(row => row.Spelling.Contains(' ', StringComparison.Ordinal) && !Found.In(row.Language, $"… {row.Spelling}.").All.Any(mention => mention.Person?.Id == row.Id))
            .ToList();

        Assert.True(lost.Count == 0, string.Join(", ", lost));
    }
}
