using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>Walks a page once, by links and not by recursion, and writes down its outline and the elements that tell facts.</summary>
internal sealed class PageScanner(PageRules rules)
{
    // Bounds for pages made to exhaust: past them the rest is not read.
    private const int MostRegions = 60_000;
    private const int MostBlocks = 60_000;

    // White space and the invisible characters that are dropped: zero-width space, soft hyphen, byte-order mark, word joiner.
    private static readonly SearchValues<char> Special =
        SearchValues.Create(" \t\r\n\f\v\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u200B\u00AD\uFEFF\u2060");

    private static readonly FrozenDictionary<string, Kind> Kinds = new (Kind Kind, string Tags)[]
    {
        (Kind.Dropped, "style noscript template iframe svg button select textarea canvas object embed video audio nav map math dialog input datalist picture figcaption label amp-ad amp-social-share"),
        (Kind.Noted, "meta link script"),
        (Kind.Block, "p div section article main body ul ol li h1 h2 h3 h4 h5 h6 blockquote pre table tbody thead tr td th dl dt dd header footer aside figure form fieldset address center details summary hr caption hgroup"),
        (Kind.Break, "br"),
        (Kind.Link, "a"),
        (Kind.Head, "head title"),
        (Kind.Time, "time"),
    }.SelectMany(row => row.Tags.Split(' ').Select(tag => KeyValuePair.Create(tag, row.Kind))).ToFrozenDictionary();

    private readonly PageScan _scan = new();
    private readonly StringBuilder _text = new();
    private readonly List<BlockLink> _links = [];
    private readonly Stack<int> _open = new();
    private bool _space;
    private int _breaks;
    private int _linkChars;
    private (int Start, string Href)? _link;

    private enum Kind
    {
        Inline,
        Dropped,
        Noted,
        Block,
        Break,
        Link,
        Head,
        Time,
    }

    private PageOutline Outline => _scan.Outline;

    public PageScan Scan(IElement root)
    {
        // A node's next sibling costs a search among all its siblings; a child by number costs nothing.
        var path = new Stack<(INode Parent, int Next)>();
        Starts(root);
        path.Push((root, 0));
        while (path.TryPop(out var place))
        {
            var children = place.Parent.ChildNodes;
            if (place.Next >= children.Length)
            {
                Ends((IElement)place.Parent);
                continue;
            }

            path.Push((place.Parent, place.Next + 1));
            Visit(children[place.Next], path);
        }

        Outline.JoinRows();
        return _scan;
    }

    private void Visit(INode node, Stack<(INode Parent, int Next)> path)
    {
        if (node is IText text)
        {
            if (_open.Count > 0)
            {
                Append(text.Data);
            }
        }
        else if (node is IElement element)
        {
            if (!Starts(element))
            {
                return;
            }

            if (element.ChildNodes.Length > 0)
            {
                path.Push((element, 0));
            }
            else
            {
                Ends(element);
            }
        }
    }

    // Answers whether what is inside is read.
    private bool Starts(IElement element)
    {
        switch (Kinds.GetValueOrDefault(element.LocalName))
        {
            case Kind.Dropped:
                return false;
            case Kind.Noted:
                _scan.Note(element);
                return false;
            case Kind.Head:
                _scan.Note(element);
                return true;
            case Kind.Time:
                _scan.Note(element);
                return true;
            case Kind.Break:
                Break();
                return false;
            case Kind.Link:
                _link = (_text.Length + (_space && _text.Length > 0 ? 1 : 0), element.GetAttribute("href") ?? "");
                return true;
            case Kind.Block when Outline.Regions.Count > MostRegions || Outline.Blocks.Count > MostBlocks:
                return false;
            case Kind.Block:
                Flush();
                Enter(element);
                return true;
            default:
                NoteDate(element);
                return true;
        }
    }

    // Inline elements seldom have attributes, and few of those a date.
    private void NoteDate(IElement element)
    {
        if (_scan.TellsTime || element.LocalName is not ("span" or "abbr"))
        {
            return;
        }

        foreach (var attribute in element.Attributes)
        {
            if ((attribute.LocalName is "class" && (attribute.Value.Contains("publish", StringComparison.Ordinal) || attribute.Value.Contains("pubdate", StringComparison.Ordinal)))
                || (attribute.LocalName is "itemprop" && attribute.Value is "datePublished"))
            {
                _scan.NoteTime(element);
                return;
            }
        }
    }

    private void Ends(IElement element)
    {
        if (element.LocalName == "a")
        {
            CloseLink();
        }
        else if (_open.Count > 0 && Outline.Regions[_open.Peek()].Element == element)
        {
            Flush();
            Outline.Regions[_open.Pop()].EndBlock = Outline.Blocks.Count;
        }
    }

    private void Enter(IElement element)
    {
        var parent = _open.Count > 0 ? _open.Peek() : -1;
        var names = RegionNames.Judge(element, rules);
        if (names.IsDate)
        {
            _scan.NoteTime(element);
        }

        _scan.Note(element);
        Outline.Regions.Add(new PageRegion(parent, element.LocalName, element)
        {
            IsContent = names.IsContent,
            IsNotContent = names.IsNotContent,
            FirstBlock = Outline.Blocks.Count,
            EndBlock = Outline.Blocks.Count,
        });
        _open.Push(Outline.Regions.Count - 1);
    }

    private void Break()
    {
        if (++_breaks >= 2)
        {
            Flush();
        }

        _space = true;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var at = text.IndexOfAny(Special);
            var run = at < 0 ? text : text[..at];
            if (!run.IsEmpty)
            {
                if (_space && _text.Length > 0)
                {
                    _text.Append(' ');
                }

                (_space, _breaks) = (false, 0);
                _text.Append(run);
                _linkChars += _link is null ? 0 : run.Length;
            }

            if (at < 0)
            {
                return;
            }

            _space |= char.IsWhiteSpace(text[at]);
            text = text[(at + 1)..];
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
            Outline.Blocks.Add(new PageBlock(region, Outline.Regions[region].Tag, _text.ToString(), _linkChars, _links.Count > 0 ? [.. _links] : []));
            _text.Clear();
            _links.Clear();
        }

        // A link around blocks goes on in the next one.
        _link = href is null ? null : (0, href);
        (_space, _linkChars, _breaks) = (false, 0, 0);
    }
}
