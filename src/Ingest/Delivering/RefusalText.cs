using System.Text.RegularExpressions;
using Ingest.Delivering.Wording;

namespace Ingest.Delivering;

/// <summary>Makes a receiver's words fit to be kept and logged: one line, short, without addresses, links and long secrets.</summary>
public static partial class RefusalText
{
    private const int Longest = 300;

    public static string Clean(string? words) =>
        OneLine.Of(Links().Replace(Addresses().Replace(OneLine.Of(words, 2 * Longest), "(address)"), "(link)"), Longest);

    [GeneratedRegex(@"[^\s<>@,;:""']{1,64}@[^\s<>,;:""']{1,255}", RegexOptions.None, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,20}://[^\s<>""']*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Links();
}
