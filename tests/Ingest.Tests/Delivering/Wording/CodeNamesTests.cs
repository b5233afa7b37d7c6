using Ingest.Delivering.Wording;

namespace Ingest.Tests.Delivering.Wording;

public sealed class CodeNamesTests
{
    [Theory]
    [InlineData("UA", "Ukraine", "Ukraine")]
    [InlineData("gb", "United Kingdom", "the United Kingdom")]
    [InlineData("US", "United States", "the United States")]
    [InlineData("EU", "European Union", "the European Union")] // speakers' offices have these two as well
    [InlineData("NATO", "NATO", "NATO")]
    [InlineData("XX", "XX", "XX")] // unknown: the code itself
    public void Countries_have_names(string code, string alone, string inText)
    {
        Assert.Equal(alone, CodeNames.Default.Country(code));
        Assert.Equal(inText, CodeNames.Default.CountryInText(code));
    }

    [Fact]
    public void Languages_have_names()
    {
        Assert.Equal("Slovak", CodeNames.Default.Language("sk"));
        Assert.Equal("zz", CodeNames.Default.Language("zz"));
    }

    [Theory]
    [InlineData("""{"countries":{"UA":"Ukraine"}}""")] // no languages
    [InlineData("""{"countries":{"UA":" "},"languages":{"uk":"Ukrainian"}}""")] // blank
    [InlineData("""{"countries":{"UA":null},"languages":{"uk":"Ukrainian"}}""")]
    [InlineData("nothing")]
    public void A_file_that_is_not_right_is_refused(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);

            Assert.Throws<InvalidDataException>(() => CodeNames.Load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
