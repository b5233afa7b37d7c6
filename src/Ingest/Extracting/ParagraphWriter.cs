using System.Text;

namespace Ingest.Extracting;

/// <summary>Gathers text with white space evened out; paragraphs are split by a blank line.</summary>
internal sealed class ParagraphWriter
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private int _breaks;
    private bool _pendingParagraph;

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            // Zero-width characters and soft hyphens would hide words from every later stage.
            if (c is '\u200B' or '\u00AD' or '\uFEFF' or '\u2060')
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }

            Separate();
            _text.Append(c);
        }
    }

    /// <summary>A line break; two of them end the paragraph.</summary>
    public void Break()
    {
        _space = true;
        _breaks++;
        _pendingParagraph |= _breaks >= 2;
    }

    public void EndParagraph() => _pendingParagraph = true;

    public override string ToString() => _text.ToString();

    private void Separate()
    {
        if (_text.Length > 0)
        {
            if (_pendingParagraph)
            {
                _text.Append("\n\n");
            }
            else if (_space)
            {
                _text.Append(' ');
            }
        }

        (_pendingParagraph, _space, _breaks) = (false, false, 0);
    }
}
