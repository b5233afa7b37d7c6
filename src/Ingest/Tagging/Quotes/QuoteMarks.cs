using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>What stands between two quotation marks: tokens [First, End), the marks included.</summary>
/// <param name="Depth">0 for a quotation that stands in no other.</param>
/// <param name="IsOpen">It has no closing mark: it ends with its paragraph.</param>
/// <param name="MarkLength">Tokens of a mark: two where typists write two apostrophes for one.</param>
internal readonly record struct QuotedSpan(int First, int End, int Depth, bool IsOpen, int MarkLength = 1)
{
    /// <summary>First token of the words inside.</summary>
    public int InnerFirst => First + MarkLength;

    public int InnerEnd => IsOpen ? End : End - MarkLength;
}

/// <summary>
/// Pairs quotation marks in all their styles. A mark that opens in one language closes in another, so each is judged by
/// what is open and by the white space around it. Nothing reaches past its paragraph; a quotation that goes on is opened
/// again in the next.
/// </summary>
internal static class QuoteMarks
{
    private const int Deepest = 6;

    private enum Family
    {
        Double,
        TwoSingles,
        Angle,
        SingleAngle,
        Single,
    }

    private enum Role
    {
        None,
        Opens,
        Closes,
    }

    public static List<QuotedSpan> Find(PartText part)
    {
        var found = new List<QuotedSpan>();
        var open = new List<(int Token, char Mark, Family Family)>();
        foreach (var paragraph in part.Paragraphs)
        {
            open.Clear();
            var foundBefore = found.Count;
            for (var at = paragraph.FirstToken; at < paragraph.EndToken; at++)
            {
                if (part.Tokens[at].Kind != TokenKind.Mark)
                {
                    continue;
                }

                if (part.Tokens[at].Is('\'') && at + 1 < paragraph.EndToken && part.Tokens[at + 1].Is('\'') && !part.Tokens[at + 1].HasSpaceBefore)
                {
                    TakeTwo(part, paragraph, at++, open, found);
                }
                else if (FamilyOf(part.Source[part.Tokens[at].Start]) is { } family)
                {
                    Take(part, paragraph, at, family, open, found);
                }
            }

            CloseAtEnd(paragraph, open, found, foundBefore);
        }

        found.Sort((a, b) => a.First.CompareTo(b.First));
        return found;
    }

    private static void TakeTwo(PartText part, Paragraph paragraph, int at, List<(int Token, char Mark, Family Family)> open, List<QuotedSpan> found)
    {
        var place = open.FindLastIndex(one => one.Family == Family.TwoSingles);
        var opens = (at == paragraph.FirstToken || part.Tokens[at].HasSpaceBefore) && at + 2 < paragraph.EndToken && !part.Tokens[at + 2].HasSpaceBefore;
        if (place >= 0 && !opens)
        {
            if (at > open[place].Token + 2)
            {
                found.Add(new QuotedSpan(open[place].Token, at + 2, DepthOf(open, place), IsOpen: false, MarkLength: 2));
            }

            open.RemoveRange(place, open.Count - place);
        }
        else if (opens && open.Count < Deepest)
        {
            open.Add((at, '\'', Family.TwoSingles));
        }
    }

    private static Family? FamilyOf(char mark) => mark switch
    {
        '"' or '“' or '”' or '„' or '‟' or '＂' => Family.Double,
        '«' or '»' => Family.Angle,
        '‹' or '›' => Family.SingleAngle,
        '\'' or '‘' or '’' or '‚' or '‛' => Family.Single,
        _ => null,
    };

    private static void Take(PartText part, Paragraph paragraph, int at, Family family, List<(int Token, char Mark, Family Family)> open, List<QuotedSpan> found)
    {
        var mark = part.Source[part.Tokens[at].Start];
        var place = open.FindLastIndex(one => one.Family == family);
        var opener = place < 0 ? '\0' : open[place].Mark;
        switch (RoleOf(part, paragraph, at, mark, opener))
        {
            case Role.Opens when open.Count < Deepest:
                if (place >= 0 && mark == opener)
                {
                    // The same mark twice: the first was never closed.
                    open.RemoveRange(place, open.Count - place);
                }

                open.Add((at, mark, family));
                break;
            case Role.Closes when place >= 0:
                if (at > open[place].Token + 1)
                {
                    found.Add(new QuotedSpan(open[place].Token, at + 1, DepthOf(open, place), IsOpen: false));
                }

                open.RemoveRange(place, open.Count - place);
                break;
        }
    }

    private static int DepthOf(List<(int Token, char Mark, Family Family)> open, int place) => open.Take(place).Count(one => one.Family != Family.Single);

    private static Role RoleOf(PartText part, Paragraph paragraph, int at, char mark, char opener)
    {
        var spaceBefore = at == paragraph.FirstToken || part.Tokens[at].HasSpaceBefore;
        var last = at + 1 >= paragraph.EndToken;
        var spaceAfter = last || part.Tokens[at + 1].HasSpaceBefore;
        var behindOpener = at > paragraph.FirstToken && IsBracketOrDash(part.Tokens[at - 1]);
        var beforeMark = last || part.Tokens[at + 1].Kind == TokenKind.Mark;
        var startsWord = !last && (spaceBefore || behindOpener) && !spaceAfter;
        return mark switch
        {
            '„' or '‚' or '‟' or '‛' => Role.Opens,
            '“' => opener == '„' || (opener != '\0' && !spaceBefore && (spaceAfter || beforeMark)) ? Role.Closes : Role.Opens,
            '”' => opener != '\0' && !(startsWord && opener == '”' && spaceBefore) ? Role.Closes : startsWord || at == paragraph.FirstToken ? Role.Opens : Role.None,
            '«' => opener == '»' ? Role.Closes : Role.Opens,
            '»' => opener == '«' ? Role.Closes : opener == '»' && !startsWord ? Role.Closes : startsWord ? Role.Opens : Role.None,
            '‹' => opener == '›' ? Role.Closes : Role.Opens,
            '›' => opener == '‹' ? Role.Closes : startsWord ? Role.Opens : Role.None,
            '‘' => opener == '‚' || (opener == '‘' && !startsWord) ? Role.Closes : startsWord ? Role.Opens : Role.None,
            '’' => opener != '\0' && !spaceBefore && (spaceAfter || beforeMark) ? Role.Closes : Role.None,
            '\'' => opener != '\0' && !spaceBefore && (spaceAfter || beforeMark) ? Role.Closes : startsWord && part.Tokens[at + 1].IsWord ? Role.Opens : Role.None,
            _ => opener != '\0' && !(spaceBefore && !spaceAfter) ? Role.Closes : last ? Role.None : Role.Opens,
        };
    }

    private static bool IsBracketOrDash(Token token) =>
        token.Kind == TokenKind.Mark && token.Normal[0] is '(' or '[' or '-' or '–' or '—' or '―' or '/' or ':' or '"' or '“' or '„' or '«' or '‘' or '\'';

    private static void CloseAtEnd(Paragraph paragraph, List<(int Token, char Mark, Family Family)> open, List<QuotedSpan> found, int foundBefore)
    {
        // Only what opens a paragraph is taken at its word without a closing mark; elsewhere it is a stray.
        if (open.Count > 0 && open[0].Family is Family.Double or Family.Angle && open[0].Token == paragraph.FirstToken && paragraph.EndToken - paragraph.FirstToken > 3)
        {
            found.RemoveRange(foundBefore, found.Count - foundBefore);
            found.Add(new QuotedSpan(paragraph.FirstToken, paragraph.EndToken, 0, IsOpen: true));
        }
    }
}
