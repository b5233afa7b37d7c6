using System.Xml;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>The prefixes in force at an element, those that nobody declared included.</summary>
internal sealed class XmlNames(IReadOnlyDictionary<string, string>? declared)
{
    // More prefixes than any feed has.
    private const int MostPrefixes = 100;

    /// <summary>The names in force inside an element with these attributes.</summary>
    public XmlNames With(IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        Dictionary<string, string>? more = null;
        foreach (var (name, value) in attributes)
        {
            var prefix = name == "xmlns" ? "" : name.StartsWith("xmlns:", StringComparison.Ordinal) ? name[6..] : null;
            if (prefix is not null)
            {
                more ??= declared is null ? [] : new Dictionary<string, string>(declared);
                if (more.Count < MostPrefixes)
                {
                    more[prefix] = value.Trim();
                }
            }
        }

        return more is null ? this : new XmlNames(more);
    }

    /// <returns>Null for what is no name.</returns>
    public XName? ElementName(string written) => Name(written, isAttribute: false);

    /// <summary>Adds the attributes that have names, each once.</summary>
    public void AddAttributes(XElement element, IReadOnlyList<KeyValuePair<string, string>> attributes, IReadOnlyDictionary<string, string> entities)
    {
        foreach (var (written, value) in attributes)
        {
            if (written == "xmlns" || written.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                continue;
            }

            if (Name(written, isAttribute: true) is { } name && element.Attribute(name) is null)
            {
                element.Add(new XAttribute(name, XmlEntities.Decode(value, entities)));
            }
        }
    }

    private XName? Name(string written, bool isAttribute)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = colon > 0 ? (written[..colon], written[(colon + 1)..].Replace(':', '_')) : ("", written.TrimStart(':'));
        if (local.Length == 0 || local.Length > 200 || !IsName(local))
        {
            return null;
        }

        if (prefix.Length == 0)
        {
            return isAttribute ? local : XName.Get(local, declared?.GetValueOrDefault("") ?? "");
        }

        if (prefix == "xml")
        {
            return XNamespace.Xml + local;
        }

        return declared is not null && declared.TryGetValue(prefix, out var uri) ? XName.Get(local, uri) : FeedVocabulary.OfPrefix(prefix) + local;
    }

    private static bool IsName(string local)
    {
        if (!XmlConvert.IsStartNCNameChar(local[0]))
        {
            return false;
        }

        foreach (var c in local.AsSpan(1))
        {
            if (!XmlConvert.IsNCNameChar(c))
            {
                return false;
            }
        }

        return true;
    }
}
