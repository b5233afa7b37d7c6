using System.Xml.Linq;

namespace CodeHollow.FeedReader.Feeds;

internal static class XElementExtensions
{
    /// <summary>The first child of this name in the namespace that is the default where <paramref name="element"/> stands.</summary>
    public static XElement? Child(this XElement element, string name) => element.Element(element.GetDefaultNamespace() + name);

    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements(element.GetDefaultNamespace() + name);
}
