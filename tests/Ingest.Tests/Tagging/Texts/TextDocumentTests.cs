using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Statements;
using Ingest.Tagging.Texts;
using Ingest.Tests.Tagging.Mentions;

namespace Ingest.Tests.Tagging.Texts;

public sealed class TextDocumentTests
{
    [Theory]
    [InlineData("en", "Ukraine's prime minister", "ukraine|'s|prime|minister")] // the clitic is a word
    [InlineData("en", "don't won't he’ll", "do|n't|wo|n't|he|'ll")] // and so is a contracted "not"
    [InlineData("en", "n't o'clock", "n't|o'clock")] // which is no part of a word by itself
    [InlineData("en", "ex-president", "ex|-|president")] // hyphens part words
    [InlineData("en", "U.S. J.D. Vance", "u.s.|j.d.|vance")] // letters with dots are one word
    [InlineData("en", "3,5 % on 7.10.2024", "3,5|%|on|7.10.2024")]
    [InlineData("fr", "l'Ukraine d’Emmanuel", "l'|ukraine|d'|emmanuel")] // elision
    [InlineData("fr", "aujourd'hui", "aujourd'hui")]
    [InlineData("uk", "прем’єр-міністр т.в.о.", "прем'єр|-|міністр|т.в.о.")]
    [InlineData("hu", "NATO-ban", "nato|-|ban")]
    [InlineData("en", "a\u200Bb c", "ab|c")] // zero-width space
    public void A_text_is_cut_into_words_and_marks(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(language, text).Text.Tokens.Select(token => token.Normal)));

    [Theory]
    [InlineData("en", "He said no. She said yes.", "He said no.|She said yes.")]
    [InlineData("en", "J. D. Vance spoke. He left.", "J. D. Vance spoke.|He left.")] // initials
    [InlineData("en", "Mr. Fico met Gen. Bauer. They spoke.", "Mr. Fico met Gen. Bauer.|They spoke.")] // abbreviations
    [InlineData("en", "He is in the U.S. The rest stayed.", "He is in the U.S.|The rest stayed.")] // a word that starts sentences
    [InlineData("en", "He met U.S. President Biden.", "He met U.S. President Biden.")]
    [InlineData("en", "\"We agree.\" He left.", "\"We agree.\"|He left.")] // the closing mark belongs to the first
    [InlineData("en", "\"We agree!\" said Fico. \"Do you?\" he asked.", "\"We agree!\" said Fico.|\"Do you?\" he asked.")]
    [InlineData("en", "It costs 3.5 billion. Nobody pays.", "It costs 3.5 billion.|Nobody pays.")]
    [InlineData("en", "What now? Nothing… They left.", "What now?|Nothing…|They left.")]
    [InlineData("sk", "Príde 7. júla. Potom odíde.", "Príde 7. júla.|Potom odíde.")] // a dotted day
    [InlineData("de", "Er kommt am 7. Juli. Dann geht er.", "Er kommt am 7. Juli.|Dann geht er.")] // with a noun's capital
    [InlineData("uk", "У 2024 р. Україна вступила. Так сказав він.", "У 2024 р. Україна вступила.|Так сказав він.")]
    [InlineData("en", "Heading\nA line of text.", "Heading|A line of text.")] // a short line is a heading
    [InlineData("en", "One\n\nTwo", "One|Two")] // a blank line parts paragraphs
    public void A_text_is_cut_into_sentences(string language, string text, string expected)
    {
        var part = Read(language, text).Text;

        Assert.Equal(expected, string.Join('|', part.Sentences.Select(sentence => part.Slice(sentence.Start, sentence.End))));
    }

    [Fact]
    public void Offsets_hold_for_any_text() =>
        Prop.ForAll(HostileText(), text =>
        {
            var part = Read("uk", text).Text;
            var end = 0;
            foreach (var token in part.Tokens)
            {
                Assert.True(token.Start >= end && token.End > token.Start && token.End <= text.Length);
                end = token.End;
            }

            Assert.Equal(part.Tokens.Length, part.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
            Assert.Equal(part.Sentences.Length, part.Paragraphs.Sum(paragraph => paragraph.EndSentence - paragraph.FirstSentence));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("word. ", 2_000_000)] // 12 MB in one line
    [InlineData("\"", 100_000)]
    [InlineData("а", 3_000_000)] // one word
    [InlineData("a.", 1_000_000)] // one abbreviation
    [InlineData("'", 500_000)]
    [InlineData("e\u0301", 1_000_000)]
    public void Time_is_linear_in_the_length(string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times));
        var watch = Stopwatch.StartNew();

        Read("en", text);

        // Seconds would be minutes if it were not.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    internal static Arbitrary<string> HostileText() =>
        Gen.Elements("Фіцо", "Robert Fico", "Zelensky's", "президент", "minister", "of", "Ukraine", "NATO", "U.S.", ".", "\"", "„", "“", "\uD800", "\uDC00", "\u200B", "\u0301", "’", "-", " ", " ", " ", "\n\n", "\u202E", "שלום", "1.", "😀", "é")
            .ListOf()
            .Select(parts => string.Concat(parts))
            .ToArbitrary();

    private static TextDocument Read(string language, string text) => TextDocument.Read(new ArticleText { Title = "", Text = text }, Found.Data.TextRules(language));
}
