using System.Text;
using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

public sealed class TextDecoderTests
{
    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    // What byte 0x80 stands for, by every kind of name that declarations use.
    [Theory]
    [InlineData("windows-1252", '€')]
    [InlineData("cp1251", 'Ђ')]
    [InlineData("iso-8859-1", '€')] // as browsers read it
    [InlineData("koi8-r", '─')]
    [InlineData("koi8_u", '─')]
    [InlineData("cp437", 'Ç')]
    [InlineData("ibm850", 'Ç')]
    [InlineData("866", 'А')]
    [InlineData("csIBM855", 'ђ')]
    [InlineData("cp1125", 'А')]
    [InlineData("mac-cyrillic", 'А')]
    [InlineData("macintosh", 'Ä')]
    [InlineData("x-mac-greek", 'Ä')]
    [InlineData("maciceland", 'Ä')]
    [InlineData("windows_1253", '€')]
    [InlineData("ptcp154", 'Җ')]
    [InlineData("cp856", 'א')]
    [InlineData("koi8-t", 'қ')]
    [InlineData("hp-roman8", '\u0080')]
    public void Any_name_of_an_encoding_is_known(string name, char meant)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>"), 0x80, .. "</a>"u8];

        Assert.Equal(meant, TextDecoder.Decode(bytes, "application/xml").Text[^5]);
    }

    [Theory]
    [InlineData("koi8-u", 0xBF, '©')]
    [InlineData("iso-8859-7", 0xA4, '€')]
    [InlineData("mac-roman", 0xDB, '€')]
    public void Tables_are_those_of_their_standards(string name, byte code, char meant)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>"), code, .. "</a>"u8];

        Assert.Equal(meant, TextDecoder.Decode(bytes, null).Text[^5]);
    }

    // RFC 7303: the header first; where the bytes give it the lie, the declaration; then what the bytes look like.
    [Theory]
    [InlineData("windows-1251", "application/xml; charset=windows-1251", "utf-8")]
    [InlineData("windows-1251", "text/xml;charset='windows-1251';x=y", "iso-8859-1")]
    [InlineData("windows-1251", "text/xml", "windows-1251")]
    [InlineData("windows-1251", "text/xml; charset=utf-8", "windows-1251")]
    [InlineData("windows-1251", "text/xml; charset=us-ascii", "windows-1251")]
    [InlineData("windows-1251", "application/rss+xml; charset=bogus", "windows-1251")]
    [InlineData("windows-1251", "text/html; charset=iso-8859-1", "windows-1251")] // a server's default
    [InlineData("windows-1251", "text/xml; charset=windows-1251", "bogus")]
    [InlineData("windows-1251", null, null)]
    [InlineData("koi8-r", null, null)]
    [InlineData("ibm866", null, null)]
    [InlineData("utf-8", "text/xml; charset=windows-1251", "windows-1251")]
    [InlineData("utf-16BE", null, null)]
    [InlineData("utf-16LE", "application/xml", "utf-16")]
    [InlineData("utf-32BE", null, "ucs-4")]
    public void Whoever_is_right_about_the_encoding_is_believed(string actual, string? contentType, string? declared)
    {
        const string Said = "Премьер-министр исключил выборы";
        var declaration = declared is null ? "" : $"<?xml version='1.0' encoding='{declared}'?>";
        var bytes = Bytes(actual, $"{declaration}<rss><title>{Said}</title></rss>");

        Assert.Contains(Said, TextDecoder.Decode(bytes, contentType).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shift_jis", "首相はこの計画を支持すると述べた")]
    [InlineData("euc-jp", "首相はこの計画を支持すると述べた")]
    [InlineData("euc-kr", "총리는 이 계획을 지지한다고 말했다")]
    [InlineData("gb2312", "总理说政府支持这个计划和新的预算")]
    [InlineData("big5", "總理說政府支持這個計畫和新的預算")]
    [InlineData("windows-874", "นายกรัฐมนตรีกล่าวว่ารัฐบาลสนับสนุนแผนนี้")]
    [InlineData("windows-1255", "ראש הממשלה אמר שהממשלה תומכת בתוכנית")]
    [InlineData("windows-1253", "Ο πρωθυπουργός είπε ότι η κυβέρνηση στηρίζει")]
    [InlineData("windows-1251", "Прем'єр заявив, що уряд підтримує цей план")]
    [InlineData("windows-1250", "Předseda vlády řekl, že příští týden přijde změna")]
    [InlineData("windows-1252", "Le premier ministre a déclaré que l’été serait calme")]
    [InlineData("windows-1252", "Was kostet das? 5 €")]
    public void An_encoding_that_nobody_names_is_told_by_its_letters(string actual, string said)
    {
        var bytes = Bytes(actual, $"<rss><title>{said}</title></rss>");

        Assert.Contains(said, TextDecoder.Decode(bytes, "application/xml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cut_within_a_letter_stays_what_it_is()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Уряд підтримує цей план. ", 20)))[..^7];

        Assert.StartsWith("Уряд підтримує", TextDecoder.Decode(bytes, null).Text, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string encoding, string text) => encoding == "utf-32BE" ? new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(text) : Encoding.GetEncoding(encoding).GetBytes(text);
}
