using System.Runtime.InteropServices;

namespace Ingest.Tagging.Mentions;

/// <summary>Tokens [First, End) that may name a person.</summary>
/// <param name="Last">Token of the surname.</param>
/// <param name="Candidates">Officials of the register whose surname fits; where <paramref name="Kind"/> is Known, the one that fits whole.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameSpan(int First, int End, int Last, NameKind Kind, IReadOnlyList<IndexedOfficial> Candidates, Gender Gender);

internal enum NameKind
{
    /// <summary>Given name and surname of an official.</summary>
    Known,

    /// <summary>Given name and surname of somebody else.</summary>
    Full,

    /// <summary>One name, which the rest of the article must explain.</summary>
    Single,

    /// <summary>Words with capitals that only an office or a verb beside them makes a name.</summary>
    Weak,
}
