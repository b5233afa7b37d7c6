using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>A mention as one look at its words tells it, before the rest of the article tells who is meant.</summary>
internal sealed class RawMention(PartScan scan, int first, int end, MentionKind kind)
{
    public PartScan Scan { get; } = scan;

    public int First { get; } = first;

    /// <summary>Exclusive.</summary>
    public int End { get; set; } = end;

    public MentionKind Kind { get; } = kind;

    public NameSpan? Name { get; init; }

    /// <summary>The office words of the mention, or beside the name.</summary>
    public OfficeGroup? Office { get; set; }

    /// <summary>The surname-only person whose the office is: "Putin's spokesman".</summary>
    public RawMention? Possessor { get; set; }

    /// <summary>The office before the name is that of somebody who serves this one: "the spokesman of Putin said".</summary>
    public bool IsMaster { get; init; }

    public Phrase? Phrase { get; init; }

    public Gender Gender { get; set; }

    public bool Plural { get; init; }

    /// <summary>Who is meant, once resolved.</summary>
    public PersonTag? Person { get; set; }

    public Token NameToken => Scan.Tokens[Name!.Value.Last];
}
