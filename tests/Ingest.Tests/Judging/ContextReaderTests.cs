using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Tests.Judging;

public sealed class ContextReaderTests
{
    private static readonly ContextReader Reader = new(ContextLexicon.LoadDefault());

    [Theory]
    [InlineData("en", "Ukraine will never join NATO, he said: it would mean a third world war.", "never world-war")]
    [InlineData("sk", "Ukrajina sa nikdy nestane členom NATO, bola by z toho tretia svetová vojna.", "never world-war")]
    [InlineData("uk", "Україна ніколи не вступить до НАТО: це означало б третю світову війну.", "never world-war")]
    [InlineData("ru", "Украина никогда не вступит в НАТО, иначе начнётся третья мировая война.", "never world-war")]
    [InlineData("de", "Die Ukraine werde niemals in die NATO kommen, das wäre der dritte Weltkrieg.", "never world-war")]
    [InlineData("pl", "Ukraina nigdy nie wejdzie do NATO, to byłaby trzecia wojna światowa.", "never world-war")]
    [InlineData("cs", "Ukrajina nikdy nevstoupí do NATO, znamenalo by to třetí světovou válku.", "never world-war")]
    [InlineData("hu", "Ukrajna soha nem lesz NATO-tag, mert az harmadik világháborút jelentene.", "never world-war")]
    [InlineData("fr", "L'Ukraine n'entrera jamais dans l'Otan, ce serait une guerre mondiale.", "never world-war")]
    [InlineData("ro", "Ucraina nu va intra niciodată în NATO, ar fi un război mondial.", "never world-war")]
    public void The_same_claims_are_read_in_every_language(string language, string evidence, string claims) =>
        Assert.Superset(claims.Split(' ').ToHashSet(StringComparer.Ordinal), Read(language, evidence).Claims.ToHashSet(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "Never, he told Sky News in an interview on Tuesday.", "kind:interview media:sky-news said:2025-06-17 weekday:02")]
    [InlineData("sk", "Nikdy, povedal v utorok v rozhovore pre TASR.", "kind:interview media:tasr said:2025-06-17 weekday:02")]
    [InlineData("uk", "Ніколи, сказав він 16 червня на пресконференції.", "date:06-16 kind:press-conference said:2025-06-16")]
    [InlineData("ru", "Никогда, ответил он 16 июня телеканалу Bloomberg.", "date:06-16 media:bloomberg said:2025-06-16")]
    [InlineData("en", "Never, he wrote on Oct. 17 on X.", "date:10-17 kind:post")] // long ago: a day, but not when this was said
    public void The_occasion_is_read_beside_the_words(string language, string evidence, string marks) =>
        Assert.Superset(marks.Split(' ').ToHashSet(StringComparer.Ordinal), Read(language, evidence).Occasion.ToHashSet(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "UNN reports this with reference to Politico.", "unn")]
    [InlineData("en", "The words are reported by the agency, citing Bloomberg.", "bloomberg")]
    [InlineData("uk", "Про це пише Politico.", "politico")]
    [InlineData("sk", "Informuje o tom agentúra TASR.", "tasr")]
    [InlineData("en", "He met a delegation in Prague.", null)]
    public void The_credited_publisher_is_kept(string language, string sentence, string? credited) =>
        Assert.Equal(credited, Read(language, "Never, he said. " + sentence).CreditedTo);

    [Fact]
    public void A_paragraph_of_older_news_says_nothing_of_the_occasion()
    {
        const string Evidence = "Ukraine will never join NATO, the premier said.";
        var context = Read("en", Evidence, "Recall that on June 12 he told Reuters the opposite.");

        Assert.DoesNotContain("media:reuters", context.Occasion);
        Assert.DoesNotContain("date:06-12", context.Occasion);
    }

    [Fact]
    public void Background_is_read_alone()
    {
        const string Text = "The premier spoke to Reuters.\n\nEarlier he said that Ukraine will never join NATO.";
        var statement = AStatement(Text, "Earlier he said that Ukraine will never join NATO.") with { Background = true };

        var context = Assert.Single(Reader.Read(new ArticleText { Title = "", Text = Text }, "en", [statement]));

        Assert.Equal(["never"], context.Claims);
        Assert.DoesNotContain("media:reuters", context.Occasion);
    }

    [Fact]
    public void Two_sentences_of_one_speaker_share_their_context_and_anothers_do_not()
    {
        const string Text = "Never, the premier said.\n\nA referendum would be held, he added.\n\nThe president called that a world war.";
        IReadOnlyList<Statement> statements =
        [
            AStatement(Text, "Never, the premier said."),
            AStatement(Text, "A referendum would be held, he added."),
            AStatement(Text, "The president called that a world war.") with { Speaker = "Another" },
        ];

        var contexts = Reader.Read(new ArticleText { Title = "", Text = Text }, "en", statements);

        Assert.Same(contexts[0], contexts[1]);
        Assert.Equal(["never", "referendum"], contexts[0].Claims);
        Assert.Equal(["world-war"], contexts[2].Claims);
    }

    [Fact]
    public void An_unknown_language_still_gives_names_and_publishers()
    {
        var context = Read("fi", "Ei koskaan, sanoi Horan kanavalle Bloomberg 120000 kertaa.");

        Assert.Contains("media:bloomberg", context.Occasion);
        Assert.Contains("num:120000", context.Occasion);
        Assert.Empty(context.Claims);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(900, 2_000_000)] // offsets that lie outside
    public void Wrong_offsets_break_nothing(int start, int end)
    {
        var statement = AStatement("x", "x") with { Start = start, End = end };

        Assert.Single(Reader.Read(new ArticleText { Title = "", Text = "x" }, "en", [statement]));
    }

    private static StatementContext Read(string language, string evidence, string more = "")
    {
        var text = more.Length > 0 ? $"{evidence}\n\n{more}" : evidence;
        return Reader.Read(
            new ArticleText { Title = "", Text = text, Published = new DateOnly(2025, 6, 18) }, language, [AStatement(text, evidence)])[0];
    }

    private static Statement AStatement(string text, string evidence)
    {
        var start = text.IndexOf(evidence, StringComparison.Ordinal);
        return new Statement { Speaker = "Mirek Horan", Official = true, SubjectCountry = "UA", Evidence = evidence, Start = start, End = start + evidence.Length };
    }
}
