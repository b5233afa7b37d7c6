using Ingest.Azure.Tests.Support;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Azure.Tests.Contracts;

public abstract class StatementStoreContract
{
    private static readonly Judgement New = new("event1", true, null, false, null, "First on record.");

    [Fact]
    public async Task Everything_of_a_statement_and_its_judgement_comes_back()
    {
        var store = await CreateAsync();
        var statement = Filled.Make<StoredStatement>() with { SupersededBy = null };
        var judgement = Filled.Make<Judgement>();

        await store.SaveAsync(statement, CancellationToken.None);
        var waiting = Assert.Single(await store.QueryAsync(new StatementQuery(), CancellationToken.None).ToListAsync());
        await store.SaveJudgementAsync(statement, judgement, CancellationToken.None);
        var judged = Assert.Single(await store.QueryAsync(new StatementQuery(), CancellationToken.None).ToListAsync());

        Assert.Equal(Filled.Show(statement), Filled.Show(await store.GetAsync(statement.ArticleId, statement.Id, CancellationToken.None)));
        Assert.Equal(Filled.Show(new JudgedStatement(statement, null)), Filled.Show(waiting));
        Assert.Equal(Filled.Show(new JudgedStatement(statement, judgement)), Filled.Show(judged));
    }

    [Fact]
    public async Task Nothing_of_a_former_text_stays()
    {
        var store = await CreateAsync();
        var full = Filled.Make<StoredStatement>() with { SupersededBy = null };
        var says = new Statement { SubjectCountry = full.Statement.SubjectCountry, Evidence = "x" };
        var bare = new StoredStatement
        {
            Id = full.Id,
            ArticleId = full.ArticleId,
            Statement = says,
            Outlet = "o",
            Url = full.Url,
            Title = "t",
            Language = "en",
            At = full.At,
            FirstSeenAt = full.FirstSeenAt,
            EngineVersion = "2",
        };

        await store.SaveAsync(full with { Statement = full.Statement with { Quote = new string('q', 40_000) } }, CancellationToken.None);
        await store.SaveAsync(bare, CancellationToken.None);

        Assert.Equal(Filled.Show(bare), Filled.Show(await store.GetAsync(full.ArticleId, full.Id, CancellationToken.None)));
        Assert.Equal(Filled.Show(bare), Filled.Show((await store.QueryAsync(new StatementQuery(), CancellationToken.None).SingleAsync()).Stored));
    }

    [Fact]
    public async Task A_statement_that_is_stored_again_keeps_its_judgement()
    {
        var store = await CreateAsync();
        var statement = Some.Statement(1);
        await store.SaveAsync(statement, CancellationToken.None);
        await store.SaveJudgementAsync(statement, New, CancellationToken.None);

        // Another time and another speaker are other places in every list.
        var corrected = statement with { At = statement.At.AddDays(-40), Statement = Some.Says("Peter Szijjártó", "hu-szijjarto", "HU") };
        await store.SaveAsync(corrected, CancellationToken.None);
        var found = await store.QueryAsync(new StatementQuery(), CancellationToken.None).ToListAsync();

        Assert.Equal(Filled.Show(new JudgedStatement(corrected, New)), Filled.Show(Assert.Single(found)));
        Assert.Empty(await store.QueryAsync(new StatementQuery { Official = "ua-sybiha" }, CancellationToken.None).ToListAsync());
        Assert.Empty(await store.QueryAsync(new StatementQuery { Country = "UA" }, CancellationToken.None).ToListAsync());
        Assert.Single(await store.QueryAsync(new StatementQuery { Official = "hu-szijjarto" }, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task An_articles_statements_are_listed()
    {
        var store = await CreateAsync();
        await store.SaveAsync(Some.Statement(1), CancellationToken.None);
        await store.SaveAsync(Some.Statement(1) with { Id = "s2/#?'", Statement = Some.Says(null, null, "RU") }, CancellationToken.None);
        await store.SaveAsync(Some.Statement(2), CancellationToken.None);

        var listed = await store.ListAsync(Some.ArticleId(1), CancellationToken.None).ToListAsync();

        Assert.Equal(["s1", "s2/#?'"], listed.Select(statement => statement.Id).Order(StringComparer.Ordinal));
        Assert.Null(await store.GetAsync(Some.ArticleId(1), "s3", CancellationToken.None));
        Assert.Null(Assert.Single(listed, statement => statement.Id != "s1").Statement.Speaker);
    }

    public static TheoryData<StatementQuery, string> Questions => new()
    {
        { new StatementQuery(), "6 5 4 3 2 1" },
        { new StatementQuery { Limit = 2 }, "6 5" },
        { new StatementQuery { Official = "ua-sybiha" }, "5 2 1" },
        { new StatementQuery { Official = "Andrii  SYBIHA" }, "5 2 1" },
        { new StatementQuery { Official = "Baiba Braže" }, "4" }, // not in the register
        { new StatementQuery { Official = "nobody" }, "" },
        { new StatementQuery { Official = "ua-sybiha", Country = "hu" }, "" },
        { new StatementQuery { Country = "ua" }, "5 2 1" },
        { new StatementQuery { Country = "RU" }, "6" },
        { new StatementQuery { Subject = "GE" }, "5 4" },
        { new StatementQuery { Country = "UA", Subject = "GE" }, "5" },
        { new StatementQuery { Stance = Stance.Oppose }, "6 3" },
        { new StatementQuery { Subject = "UA", Stance = Stance.Oppose }, "6 3" },
        { new StatementQuery { Language = "uk" }, "2" },
        { new StatementQuery { Outlet = "Outlet" }, "6 5 4 3 2 1" },
        { new StatementQuery { Outlet = "o'let" }, "" },
        { new StatementQuery { Outlet = "outlet", Country = "UA" }, "5 2 1" },
        { new StatementQuery { Background = true }, "3" },
        { new StatementQuery { Background = false }, "6 5 4 2 1" },
        { new StatementQuery { NewOnly = true }, "1" },
        { new StatementQuery { RepeatsOnly = true }, "2" },
        { new StatementQuery { Article = Some.ArticleId(3) }, "3" },
        { new StatementQuery { Article = Some.ArticleId(3), Subject = "GE" }, "" },
        { new StatementQuery { Article = Some.ArticleId(9) }, "" },
        { new StatementQuery { From = new(2026, 2, 28) }, "6 5 4" },
        { new StatementQuery { To = new(2026, 2, 27) }, "3 2 1" },
        { new StatementQuery { From = new(2026, 2, 27), To = new(2026, 2, 28) }, "5 4 3 2" },
        { new StatementQuery { Official = "ua-sybiha", From = new(2026, 2, 27), To = new(2026, 2, 27) }, "2" },
        { new StatementQuery { Official = "' or PartitionKey ne '" }, "" },
    };

    [Fact]
    public async Task Every_question_is_answered_newest_first()
    {
        var store = await CreateAsync();
        StoredStatement[] statements =
        [
            Some.Statement(1, new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero)),
            Some.Statement(2, new(2026, 2, 27, 0, 0, 0, TimeSpan.Zero)) with { Language = "uk" },
            Some.Statement(3, new DateTimeOffset(2026, 2, 27, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_999), Some.Says("Viktor Orbán", "hu-orban", "HU", "UA", Stance.Oppose) with { Background = true }),
            Some.Statement(4, new(2026, 2, 28, 0, 0, 0, TimeSpan.Zero), Some.Says("Baiba Braže", null, "LV", "GE")),
            Some.Statement(5, new(2026, 2, 28, 0, 0, 1, TimeSpan.Zero), Some.Says(subject: "GE")),
            Some.Statement(6, new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Some.Says(null, null, "RU", "UA", Stance.Oppose)),
        ];
        foreach (var statement in statements)
        {
            await store.SaveAsync(statement, CancellationToken.None);
        }

        await store.SaveJudgementAsync(statements[0], New, CancellationToken.None);
        await store.SaveJudgementAsync(statements[1], New with { IsNew = false, IsRepeat = true }, CancellationToken.None);

        foreach (var (query, expected) in Questions.Select(row => (row.Data.Item1, row.Data.Item2)))
        {
            var found = await store.QueryAsync(query, CancellationToken.None).Select(statement => statement.Stored.Id[1..]).ToListAsync();
            Assert.True(expected == string.Join(' ', found), $"{query} finds {string.Join(' ', found)}, not {expected}");
        }
    }

    [Fact]
    public async Task A_superseded_statement_leaves_the_questions_and_stays_with_its_article()
    {
        var store = await CreateAsync();
        var old = Some.Statement(1);
        var newer = old with { Id = "s1@2", EngineVersion = "2" };
        await store.SaveAsync(old, CancellationToken.None);
        await store.SaveJudgementAsync(old, New, CancellationToken.None);
        await store.SaveAsync(newer, CancellationToken.None);
        await store.SaveAsync(old with { SupersededBy = "2" }, CancellationToken.None);

        // A judgement that comes late does not bring it back.
        await store.SaveJudgementAsync(old with { SupersededBy = "2" }, New, CancellationToken.None);

        foreach (var query in new StatementQuery[] { new(), new() { Official = "ua-sybiha" }, new() { Country = "UA" }, new() { Subject = "UA" } })
        {
            Assert.Equal("s1@2", (await store.QueryAsync(query, CancellationToken.None).SingleAsync()).Stored.Id);
        }

        var both = await store.QueryAsync(new StatementQuery { Article = old.ArticleId }, CancellationToken.None).ToListAsync();
        Assert.Equal(["s1 1 2", "s1@2 2 "], both.Select(one => $"{one.Stored.Id} {one.Stored.EngineVersion} {one.Stored.SupersededBy}").Order(StringComparer.Ordinal));
        Assert.Equal(New, both.Single(one => one.Stored.Id == "s1").Judgement);
    }

    [Fact]
    public async Task More_than_a_page_is_read_to_the_limit()
    {
        var store = await CreateAsync();
        foreach (var n in Enumerable.Range(1, 25))
        {
            await store.SaveAsync(Some.Statement(n), CancellationToken.None);
        }

        var found = await store.QueryAsync(new StatementQuery { Official = "ua-sybiha", Limit = 20 }, CancellationToken.None).ToListAsync();

        Assert.Equal(Enumerable.Range(6, 20).Reverse(), found.Select(statement => int.Parse(statement.Stored.Id[1..])));
    }

    [Fact]
    public async Task Articles_are_found_by_the_entities_they_name()
    {
        var store = await CreateAsync();
        Entity sybiha = new("ua-sybiha", "person", "Andrii Sybiha", "Сибіга", TextPart.Text, 0, 6);
        Entity odd = new("o'neil/#?", "person", "O'Neil", "O'Neil", TextPart.Title, 0, 6);
        var march = Some.Article(3) with { Id = Some.ArticleId(3, month: "202603"), FirstSeenAt = Some.Moment.AddDays(9) };

        await store.SaveEntitiesAsync(Some.Article(1), [sybiha, odd, sybiha with { Start = 90, End = 96 }], CancellationToken.None);
        await store.SaveEntitiesAsync(march, [sybiha], CancellationToken.None);
        await store.SaveEntitiesAsync(Some.Article(2), [sybiha with { Id = "ua-sybiha2" }, sybiha], CancellationToken.None);
        await store.SaveEntitiesAsync(Some.Article(2), [sybiha], CancellationToken.None);
        await store.SaveEntitiesAsync(Some.Article(4), [], CancellationToken.None);
        await store.SaveEntitiesAsync(Some.Article(5), [.. Enumerable.Range(0, 150).Select(n => odd with { Id = $"e{n}" })], CancellationToken.None);

        var mentions = await store.ListMentionsAsync("ua-sybiha", CancellationToken.None).ToListAsync();

        Assert.Equal(["Title 3", "Title 2", "Title 1"], mentions.Select(mention => mention.Title));
        Assert.Equal(
            Filled.Show(new EntityMention("o'neil/#?", "person", "O'Neil", Some.ArticleId(1), "Title 1", new Uri("https://example.org/1"), Some.Article(1).FirstSeenAt)),
            Filled.Show(await store.ListMentionsAsync("o'neil/#?", CancellationToken.None).SingleAsync()));
        Assert.Single(await store.ListMentionsAsync("e149", CancellationToken.None).ToListAsync());
        Assert.Empty(await store.ListMentionsAsync("ua", CancellationToken.None).ToListAsync());
    }

    protected abstract Task<IStatementStore> CreateAsync();
}
