using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>How far what stands at one token may reach.</summary>
internal static class Clauses
{
    /// <summary>Whether nothing between the tokens ends a clause; what is wished or said in it may hang on it.</summary>
    public static bool IsOneClause(this SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.IsClauseMark(at) || (part.Has(at, part.Rules.Boundary) && !IsOfName(part, at)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Bosnia and Herzegovina", "Finland and Sweden": an "and" within a name or between two countries.</summary>
    private static bool IsOfName(SpeechPart part, int and) =>
        part.MentionAt(and) >= 0
        || (part.Has(and, part.Rules.Joins) && part.MentionAt(and - 1) is var before and >= 0 && part.MentionAt(and + 1) is var behind and >= 0
            && IsState(part.Mentions[before]) && IsState(part.Mentions[behind]));

    private static bool IsState(Mention mention) => mention is { Kind: MentionKind.Country, Country: { Length: 2 } and not "EU" };

    /// <summary>Whether nothing ends a clause between the two ranges of tokens, whichever stands first.</summary>
    public static bool AreInOneClause(this SpeechPart part, int start, int end, int otherStart, int otherEnd) =>
        start < otherStart ? part.IsOneClause(end, otherStart) : part.IsOneClause(otherEnd, start);

    /// <summary>Whether a comma or a like mark stands among the tokens.</summary>
    public static bool HasClauseMark(this SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.IsClauseMark(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether not even a clause that hangs on it begins between the tokens.</summary>
    public static bool IsOpen(this SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.Has(at, part.Rules.That))
            {
                return false;
            }
        }

        return part.IsOneClause(from, to);
    }

    /// <summary>As <see cref="IsOpen"/>, behind a "that" which opens the clause, or a mark that stands for it: "our duty - to admit it".</summary>
    public static bool IsClauseOf(this SpeechPart part, int from, int to)
    {
        var that = from < to && part.IsClauseMark(from) && part.Tokens[from].Normal[0] is ',' or ':' or '-' or '–' or '—' ? from + 1 : from;
        return part.IsOpen(that < to && part.Has(that, part.Rules.That) ? that + 1 : from, to);
    }
}
