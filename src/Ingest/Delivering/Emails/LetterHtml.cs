using Ingest.Delivering.Wording;

namespace Ingest.Delivering.Emails;

/// <summary>
/// The HTML part of a mail: tables and inline styles, because that is what mail programs agree on; the style sheet only adds dark
/// mode and narrow screens where they are understood.
/// </summary>
internal static class LetterHtml
{
    private const string Font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    private static readonly Html s_font = new(Font);

    public static string Write(Letter letter) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{letter.Title}</title>
        <style>{LetterStyle.Sheet}</style>
        </head>
        <body class="page" style="margin:0;padding:0;background-color:#eef1f5;">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">{Preview(letter)}</div>
        <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#eef1f5;">
        <tr><td align="center" style="padding:24px 12px;">
        <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;">
        {DigestHead(letter)}{Html.Join(letter.Events.Select(view => Card(view, letter.IsDigest)))}{More(letter)}
        <tr><td class="soft" style="padding:4px 28px 8px;{s_font};font-size:13px;line-height:20px;color:#5b6675;">
        You get this because you subscribed to: {letter.Why}.<br>
        <a class="soft" href="{letter.Unsubscribe.AbsoluteUri}" style="color:#5b6675;text-decoration:underline;">Stop these alerts</a>
        </td></tr>
        </table>
        </td></tr>
        </table>
        </body>
        </html>
        """).Markup;

    private static string Preview(Letter letter) => letter.Events is [var first, ..] && !letter.IsDigest
        ? $"{first.Difference} {first.Quote}"
        : string.Join(" · ", letter.Events.Take(3).Select(view => view.Headline));

    private static Html DigestHead(Letter letter) => letter.IsDigest
        ? Html.Of($"""<tr><td class="ink" style="padding:4px 28px 16px;{s_font};font-size:20px;line-height:28px;font-weight:700;color:#111827;">{letter.Title}</td></tr>""")
        : Html.Empty;

    private static Html More(Letter letter) => letter.MoreEvents > 0
        ? Html.Of($"""<tr><td class="soft" style="padding:0 28px 16px;{s_font};font-size:14px;line-height:20px;color:#5b6675;">… and {letter.MoreEvents} more.</td></tr>""")
        : Html.Empty;

    private static Html Card(EventView view, bool inDigest)
    {
        var colours = LetterStyle.Of(view.Tone);
        var size = new Html(inDigest ? "font-size:18px;line-height:25px" : "font-size:22px;line-height:30px");
        return Html.Of($"""
            <tr><td style="padding:0 0 16px;">
            <table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#ffffff;border:1px solid #dbe1e8;border-radius:10px;border-collapse:separate;">
            <tr><td style="height:5px;line-height:5px;font-size:0;background-color:{colours.Bar};border-radius:9px 9px 0 0;">&nbsp;</td></tr>
            <tr><td style="padding:20px 28px 24px;{s_font};">
            {Kicker(view, colours)}
            <h1 class="ink" dir="auto" style="margin:10px 0 6px;{s_font};{size};font-weight:700;color:#111827;">{view.Headline}</h1>
            <p class="soft" dir="auto" style="margin:0 0 16px;{s_font};font-size:14px;line-height:21px;color:#5b6675;">{Byline(view)}</p>
            {Caution(view)}{Words(view, colours)}{Before(view)}{Reports(view, inDigest)}{Button(view, inDigest)}
            </td></tr>
            </table>
            </td></tr>

            """);
    }

    private static Html Kicker(EventView view, ToneColours colours)
    {
        var strong = view.PositionChanged || view.IsCorrection;
        var label = strong
            ? Html.Of($"""<span class="strong" style="display:inline-block;padding:2px 10px;border-radius:11px;background-color:#111827;color:#ffffff;font-size:12px;line-height:18px;font-weight:700;">{view.Kicker}</span>""")
            : Html.Of($"""<span class="soft" style="font-size:12px;line-height:18px;font-weight:600;color:#5b6675;">{view.Kicker}</span>""");
        return Html.Of($"""<span class="{colours.Name}" style="display:inline-block;padding:2px 10px;border-radius:11px;background-color:{colours.Fill};color:{colours.Ink};font-size:12px;line-height:18px;font-weight:700;">{view.Stance}</span>&nbsp; {label}""");
    }

    private static Html Byline(EventView view)
    {
        var office = view.Office is null ? Html.Empty : Html.Of($"<bdi>{view.Office}</bdi><br>");
        return Html.Of($"{office}On the NATO membership of {view.Subject} · {view.Said}");
    }

    private static Html Caution(EventView view) => view.Caution is null
        ? Html.Empty
        : Html.Of($"""<p class="caution" style="margin:0 0 16px;padding:10px 14px;border-radius:6px;background-color:#fff4e5;{s_font};font-size:14px;line-height:20px;font-weight:600;color:#7a3e00;">{view.Caution}</p>""");

    private static Html Words(EventView view, ToneColours colours) => Html.Of($"""
        <p class="soft" style="margin:0 0 4px;{s_font};font-size:12px;line-height:18px;font-weight:600;color:#5b6675;">{view.QuoteLabel}</p>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><tr>
        <td width="4" style="width:4px;background-color:{colours.Bar};border-radius:2px;font-size:0;">&nbsp;</td>
        <td class="ink" dir="auto"{Language(view.QuoteLanguage)} style="padding:2px 0 2px 14px;{s_font};font-size:17px;line-height:26px;color:#111827;">{view.Quote}</td>
        </tr></table>

        """);

    private static Html Before(EventView view)
    {
        var difference = Html.Of($"""<p class="ink" style="margin:0;{s_font};font-size:15px;line-height:22px;font-weight:{new Html(view.PositionChanged || view.IsCorrection ? "700" : "400")};color:#111827;">{view.Difference}</p>""");
        if (view.Previous is not { } previous)
        {
            return Html.Of($"""<div style="margin:0 0 16px;">{difference}</div>""");
        }

        var link = previous.Url is null ? Html.Empty : Html.Of($""" <a class="link" href="{previous.Url.AbsoluteUri}" style="color:#1d4ed8;">Read it</a>""");
        return Html.Of($"""
            <table role="presentation" class="well" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;background-color:#f5f7fa;border-radius:8px;"><tr><td style="padding:12px 16px;">
            {difference}
            <p class="soft" dir="auto" style="margin:6px 0 0;{s_font};font-size:14px;line-height:21px;color:#5b6675;">{previous.Said}, <b>{previous.Stance}</b>: <i dir="auto">{previous.Quote}</i>{link}</p>
            </td></tr></table>

            """);
    }

    private static Html Reports(EventView view, bool inDigest)
    {
        if (view.Sources is [])
        {
            return Html.Empty;
        }

        var more = view.MoreSources > 0 ? Html.Of($"""<p class="soft" style="margin:4px 0 0;font-size:14px;line-height:21px;color:#5b6675;">and {view.MoreSources} more</p>""") : Html.Empty;
        return Html.Of($"""
            <p class="soft" style="margin:0 0 4px;{s_font};font-size:12px;line-height:18px;font-weight:600;color:#5b6675;">Reported by</p>
            {Html.Join(view.Sources.Select(Report))}{more}
            """);

        Html Report(SourceView source)
        {
            var title = source.Url is null ? Html.Of($"<bdi>{source.Title}</bdi>") : Html.Of($"""<a class="link" href="{source.Url.AbsoluteUri}" style="color:#1d4ed8;text-decoration:{new Html(inDigest ? "none" : "underline")};"><bdi>{source.Title}</bdi></a>""");
            return Html.Of($"""<p class="soft" style="margin:0 0 6px;{s_font};font-size:14px;line-height:21px;color:#5b6675;">{title}<br><bdi>{source.Outlet}</bdi> · {source.Note}</p>""");
        }
    }

    private static Html Button(EventView view, bool inDigest) => inDigest || view.Sources is not [{ Url: { } url, Outlet: var outlet }, ..]
        ? Html.Empty
        : Html.Of($"""
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:18px 0 0;"><tr><td class="button" style="border-radius:6px;background-color:#1d4ed8;">
            <a href="{url.AbsoluteUri}" style="display:inline-block;padding:10px 20px;{s_font};font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;">Read at <bdi>{outlet}</bdi></a>
            </td></tr></table>
            """);

    private static Html Language(string? code) =>
        code is { Length: 2 or 3 } && code.All(char.IsAsciiLetter) ? Html.Of($" lang=\"{code}\"") : Html.Empty;
}
