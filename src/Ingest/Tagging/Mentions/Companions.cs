namespace Ingest.Tagging.Mentions;

/// <summary>Tells who is only named as company: "after talks with X", "alongside his Ukrainian counterpart X". Whoever "he" or "the diplomat" is, it is more likely another.</summary>
internal static class Companions
{
    // "With his Ukrainian counterpart X".
    private const int Reach = 3;

    public static bool Is(RawMention mention, string[] companions)
    {
        var tokens = mention.Scan.Tokens;
        for (var at = mention.First - 1; at >= Math.Max(0, mention.First - Reach); at--)
        {
            if (Array.Exists(companions, word => tokens[at].Normal.Equals(word, StringComparison.Ordinal)))
            {
                return true;
            }

            if (!tokens[at].IsWord)
            {
                return false;
            }
        }

        return false;
    }
}
