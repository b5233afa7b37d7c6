namespace Ingest.Fetching;

/// <summary>The rules of a robots.txt for one robot (RFC 9309).</summary>
internal sealed class RobotsRules
{
    // RFC 9309 2.5: at least 500 KiB are to be read; rules past so many are not.
    private const int MostRules = 5_000;

    private readonly List<(string Path, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    public static RobotsRules AllowAll { get; } = new();

    public static RobotsRules DisallowAll { get; } = new() { _rules = { ("/", false) } };

    /// <param name="robot">The product token of the User-Agent, such as "Ingest".</param>
    public static RobotsRules Parse(string text, string robot)
    {
        var own = new RobotsRules();
        var anybody = new RobotsRules();
        var named = false;
        List<RobotsRules> group = [];
        var inRules = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw[..(raw.IndexOf('#') is >= 0 and var hash ? hash : raw.Length)];
            var colon = line.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                group = inRules ? [] : group;
                inRules = false;
                var isOwn = value.Equals(robot, StringComparison.OrdinalIgnoreCase);
                named |= isOwn;
                group.AddRange(isOwn ? [own] : value is "*" ? [anybody] : []);
            }
            else if (key.Equals("disallow", StringComparison.OrdinalIgnoreCase) || key.Equals("allow", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                var allow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
                foreach (var rules in group)
                {
                    rules.Add(value, allow);
                }
            }
        }

        return named ? own : anybody;
    }

    /// <summary>Whether the path (with its query) may be read: the longest rule that fits decides, Allow on a tie.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (best, allowed) = (-1, true);
        foreach (var (path, allow) in _rules)
        {
            if ((path.Length > best || (path.Length == best && allow)) && Fits(path, pathAndQuery))
            {
                (best, allowed) = (path.Length, allow);
            }
        }

        return allowed;
    }

    private void Add(ReadOnlySpan<char> path, bool allow)
    {
        if (!path.IsEmpty && path.Length <= 2000 && _rules.Count < MostRules)
        {
            _rules.Add((path.ToString(), allow));
        }
    }

    // "*" is anything, "$" at the end is the end. Greedy with one way back, so linear for a rule with one star.
    private static bool Fits(string rule, string path)
    {
        var anchored = rule.EndsWith('$');
        var parts = (anchored ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (anchored && i == parts.Length - 1)
            {
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !anchored || at == path.Length;
    }
}
