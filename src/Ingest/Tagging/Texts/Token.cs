namespace Ingest.Tagging.Texts;

public enum TokenKind
{
    /// <summary>Letters, with the apostrophes inside and the dots of "U.S.".</summary>
    Word,

    /// <summary>Digits with the dots, commas and colons inside.</summary>
    Number,

    /// <summary>One mark or symbol of any other kind.</summary>
    Mark,
}

[Flags]
public enum TokenShape
{
    None = 0,

    /// <summary>Starts with a capital letter.</summary>
    Capital = 1,

    /// <summary>Two letters or more, all capitals.</summary>
    AllCaps = 2,

    /// <summary>White space, or the part's beginning, stands before it.</summary>
    SpaceBefore = 4,
}

/// <summary>A word, number or mark of a part. Hyphens are marks of their own, so "ex-president" is three tokens.</summary>
/// <param name="Start">UTF-16 offset in the part's source.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Word">What it reads.</param>
public readonly record struct Token(int Start, int End, Word Word, TokenKind Kind, TokenShape Shape)
{
    /// <summary>Lower case, composed, one kind of apostrophe ('), without zero-width letters and stress marks.</summary>
    public string Normal => Word.Normal;

    /// <summary><see cref="Normal"/> without the diacritics of Latin letters; Cyrillic keeps its letters but ё, which is е.</summary>
    public string Folded => Word.Folded;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapital => (Shape & TokenShape.Capital) != TokenShape.None;

    public bool IsAllCaps => (Shape & TokenShape.AllCaps) != TokenShape.None;

    public bool HasSpaceBefore => (Shape & TokenShape.SpaceBefore) != TokenShape.None;

    /// <summary>Whether it is this one mark.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Normal.Length == 1 && Normal[0] == mark;

    /// <summary>A dash, however it is written, that parts what stands before from what stands behind.</summary>
    public bool IsDash => Normal is "–" or "—" or "―" || (Is('-') && HasSpaceBefore);

    /// <summary>A hyphen that joins the word before to the word behind.</summary>
    public bool IsJoiner => Kind == TokenKind.Mark && Normal.Length == 1 && Normal[0] == '-' && !HasSpaceBefore;
}
