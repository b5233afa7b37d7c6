using System.Collections.Frozen;

namespace Ingest.Parsing;

/// <summary>Names that servers and declarations use for encodings, where .NET knows another name.</summary>
internal static class EncodingNames
{
    // The WHATWG Encoding Standard reads ISO 8859-1 as windows-1252 and so on: its supersets hold what pages really carry.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["utf8"] = "utf-8",
        ["u8"] = "utf-8",
        ["utf_8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["utf16"] = "utf-16",
        ["utf-16le"] = "utf-16",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250",
        ["win-1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["cp-1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["win1251"] = "windows-1251",
        ["windows1251"] = "windows-1251",
        ["1251"] = "windows-1251",
        ["x-cp1251"] = "windows-1251",
        ["cp1252"] = "windows-1252",
        ["cp1253"] = "windows-1253",
        ["cp1254"] = "windows-1254",
        ["cp1255"] = "windows-1255",
        ["cp1256"] = "windows-1256",
        ["cp1257"] = "windows-1257",
        ["cp1258"] = "windows-1258",
        ["koi8"] = "koi8-r",
        ["koi8r"] = "koi8-r",
        ["koi8u"] = "koi8-u",
        ["latin2"] = "iso-8859-2",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["gbk"] = "gb18030",
        ["gb2312"] = "gb18030",
        ["euckr"] = "euc-kr",
        ["eucjp"] = "euc-jp",
        ["big5-hkscs"] = "big5",
    }.ToFrozenDictionary();

    public static string Canonical(string lowerCaseName) => Names.TryGetValue(lowerCaseName, out var name) ? name : lowerCaseName;
}
