namespace Ingest.Tagging.Mentions;

/// <summary>What a word with a capital may be in a name.</summary>
/// <param name="Officials">Officials whose surname it may be a form of; nearest form first.</param>
/// <param name="IsGiven">A given name, in some form.</param>
/// <param name="Keys">Sounds of the word and of what it may be a form of.</param>
internal sealed record NameWord(IndexedOfficial[] Officials, bool IsGiven, Gender Gender, string[] Keys);
