namespace Ingest.Tests.Fakes;

/// <summary>Spoils bytes as the wire, a broken engine or a stranger may; the same seed spoils the same way.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly byte[][] Pieces =
    [
        .. new[] { "<", ">", "&", "]]>", "<![CDATA[", "<!--", "-->", "</item>", "<item>", "</", "/>", "\"", "'", "=", "\0", "&#x0;", "&#xD800;", "<!DOCTYPE", "<?xml", "\uFEFF", "<div", "<p>", "<script>", "xmlns:a=''", ":", "\uFFFF" }
            .Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    private readonly Random _random = new(seed);

    public byte[] Spoil(byte[] bytes)
    {
        var list = bytes.ToList();
        for (var i = _random.Next(1, 8); i > 0 && list.Count > 0; i--)
        {
            var at = _random.Next(list.Count);
            var length = Math.Min(_random.Next(1, 40), list.Count - at);
            switch (_random.Next(6))
            {
                case 0:
                    list.RemoveRange(at, length);
                    break;
                case 1:
                    list.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                    break;
                case 2:
                    list[at] = (byte)_random.Next(256);
                    break;
                case 3:
                    list.InsertRange(at, list.GetRange(at, length));
                    break;
                case 4:
                    list.RemoveRange(at, list.Count - at);
                    break;
                default:
                    list.InsertRange(_random.Next(list.Count), list.GetRange(at, length));
                    break;
            }
        }

        return [.. list];
    }
}
