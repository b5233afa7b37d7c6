using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Reads what the modules of RSS say in an item: Dublin Core, iTunes, Media.</summary>
internal static class RssModuleReader
{
    public static void ReadDublin(ItemBuilder builder, XElement child, Uri? baseUrl)
    {
        switch (child.Name.LocalName.ToLowerInvariant())
        {
            case "title":
                builder.SetTitle(child.Html(), 2);
                break;
            case "description" or "abstract":
                builder.SetTeaser(RssItemReader.HtmlOf(child, baseUrl), 4);
                break;
            case "creator" or "author":
                builder.AddAuthor(RssItemReader.PersonOf(child), 1);
                break;
            case "subject":
                builder.AddCategory(PlainText.OfLine(child.Text()));
                break;
            case "date":
                builder.SetDate(child.Text(), 3);
                break;
            case "issued" or "available":
                builder.SetDate(child.Text(), 1);
                break;
            case "created":
                builder.SetDate(child.Text(), 5);
                break;
            case "modified":
                builder.SetUpdated(child.Text());
                break;
            case "identifier":
                builder.Id ??= child.Text();
                break;
            default:
                break;
        }
    }

    public static void ReadItunes(ItemBuilder builder, XElement child, Uri? baseUrl)
    {
        switch (child.Name.LocalName.ToLowerInvariant())
        {
            case "author":
                builder.AddAuthor(RssItemReader.PersonOf(child), 3);
                break;
            case "title":
                builder.SetTitle(child.Html(), 4);
                break;
            case "summary":
                builder.SetTeaser(RssItemReader.HtmlOf(child, baseUrl), 5);
                break;
            case "subtitle":
                builder.SetSummary(RssItemReader.HtmlOf(child, baseUrl), 6);
                break;
            case "keywords":
                builder.AddCategories(child.Text());
                break;
            case "category":
                foreach (var category in child.DescendantsAndSelf())
                {
                    builder.AddCategory(PlainText.OfLine(category.Attribute("text")?.Value));
                }

                break;
            default:
                break;
        }
    }

    public static void ReadMedia(ItemBuilder builder, XElement child)
    {
        switch (child.Name.LocalName.ToLowerInvariant())
        {
            case "title":
                builder.SetTitle(child.Html(), 3);
                break;
            case "description":
                builder.SetSummary(child.Html(), 7);
                break;
            case "category":
                builder.AddCategory(PlainText.OfLine(child.Text()));
                break;
            case "keywords":
                builder.AddCategories(child.Text());
                break;
            case "content" or "group":
                // What it shows may bear the only title; the pictures' captions are no summary.
                builder.SetTitle(child.Elements().FirstOrDefault(inner => RssItemReader.Is(inner, "title"))?.Html(), 5);
                break;
            default:
                break;
        }
    }
}
