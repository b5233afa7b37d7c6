using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>A page as the blocks of text that a reader sees, in order, and the regions they stand in.</summary>
internal sealed class PageOutline
{
    public List<PageRegion> Regions { get; } = [];

    public List<PageBlock> Blocks { get; } = [];
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
    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkChars / Text.Length);
}

/// <param name="Start">Offset in the block's text.</param>
/// <param name="End">Exclusive.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BlockLink(int Start, int End, string Href);
