namespace Ingest.Extracting;

/// <summary>Finds the region of a page that holds the article's text, by where long paragraphs with few links gather.</summary>
internal sealed class ContentFinder(PageOutline outline, PageRules rules)
{
    private const int ShortestParagraph = 25;

    // Blocks between the headline and the text: date, author, caption, lead.
    private const int FarthestLead = 12;

    private readonly double[] _scores = new double[outline.Regions.Count];
    private readonly bool[] _aside = new bool[outline.Regions.Count];

    /// <summary>The article's blocks in order, headings included; empty for a page without an article.</summary>
    public IReadOnlyList<PageBlock> Find()
    {
        MarkAsides();
        Score();
        var top = Top();
        if (top < 0)
        {
            return [];
        }

        var region = Widen(top);
        var lead = LeadOf(region);
        return [.. outline.Blocks.Skip(lead).Take(outline.Regions[region].FirstBlock - lead).Where(IsLead), .. BlocksOf(region).Where(Belongs)];
    }

    /// <summary>The blocks of the regions that a selector named.</summary>
    public IReadOnlyList<PageBlock> Within(IReadOnlySet<AngleSharp.Dom.IElement> elements)
    {
        MarkAsides();
        var inside = new bool[outline.Regions.Count];
        for (var i = 0; i < inside.Length; i++)
        {
            var region = outline.Regions[i];
            var isChosen = elements.Contains(region.Element);
            inside[i] = isChosen || (region.Parent >= 0 && inside[region.Parent]);
            _aside[i] = !isChosen && inside[i] ? _aside[region.Parent] || region.IsNotContent : !isChosen && _aside[i];
        }

        return [.. outline.Blocks.Where(block => inside[block.Region] && Belongs(block))];
    }

    // A region that calls itself something else but holds most of the page's paragraphs is only badly named.
    private void MarkAsides()
    {
        var sums = new long[outline.Blocks.Count + 1];
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + (IsParagraph(outline.Blocks[i]) ? outline.Blocks[i].Text.Length : 0);
        }

        var total = sums[^1];
        for (var i = 0; i < outline.Regions.Count; i++)
        {
            var region = outline.Regions[i];
            var own = sums[Math.Max(region.EndBlock, region.FirstBlock)] - sums[region.FirstBlock];
            _aside[i] = (region.Parent >= 0 && _aside[region.Parent]) || (region.IsNotContent && own * 2 < total);
        }
    }

    private void Score()
    {
        foreach (var block in outline.Blocks)
        {
            if (_aside[block.Region] || !IsParagraph(block) || rules.IsAside(block.Text))
            {
                continue;
            }

            var worth = (1 + Commas(block.Text) + Math.Min(block.Text.Length / 100.0, 3)) * (1 - block.LinkDensity);
            // A paragraph's own element only carries it; text that stands in a div directly has that div for its parent.
            var region = block.Tag is "p" or "blockquote" or "li" or "pre" ? outline.Regions[block.Region].Parent : block.Region;
            for (var level = 0; region >= 0 && level < 5; level++, region = outline.Regions[region].Parent)
            {
                _scores[region] += level switch { 0 => worth, 1 => worth / 2, _ => worth / (level * 3) };
            }
        }
    }

    private int Top()
    {
        var (best, bestScore) = (-1, 0.0);
        for (var i = 0; i < _scores.Length; i++)
        {
            if (_scores[i] <= 0 || _aside[i])
            {
                continue;
            }

            var score = _scores[i] * (outline.Regions[i].IsContent ? 1.25 : 1);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    // Pages split an article over siblings, around advertisements: an outer region is taken where it adds paragraphs of the
    // same kind and little else. The article element is as far as an article goes.
    private int Widen(int top)
    {
        var (chosen, inner) = (top, Measure(top));
        for (var region = top; outline.Regions[region].Tag is not ("article" or "body") && outline.Regions[region].Parent is >= 0 and var parent; region = parent)
        {
            var outer = Measure(parent);
            var more = outer.Good - inner.Good;
            var least = outline.Regions[chosen].IsContent ? inner.Good * 0.5 : inner.Good * 0.1;
            if (more > 0 && more >= least && outer.Bad - inner.Bad <= more * 0.3 && !(outline.Regions[parent].Tag is "body" && more < inner.Good))
            {
                (chosen, inner) = (parent, outer);
            }
        }

        return chosen;
    }

    // The lead often stands between the headline and the text, in a region of its own.
    private int LeadOf(int region)
    {
        var first = outline.Regions[region].FirstBlock;
        var heading = first - 1;
        while (heading >= 0 && first - heading <= FarthestLead && outline.Blocks[heading].Tag is not "h1")
        {
            heading--;
        }

        return heading >= 0 && outline.Blocks[heading].Tag is "h1" ? heading + 1 : first;
    }

    private (double Good, double Bad) Measure(int region)
    {
        var (good, bad) = (0.0, 0.0);
        foreach (var block in BlocksOf(region))
        {
            if (_aside[block.Region])
            {
                continue;
            }

            if (IsParagraph(block) && block.Text.Length > 80)
            {
                good += block.Text.Length;
            }
            else if (block.LinkDensity > 0.5)
            {
                bad += block.Text.Length;
            }
        }

        return (good, bad);
    }

    private IEnumerable<PageBlock> BlocksOf(int region)
    {
        for (var i = outline.Regions[region].FirstBlock; i < outline.Regions[region].EndBlock; i++)
        {
            yield return outline.Blocks[i];
        }
    }

    private bool Belongs(PageBlock block)
    {
        if (block.Text.Length == 0 || _aside[block.Region] || rules.IsAside(block.Text))
        {
            return false;
        }

        return block.Tag switch
        {
            "h1" => false,
            "p" or "blockquote" or "pre" => block.LinkDensity < 0.6 || block.Text.Length - block.LinkChars > 60,
            "h2" or "h3" or "h4" or "h5" or "h6" => block.LinkDensity < 0.5,
            "li" or "dd" or "dt" => block.LinkDensity < 0.5,
            _ => block.LinkDensity < 0.5 && (block.IsRow || block.Text.Length >= ShortestParagraph),
        };
    }

    private bool IsLead(PageBlock block) =>
        block.Text.Length is >= 60 and <= 600 && block.LinkDensity < 0.2 && block.Tag is "p" or "div" or "h2" or "h3" && !_aside[block.Region] && !rules.IsAside(block.Text);

    private static bool IsParagraph(PageBlock block) => block.Text.Length >= ShortestParagraph && block.LinkDensity < 0.5 && block.Tag is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6");

    private static int Commas(string text)
    {
        var commas = 0;
        foreach (var c in text)
        {
            commas += c is ',' or '、' or '،' ? 1 : 0;
        }

        return commas;
    }
}
