namespace Ingest.Tagging.Quotes;

/// <summary>What ends or opens a clause within the tokens [from, to) of a part.</summary>
internal static class ClauseBounds
{
    /// <summary>Whether a clause ends there: brackets and the dot of "3. November" end none.</summary>
    public static bool HasMarkOfClause(this SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.IsClauseMark(at) && !part.IsBracketed(at) && !part.Tokens[at].Is('.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a "that" stands there.</summary>
    public static bool HasThat(this SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.Has(at, part.Rules.That))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first "who" or "which" there; <see cref="int.MaxValue"/> where there is none.</summary>
    public static int FirstRelative(this SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.Has(at, part.Rules.Relative))
            {
                return at;
            }
        }

        return int.MaxValue;
    }
}
