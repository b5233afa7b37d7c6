using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>A page as the blocks of text that a reader sees, in order, and the regions they stand in.</summary>
internal sealed class PageOutline
{
    public List<PageRegion> Regions { get; } = [];

    public List<PageBlock> Blocks { get; } = [];

    /// <summary>Makes one block of the short cells of each table row: a row is read as a line. The others become empty.</summary>
    public void JoinRows()
    {
        for (var start = 0; start < Blocks.Count;)
        {
            var end = start + 1;
            while (end < Blocks.Count && IsCell(Blocks[start]) && IsCell(Blocks[end]) && RowOf(Blocks[end]) == RowOf(Blocks[start]))
            {
                end++;
            }

            if (end - start > 1)
            {
                Join(start, end);
            }

            start = end;
        }
    }

    private void Join(int start, int end)
    {
        const int LongestCell = 100;
        var cells = Blocks.GetRange(start, end - start);
        if (cells.Exists(cell => cell.Text.Length > LongestCell))
        {
            return;
        }

        Blocks[start] = cells[0] with { Text = string.Join(' ', cells.Select(cell => cell.Text)), LinkChars = cells.Sum(cell => cell.LinkChars), IsRow = true };
        for (var i = start + 1; i < end; i++)
        {
            Blocks[i] = Blocks[i] with { Text = "", LinkChars = 0, Links = [] };
        }
    }

    private int RowOf(PageBlock cell) => Regions[cell.Region].Parent;

    private static bool IsCell(PageBlock block) => block.Tag is "td" or "th";
}

/// <summary>A block-level element.</summary>
/// <param name="Parent">Index of the region around it, -1 for the outermost.</param>
internal sealed record PageRegion(int Parent, string Tag, IElement Element)
{
    /// <summary>Its class, id or tag names what is not the article's text.</summary>
    public bool IsNotContent { get; init; }

    /// <summary>Its class, id or markup names the article's text.</summary>
    public bool IsContent { get; init; }

    public int FirstBlock { get; init; }

    /// <summary>Exclusive.</summary>
    public int EndBlock { get; set; }
}

/// <summary>Text without a block boundary inside.</summary>
/// <param name="Region">Index of the region that it stands directly in.</param>
/// <param name="LinkChars">Characters of it that are links.</param>
internal sealed record PageBlock(int Region, string Tag, string Text, int LinkChars, IReadOnlyList<BlockLink> Links)
{
    /// <summary>The cells of a table row, joined.</summary>
    public bool IsRow { get; init; }

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkChars / Text.Length);
}

/// <param name="Start">Offset in the block's text.</param>
/// <param name="End">Exclusive.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BlockLink(int Start, int End, string Href);
