using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>
/// Reads XML that is none: undeclared entities and prefixes, bare ampersands, control characters, tags never closed, markup
/// that nobody escaped, text before and after. Linear in the text, bounded in depth; never fails.
/// </summary>
internal sealed class ForgivingXml
{
    // Deeper elements become siblings: no feed needs them, and a bomb is made of them.
    private const int Deepest = 200;

    // Elements that hold text only; anything of the feed's own inside one means that it was never closed.
    private static readonly HashSet<string> TextOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "link", "guid", "pubdate", "author", "category", "comments", "id", "published", "updated", "modified", "issued", "ttl", "language",
    };

    private static readonly HashSet<string> FeedOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "link", "guid", "pubdate", "description", "author", "category", "comments", "id", "published", "updated", "summary", "content", "item", "entry", "enclosure",
    };

    // HTML elements that have no end tag. "source" and "link" are feeds' own words and left out.
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "img", "hr", "input", "wbr", "embed", "meta", "col", "area", "param",
    };

    private readonly List<Open> _open = [];
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private XElement? _root;
    private string? _problem;

    private ForgivingXml()
    {
    }

    /// <returns>The root, or null where no element was found; and what was wrong first.</returns>
    public static (XElement? Root, string? Problem) Parse(string text)
    {
        var parser = new ForgivingXml();
        parser.Run(text);
        return (parser._root, parser._problem);
    }

    private void Run(string text)
    {
        var scanner = new MarkupScanner(text);
        while (scanner.Next())
        {
            switch (scanner.Kind)
            {
                case MarkupKind.Text:
                    Append(XmlEntities.Decode(scanner.Content, _entities));
                    break;
                case MarkupKind.CData:
                    Append(XmlEntities.Clean(scanner.Content));
                    break;
                case MarkupKind.StartTag:
                    Start(scanner.Name, scanner);
                    break;
                case MarkupKind.EndTag:
                    End(scanner.Name);
                    break;
                case MarkupKind.Declaration:
                    EntityDeclarations.Read(scanner.Content, _entities);
                    break;
                default:
                    break;
            }
        }

        if (_open.Count > 0)
        {
            Note($"'{_open[^1].Name}' is never closed");
        }
    }

    private void Append(string text)
    {
        if (_open.Count == 0 || text.Length == 0)
        {
            return;
        }

        _open[^1].Element.Add(new XText(text));
    }

    private void Start(string name, MarkupScanner scanner)
    {
        if (_root is not null && _open.Count == 0)
        {
            Note("something follows the end of the feed");
            if (!IsItem(name))
            {
                return;
            }

            // Items after the end of their feed are still its items.
            _open.Add(new Open(_root.Name.LocalName, _root, new XmlNames(null)));
        }

        CloseForgotten(name);
        var attributes = scanner.Attributes();
        var names = _open.Count > 0 ? _open[^1].Names : new XmlNames(null);
        names = names.With(attributes);
        if (names.ElementName(name) is not { } elementName)
        {
            Note($"'{name}' is no name");
            return;
        }

        var element = new XElement(elementName);
        names.AddAttributes(element, attributes, _entities);
        if (_open.Count > 0)
        {
            _open[^1].Element.Add(element);
        }

        _root ??= element;
        var isVoid = scanner.IsSelfClosing || (_open.Count > 0 && Void.Contains(name));
        if (!isVoid && _open.Count < Deepest)
        {
            _open.Add(new Open(name, element, names));
        }
    }

    private void CloseForgotten(string name)
    {
        if (IsItem(name))
        {
            var open = _open.FindLastIndex(entry => IsItem(entry.Name));
            if (open >= 0)
            {
                Note($"'{_open[open].Name}' is never closed");
                _open.RemoveRange(open, _open.Count - open);
            }

            return;
        }

        while (_open.Count > 1 && TextOnly.Contains(_open[^1].Name) && FeedOnly.Contains(name) && !IsPerson(_open[^1].Name))
        {
            Note($"'{_open[^1].Name}' is never closed");
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void End(string name)
    {
        var open = _open.FindLastIndex(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
        if (open < 0)
        {
            Note($"'{name}' ends but never began");
            return;
        }

        if (open < _open.Count - 1)
        {
            Note($"'{_open[^1].Name}' is never closed");
        }

        _open.RemoveRange(open, _open.Count - open);
    }

    private void Note(string problem) => _problem ??= problem;

    private static bool IsItem(string name) => name.Equals("item", StringComparison.OrdinalIgnoreCase) || name.Equals("entry", StringComparison.OrdinalIgnoreCase);

    private static bool IsPerson(string name) => name.Equals("author", StringComparison.OrdinalIgnoreCase);

    private sealed record Open(string Name, XElement Element, XmlNames Names);
}
