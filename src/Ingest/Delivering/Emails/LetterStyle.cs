using Ingest.Delivering.Wording;

namespace Ingest.Delivering.Emails;

/// <summary>The colours of a stance on white; their dark twins are in the style sheet under the same name.</summary>
internal sealed record ToneColours(string Name, string Bar, string Fill, string Ink);

/// <summary>Colours of the HTML mail. Every pair of ink and fill has a contrast of at least 4.5 (WCAG AA), light and dark.</summary>
internal static class LetterStyle
{
    public static Html Sheet { get; } = new("""

        @media (max-width:480px) { h1 { font-size:19px !important; line-height:26px !important; } }
        @media (prefers-color-scheme:dark) {
        .page { background-color:#0f141a !important; }
        .card { background-color:#1a212b !important; border-color:#2f3a47 !important; }
        .well { background-color:#232c38 !important; }
        .ink { color:#f1f5f9 !important; }
        .soft { color:#a5b1c0 !important; }
        .link { color:#8ab4ff !important; }
        .button { background-color:#2f6bed !important; }
        .strong { background-color:#f1f5f9 !important; color:#111827 !important; }
        .caution { background-color:#3d2a0c !important; color:#ffcf8a !important; }
        .support { background-color:#12381f !important; color:#86efac !important; }
        .oppose { background-color:#4a1616 !important; color:#fca5a5 !important; }
        .conditional { background-color:#40300a !important; color:#fcd34d !important; }
        .neutral { background-color:#2c3745 !important; color:#cbd5e1 !important; }
        .unclear { background-color:#32224f !important; color:#d6c4ff !important; }
        }

        """);

    public static ToneColours Of(Tone tone) => tone switch
    {
        Tone.Support => new("support", "#16a34a", "#dcfce7", "#166534"),
        Tone.Oppose => new("oppose", "#dc2626", "#fee2e2", "#991b1b"),
        Tone.Conditional => new("conditional", "#d97706", "#fef3c7", "#854d0e"),
        Tone.Unclear => new("unclear", "#7c3aed", "#ede9fe", "#5b21b6"),
        _ => new("neutral", "#64748b", "#e2e8f0", "#334155"),
    };
}
