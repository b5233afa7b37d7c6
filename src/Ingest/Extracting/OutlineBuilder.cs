using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>Walks a page once, by links and not by recursion, and writes down its outline.</summary>
internal sealed class OutlineBuilder(PageRules rules)
{
    // Bounds for pages made to exhaust: past them the rest is not read.
    private const int MostRegions = 60_000;
    private const int MostBlocks = 60_000;

    private static readonly FrozenSet<string> Dropped = new[]
    {
        "script", "style", "noscript", "template", "iframe", "svg", "button", "select", "textarea", "canvas", "object", "embed", "video", "audio", "head", "nav", "map",
        "math", "dialog", "link", "meta", "input", "datalist", "picture", "figcaption", "label", "amp-ad", "amp-social-share",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> BlockTags = new[]
    {
        "p", "div", "section", "article", "main", "body", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "tbody", "thead", "tr", "td", "th", "dl", "dt", "dd",
        "header", "footer", "aside", "figure", "form", "fieldset", "address", "center", "details", "summary", "hr", "caption", "hgroup",
    }.ToFrozenSet();

    private readonly PageOutline _outline = new();
    private readonly StringBuilder _text = new();
    private readonly List<BlockLink> _links = [];
    private readonly Stack<int> _open = new();
    private bool _space;
    private int _breaks;
    private int _linkChars;
    private (int Start, string Href)? _link;

    public PageOutline Build(IElement body)
    {
        Enter(body);
        for (var node = body.FirstChild; node is not null;)
        {
            if (node is IText text)
            {
                Append(text.Data);
            }
            else if (node is IElement element && Starts(element) && element.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            else if (node is IElement empty)
            {
                Ends(empty);
            }

            while (node is not null && node != body && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement closed)
                {
                    Ends(closed);
                }
            }

            node = node == body ? null : node?.NextSibling;
        }

        return _outline;
    }

    // Answers whether what is inside is read.
    private bool Starts(IElement element)
    {
        var tag = element.LocalName;
        if (Dropped.Contains(tag) || _outline.Regions.Count > MostRegions || _outline.Blocks.Count > MostBlocks)
        {
            return false;
        }

        if (tag == "br")
        {
            if (++_breaks >= 2)
            {
                Flush();
            }

            _space = true;
        }
        else if (tag == "a")
        {
            _link = (_text.Length + (_space && _text.Length > 0 ? 1 : 0), element.GetAttribute("href") ?? "");
        }
        else if (BlockTags.Contains(tag))
        {
            Flush();
            Enter(element);
        }

        return true;
    }

    private void Ends(IElement element)
    {
        var tag = element.LocalName;
        if (tag == "a")
        {
            CloseLink();
        }
        else if (_open.Count > 0 && _outline.Regions[_open.Peek()].Element == element)
        {
            Flush();
            _outline.Regions[_open.Pop()].EndBlock = _outline.Blocks.Count;
        }
    }

    private void Enter(IElement element)
    {
        var parent = _open.Count > 0 ? _open.Peek() : -1;
        var (content, notContent) = RegionNames.Judge(element, rules);
        _outline.Regions.Add(new PageRegion(parent, element.LocalName, element)
        {
            IsContent = content,
            IsNotContent = notContent,
            FirstBlock = _outline.Blocks.Count,
            EndBlock = _outline.Blocks.Count,
        });
        _open.Push(_outline.Regions.Count - 1);
    }

    private void Append(string text)
    {
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u00AD' or '\uFEFF' or '\u2060')
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }

            if (_space && _text.Length > 0)
            {
                _text.Append(' ');
            }

            (_space, _breaks) = (false, 0);
            _text.Append(c);
            _linkChars += _link is null ? 0 : 1;
        }
    }

    private void CloseLink()
    {
        if (_link is var (start, href) && _text.Length > start && _links.Count < 1000)
        {
            _links.Add(new BlockLink(start, _text.Length, href));
        }

        _link = null;
    }

    private void Flush()
    {
        var href = _link?.Href;
        CloseLink();
        if (_text.Length > 0)
        {
            var region = _open.Peek();
            _outline.Blocks.Add(new PageBlock(region, _outline.Regions[region].Tag, _text.ToString(), _linkChars, _links.Count > 0 ? [.. _links] : []));
            _text.Clear();
            _links.Clear();
        }

        // A link around blocks goes on in the next one.
        _link = href is null ? null : (0, href);
        (_space, _linkChars, _breaks) = (false, 0, 0);
    }
}
