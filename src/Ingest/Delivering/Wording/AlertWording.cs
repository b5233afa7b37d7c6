using System.Globalization;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Statements;
using Microsoft.Extensions.Options;

namespace Ingest.Delivering.Wording;

/// <summary>Puts events into words, the same for every channel.</summary>
public sealed class AlertWording(CodeNames names, IOptions<DeliveryOptions> options)
{
    private const int LongestName = 100;
    private const int LongestOffice = 160;
    private const int LongestTitle = 180;
    private const int LongestUrl = 2000;

    /// <param name="longestQuote">UTF-16 units of the evidence; the previous words get half of it.</param>
    /// <param name="mostSources">How many reports are listed.</param>
    public EventView Describe(ToldEvent told, int longestQuote, int mostSources)
    {
        ArgumentNullException.ThrowIfNull(told);
        var (statement, kind) = told;
        var tone = IsClear(statement) ? ToneOf(statement.Stance) : Tone.Unclear;
        var changed = IsPositionChange(statement);
        var who = Who(statement);
        var sources = Reports(statement);
        return new EventView
        {
            Kicker = Kicker(statement, kind, changed),
            Headline = $"{who} {Verb(tone)} {Possessive(Subjects(statement, names.CountryInText))} NATO membership",
            Who = who,
            Office = Office(statement),
            Country = statement.Country is { } country ? names.Country(country) : null,
            Subject = Subjects(statement, names.Country),
            Stance = Word(tone),
            Tone = tone,
            Said = Said(statement),
            QuoteLabel = QuoteLabel(statement),
            Quote = OneLine.Of(statement.Evidence, longestQuote),
            QuoteLanguage = statement.Language,
            Difference = Difference(statement, kind, tone, changed),
            PositionChanged = changed,
            IsCorrection = kind is AlertKind.Correction,
            Previous = Previous(statement, longestQuote / 2),
            Caution = statement.StateControlledOnly ? "Carried by state-controlled outlets only; no independent outlet has confirmed it so far." : null,
            Sources = [.. sources.Take(mostSources).Select(Source)],
            MoreSources = Math.Max(0, sources.Count - mostSources),
        };
    }

    /// <summary>"all statements", or what the subscription is narrowed to, for the line that says why somebody gets an alert.</summary>
    public string Describe(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        List<string> parts = [];
        Add("officials", subscription.Officials);
        Add("countries of office", [.. subscription.Countries.Select(names.Country)]);
        Add("membership of", [.. subscription.Subjects.Select(names.Country)]);
        Add("stances", [.. subscription.Stances.Select(stance => Word(ToneOf(stance)))]);
        Add("languages", [.. subscription.Languages.Select(names.Language)]);
        if (subscription.OnlyPositionChanges)
        {
            parts.Add("position changes only");
        }

        return parts is [] ? "all statements on NATO membership" : OneLine.Of(string.Join("; ", parts), 300);

        void Add(string label, IReadOnlyList<string> values)
        {
            if (values is not [])
            {
                parts.Add($"{label}: {string.Join(", ", values)}");
            }
        }
    }

    /// <summary>Whether the speaker's position changed, as far as the engine is sure of the new one.</summary>
    public bool IsPositionChange(StatementEvent statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement is { PositionChanged: true, Previous: not null } && IsClear(statement);
    }

    private bool IsClear(StatementEvent statement) => statement.Confidence >= options.Value.UnclearBelow;

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Said(StatementEvent statement) => statement.AtPrecision switch
    {
        AtPrecision.Month => statement.At.UtcDateTime.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        AtPrecision.Unknown => $"not known; first seen {Day(statement.FirstSeenAt)}",
        // A time of exactly midnight is a date whose time nobody told.
        _ when statement.At.UtcDateTime.TimeOfDay == TimeSpan.Zero => Day(statement.At),
        _ => $"{Day(statement.At)}, {statement.At.UtcDateTime:HH:mm} UTC",
    };

    private static string Kicker(StatementEvent statement, AlertKind kind, bool changed) => kind switch
    {
        AlertKind.Correction => "Correction",
        _ when changed => "Position change",
        _ when statement.Previous is null => "First statement on record",
        _ => "New statement",
    };

    private string Who(StatementEvent statement) => OneLine.Of(
        statement.Speaker ?? statement.Role ?? (statement.Country is { } country ? $"An official of {names.CountryInText(country)}" : "An official"),
        LongestName);

    /// <summary>"Finland", "Finland and Sweden", "Ukraine, Georgia and Moldova".</summary>
    private static string Subjects(StatementEvent statement, Func<string, string> name)
    {
        string[] subjects = [name(statement.Subject), .. (statement.AlsoSubjects ?? []).Select(name)];
        return subjects is [.. { Length: > 0 } others, var last] ? $"{string.Join(", ", others)} and {last}" : subjects[0];
    }

    private string? Office(StatementEvent statement)
    {
        var country = statement.Country is { } code ? names.Country(code) : null;
        var role = statement.Speaker is null || string.IsNullOrWhiteSpace(statement.Role) ? null : OneLine.Of(statement.Role, LongestOffice);
        return (role, country) switch
        {
            (null, _) => country,
            (_, null) => role,
            _ when role.Contains(country, StringComparison.OrdinalIgnoreCase) => role,
            _ => $"{role}, {country}",
        };
    }

    private string QuoteLabel(StatementEvent statement)
    {
        var label = string.IsNullOrWhiteSpace(statement.Quote) ? "As reported" : "In their words";
        return statement.Language is { } language ? $"{label} ({names.Language(language)})" : label;
    }

    private static string Difference(StatementEvent statement, AlertKind kind, Tone tone, bool changed)
    {
        if (kind is AlertKind.Correction)
        {
            return statement.Sources is []
                ? "An earlier alert told you of this statement. No outlet that we read carries it any more."
                : "An earlier alert on this statement was not right, or the report has changed since. This is what stands now.";
        }

        return statement.Previous switch
        {
            null => "First statement on record by this speaker on this membership.",
            var previous when changed => $"Position change: {Word(ToneOf(previous.Stance))} until now, {Word(tone)} now.",
            var previous when tone is Tone.Unclear => "Whether this differs from the last statement is unclear: judge by the words.",
            var previous when previous.Stance == statement.Stance => "Same position as last time, in a new statement.",
            var previous => $"Last time: {Word(ToneOf(previous.Stance))}.",
        };
    }

    private static PreviousView? Previous(StatementEvent statement, int longestQuote) => statement.Previous is { } previous
        ? new PreviousView(Day(previous.At), Word(ToneOf(previous.Stance)), ToneOf(previous.Stance), OneLine.Of(previous.Evidence, longestQuote), WebOnly(previous.Url))
        : null;

    private SourceView Source(EventSource source)
    {
        var language = names.Language(source.Language);
        return new SourceView(
            OneLine.Of(source.Outlet, LongestName),
            OneLine.Of(source.Title, LongestTitle) is { Length: > 0 } title ? title : OneLine.Of(source.Url.Host, LongestTitle),
            source.StateControlled ? $"{language}, state-controlled" : language,
            WebOnly(source.Url));
    }

    // Background reports restate it; they are shown only where there is nothing better.
    private static List<EventSource> Reports(StatementEvent statement)
    {
        var reports = statement.Sources.Where(source => !source.Background).ToList();
        return reports is [] ? [.. statement.Sources] : reports;
    }

    private static Uri? WebOnly(Uri? url) =>
        url is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" } && url.AbsoluteUri.Length <= LongestUrl ? url : null;

    private static Tone ToneOf(Stance stance) => stance switch
    {
        Stance.Support => Tone.Support,
        Stance.Oppose => Tone.Oppose,
        Stance.Conditional => Tone.Conditional,
        _ => Tone.Neutral,
    };

    private static string Word(Tone tone) => tone switch
    {
        Tone.Support => "supports",
        Tone.Oppose => "opposes",
        Tone.Conditional => "conditional",
        Tone.Unclear => "unclear",
        _ => "neutral",
    };

    private static string Verb(Tone tone) => tone switch
    {
        Tone.Support => "supports",
        Tone.Oppose => "opposes",
        Tone.Conditional => "sets conditions for",
        _ => "speaks on",
    };

    private static string Possessive(string name) => name.EndsWith('s') ? $"{name}’" : $"{name}’s";
}
