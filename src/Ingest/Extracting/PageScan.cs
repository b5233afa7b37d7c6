using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>What one walk over a page gathers: the outline of its body, and the elements that tell facts.</summary>
internal sealed class PageScan
{
    // More of a kind than any honest page has.
    private const int Most = 500;

    public PageOutline Outline { get; } = new();

    public List<IElement> Metas { get; } = [];

    public List<IElement> LinkedData { get; } = [];

    public List<IElement> Headings { get; } = [];

    /// <summary>time elements, and others that say that they hold a date.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>Machines are told the time of publication, so nobody needs to look for it.</summary>
    public bool TellsTime { get; private set; }

    public IElement? Title { get; private set; }

    public IElement? Canonical { get; private set; }

    public void Note(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                Add(Metas, element);
                TellsTime |= element.GetAttribute("property") is "article:published_time";
                break;
            case "script" when element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                Add(LinkedData, element);
                break;
            case "h1":
                Add(Headings, element);
                break;
            case "time":
                Add(Times, element);
                break;
            case "title":
                Title ??= element;
                break;
            case "link" when string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                Canonical ??= element;
                break;
            default:
                break;
        }
    }

    public void NoteTime(IElement element) => Add(Times, element);

    private static void Add(List<IElement> list, IElement element)
    {
        if (list.Count < Most)
        {
            list.Add(element);
        }
    }
}
