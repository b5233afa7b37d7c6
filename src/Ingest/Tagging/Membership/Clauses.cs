using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>How far what stands at one token may reach.</summary>
internal static class Clauses
{
    /// <summary>Whether nothing between the tokens ends a clause; what is wished or said in it may hang on it.</summary>
    public static bool IsOneClause(this SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.IsClauseMark(at) || part.Has(at, part.Rules.Boundary))
            {
                return false;
            }
        }

        return true;
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
