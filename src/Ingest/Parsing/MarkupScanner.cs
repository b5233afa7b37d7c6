namespace Ingest.Parsing;

internal enum MarkupKind
{
    Text,
    CData,
    StartTag,
    EndTag,

    /// <summary>A document type, with its internal subset.</summary>
    Declaration,

    /// <summary>A comment or processing instruction.</summary>
    Ignored,
}

/// <summary>Splits text into markup and what is between; each character is looked at a bounded number of times.</summary>
internal sealed class MarkupScanner(string text)
{
    private int _at;
    private int _contentStart;
    private int _contentEnd;
    private int _attributesStart;

    // Set where a search for an end went to the end of the text in vain, so that it is not made again.
    private bool _noCDataEnd;
    private bool _noCommentEnd;

    public MarkupKind Kind { get; private set; }

    /// <summary>A tag's name as written.</summary>
    public string Name { get; private set; } = "";

    public bool IsSelfClosing { get; private set; }

    /// <summary>What stands between: of a text, CDATA section or declaration.</summary>
    public ReadOnlySpan<char> Content => text.AsSpan(_contentStart, _contentEnd - _contentStart);

    public bool Next()
    {
        if (_at >= text.Length)
        {
            return false;
        }

        if (text[_at] == '<' && (Section() || Tag()))
        {
            return true;
        }

        // A "<" that begins nothing is text.
        var next = text.IndexOf('<', _at + 1);
        Take(MarkupKind.Text, _at, next < 0 ? text.Length : next, next < 0 ? text.Length : next);
        return true;
    }

    /// <summary>The attributes of the start tag, values not yet decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes()
    {
        if (_attributesStart >= _contentEnd)
        {
            return [];
        }

        return AttributeScanner.Read(text.AsSpan(_attributesStart, _contentEnd - _attributesStart));
    }

    private bool Section()
    {
        if (At("<![CDATA["))
        {
            var end = Find("]]>", _at + 9, ref _noCDataEnd);
            if (end < 0)
            {
                // Never closed: what follows is read as if the section mark were not there.
                Take(MarkupKind.Ignored, _at, _at, _at + 9);
                return true;
            }

            Take(MarkupKind.CData, _at + 9, end, end + 3);
            return true;
        }

        if (At("<!--"))
        {
            var end = Find("-->", _at + 4, ref _noCommentEnd);
            Take(MarkupKind.Ignored, _at, _at, end < 0 ? _at + 4 : end + 3);
            return true;
        }

        if (At("<!") && _at + 2 < text.Length && char.IsAsciiLetter(text[_at + 2]))
        {
            Declaration();
            return true;
        }

        if (At("<?"))
        {
            var end = text.IndexOf('>', _at);
            Take(MarkupKind.Ignored, _at, _at, end < 0 ? text.Length : end + 1);
            return true;
        }

        return false;
    }

    private void Declaration()
    {
        var depth = 0;
        var i = _at;
        for (; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[i] == '>' && depth <= 0)
            {
                break;
            }
        }

        Take(MarkupKind.Declaration, _at, Math.Min(i, text.Length), Math.Min(i + 1, text.Length));
    }

    private bool Tag()
    {
        var isEnd = _at + 1 < text.Length && text[_at + 1] == '/';
        var start = _at + (isEnd ? 2 : 1);
        if (start >= text.Length || !(char.IsLetter(text[start]) || text[start] is '_' or ':'))
        {
            return false;
        }

        var nameEnd = start;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/' or '<' or '='))
        {
            nameEnd++;
        }

        var end = EndOfTag(nameEnd);
        Name = text[start..Math.Min(nameEnd, start + 200)];
        IsSelfClosing = !isEnd && end > nameEnd && text[end - 1] == '/';
        _attributesStart = nameEnd;
        var closed = end < text.Length && text[end] == '>';
        Take(isEnd ? MarkupKind.EndTag : MarkupKind.StartTag, start, IsSelfClosing ? end - 1 : end, closed ? end + 1 : end);
        return true;
    }

    // A tag ends at ">" outside quotes, or before the next "<" where it was never closed.
    private int EndOfTag(int from)
    {
        var quote = '\0';
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                if (c == '<' && LooksLikeTag(i))
                {
                    // The quote was never closed.
                    var earlier = text.IndexOf('>', from, i - from);
                    return earlier < 0 ? i : earlier;
                }
            }
            else if (c is '"' or '\'')
            {
                quote = i > from && text[i - 1] is '=' or ' ' or '\n' or '\t' or '\r' ? c : '\0';
            }
            else if (c is '>' or '<')
            {
                return i;
            }
        }

        var any = text.IndexOf('>', from);
        return any < 0 ? text.Length : any;
    }

    private bool LooksLikeTag(int at) => at + 2 < text.Length && (text[at + 1] == '/' || char.IsAsciiLetter(text[at + 1]));

    private int Find(string mark, int from, ref bool inVain)
    {
        var found = inVain ? -1 : text.IndexOf(mark, from, StringComparison.Ordinal);
        inVain |= found < 0;
        return found;
    }

    private bool At(string mark) => text.AsSpan(_at).StartsWith(mark, StringComparison.Ordinal);

    private void Take(MarkupKind kind, int start, int end, int next)
    {
        (Kind, _contentStart, _contentEnd, _at) = (kind, start, end, next);
        if (kind is not (MarkupKind.StartTag or MarkupKind.EndTag))
        {
            Name = "";
        }
    }
}
