using System.Text;
using Ingest.Delivering.Wording;

namespace Ingest.Delivering.Emails;

/// <summary>The plain-text part of a mail. Lines end with CR LF, as mail's do.</summary>
internal static class LetterText
{
    private const string Rule = "----------------------------------------------------------------------";

    public static string Write(Letter letter)
    {
        var text = new StringBuilder();
        if (letter.IsDigest)
        {
            Line(text, letter.Title);
            Line(text);
        }

        foreach (var view in letter.Events)
        {
            if (letter.IsDigest)
            {
                Line(text, Rule);
            }

            Event(text, view);
        }

        if (letter.MoreEvents > 0)
        {
            Line(text, $"... and {letter.MoreEvents} more.");
            Line(text);
        }

        Line(text, Rule);
        Line(text, $"You get this because you subscribed to: {letter.Why}.");
        Line(text, $"Stop these alerts: {letter.Unsubscribe.AbsoluteUri}");
        return text.ToString();
    }

    private static void Event(StringBuilder text, EventView view)
    {
        Line(text, view.Kicker.ToUpperInvariant());
        Line(text, view.Headline);
        Line(text);
        Line(text, $"Who:    {view.Who}{(view.Office is null ? "" : $" - {view.Office}")}");
        Line(text, $"On:     NATO membership of {view.Subject}");
        Line(text, $"Stance: {view.Stance}");
        Line(text, $"Said:   {view.Said}");
        Line(text);
        if (view.Caution is not null)
        {
            Line(text, $"CAUTION: {view.Caution}");
            Line(text);
        }

        Line(text, $"{view.QuoteLabel}:");
        Line(text, $"  {Direction.Isolate(view.Quote)}");
        Line(text);
        Line(text, view.Difference);
        Previous(text, view.Previous);
        Sources(text, view);
    }

    private static void Previous(StringBuilder text, PreviousView? previous)
    {
        if (previous is not null)
        {
            Line(text);
            Line(text, $"Before ({previous.Said}, {previous.Stance}):");
            Line(text, $"  {Direction.Isolate(previous.Quote)}");
            if (previous.Url is not null)
            {
                Line(text, $"  {previous.Url.AbsoluteUri}");
            }
        }

        Line(text);
    }

    private static void Sources(StringBuilder text, EventView view)
    {
        if (view.Sources is not [])
        {
            Line(text, "Reported by:");
        }

        foreach (var source in view.Sources)
        {
            Line(text, $"- {Direction.Isolate(source.Outlet)} ({source.Note}): {Direction.Isolate(source.Title)}");
            if (source.Url is not null)
            {
                Line(text, $"  {source.Url.AbsoluteUri}");
            }
        }

        if (view.MoreSources > 0)
        {
            Line(text, $"- and {view.MoreSources} more");
        }

        Line(text);
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append("\r\n");
}
