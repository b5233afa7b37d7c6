using System.Globalization;
using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Membership;

internal enum BackgroundSign
{
    /// <summary>A line of its own above older news: "Background", "Нагадаємо".</summary>
    Heading,

    /// <summary>A line of its own above the news itself: "Details".</summary>
    FreshHeading,

    /// <summary>At the head of a sentence: it and the rest of its paragraph are older.</summary>
    Opener,

    /// <summary>Anywhere in a sentence: what it tells is older.</summary>
    Inside,

    /// <summary>Says of the verb beside it that it was done before: "previously", "tehdy".</summary>
    Adverb,

    /// <summary>No time, whatever words it holds: "only then, if", "the earlier, the better".</summary>
    OnlyThen,

    /// <summary>A habit: "has long", "repeatedly".</summary>
    Habit,

    /// <summary>Says of the verb beside it that it is a habit: "always", "давно".</summary>
    HabitAdverb,

    /// <summary>As <see cref="Perfect"/>, beside the verb: "již", "уже".</summary>
    Already,

    /// <summary>Tense of what came before the news: "had said".</summary>
    Before,

    /// <summary>What makes that tense of the verb beside it, whichever verb it is: "had", "avait".</summary>
    Auxiliary,

    /// <summary>The same where verbs close their clause: "hatte".</summary>
    AuxiliaryFar,

    /// <summary>Older where it does not stand in the first paragraph: "days before the trip".</summary>
    Beforehand,

    /// <summary>
    /// Older where the headline names another who makes the news, whose first lines tell of no such thing: "ahead of the talks".
    /// </summary>
    Eve,

    /// <summary>Older where the headline names another who makes the news: "yesterday".</summary>
    Aside,

    /// <summary>Tense that tells news in the first lines and older things in the last: "has said".</summary>
    Perfect,

    /// <summary>Links to other articles.</summary>
    Link,

    /// <summary>At the head of a title: an opinion piece, which restates.</summary>
    Commentary,

    /// <summary>At the head of a text: an author who is no reporter, "By X, senior fellow".</summary>
    Byline,

    /// <summary>In front of a speaker: what follows came before the news, "after X said".</summary>
    After,

    /// <summary>The same of a word that always opens a clause, whose time and titles may stand before its speaker: "nachdem am Mittwoch X".</summary>
    AfterThat,

    /// <summary>Goes on from the sentence before: "X then suggested", "the same day".</summary>
    Continues,

    /// <summary>Says that the words are of now although they have been said before.</summary>
    Fresh,

    /// <summary>Says that the words are of the day, whatever else the sentence dates: "today".</summary>
    Today,

    /// <summary>Opens what is told of the words right behind their speaker: "voiced in May".</summary>
    Uttered,

    /// <summary>Opens what the words are about: "asked about the plan of last month".</summary>
    Topic,

    /// <summary>The same of what the maker of the news has recorded before it was aired.</summary>
    Recorded,

    /// <summary>Beside a month: its first days.</summary>
    Early,

    /// <summary>Beside a month: its middle.</summary>
    Middle,
}

/// <summary>What background.json knows.</summary>
internal sealed class BackgroundRules
{
    public BackgroundRules(RuleBook book)
    {
        foreach (var sign in Enum.GetValues<BackgroundSign>())
        {
            book.AddTo(Signs, $"background.{char.ToLowerInvariant(sign.ToString()[0])}{sign.ToString()[1..]}", sign);
        }

        Ahead = book.CodeOf("background.ahead");
        Since = book.CodeOf("background.since");
        SinceBehind = book.CodeOf("background.sinceBehind");
        Occasion = book.CodeOf("background.occasion");
        OccasionEndings = book.WordsOf("background.occasionEndings");
        Dated = book.CodeOf("background.dated");
        Peers = book.CodeOf("background.peers");
        for (var month = 1; month <= 12; month++)
        {
            book.AddTo(Months, $"background.month{month}", month);
            book.AddTo(MonthAdjectives, $"background.ofMonth{month}", month);
        }

        for (var season = 1; season <= 4; season++)
        {
            book.AddTo(Seasons, $"background.season{season}", season);
            book.AddTo(SeasonAdjectives, $"background.ofSeason{season}", season);
        }

        for (var weekday = 1; weekday <= 7; weekday++)
        {
            book.AddTo(Weekdays, $"background.weekday{weekday}", weekday);
        }

        book.AddTo(Weekdays, "background.weekend", Weekend);
        book.AddTo(Planned, "background.planned", value: true);
        foreach (var group in book.GroupsOf(DatePrefix))
        {
            // A name that is no date is no group that anybody asks for: the book tells of it.
            if (DateOnly.TryParseExact(group[DatePrefix.Length..], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                book.AddTo(Occasions, group, day);
            }
        }
    }

    private const string DatePrefix = "background.on";

    /// <summary>"At the weekend", among <see cref="Weekdays"/>.</summary>
    public const int Weekend = 8;

    public PatternSet<BackgroundSign> Signs { get; } = new();

    /// <summary>Prepositions that make a date a deadline: "by July".</summary>
    public int Ahead { get; }

    /// <summary>In front of a date that something goes on from: "since", "od".</summary>
    public int Since { get; }

    /// <summary>Behind such a date: "óta".</summary>
    public int SinceBehind { get; }

    /// <summary>Prepositions that make of a noun the occasion of what is said: "at" the July summit.</summary>
    public int Occasion { get; }

    /// <summary>The same of endings: "kongresszuson".</summary>
    public IReadOnlyList<string> OccasionEndings { get; }

    /// <summary>What a year tells which one is meant, and never when somebody spoke: "the borders of 2014".</summary>
    public int Dated { get; }

    /// <summary>What somebody is called beside his name: "his counterpart, X".</summary>
    public int Peers { get; }

    /// <summary>Occasions that everybody calls by a name, with their last day: "the Vilnius summit".</summary>
    public PatternSet<DateOnly> Occasions { get; } = new();

    /// <summary>1 to 12.</summary>
    public PatternSet<int> Months { get; } = new();

    /// <summary>The same of adjectives: "lednový", "січневий".</summary>
    public PatternSet<int> MonthAdjectives { get; } = new();

    /// <summary>1 for spring to 4 for winter: "in the spring".</summary>
    public PatternSet<int> Seasons { get; } = new();

    /// <summary>The same of adjectives: "zimní".</summary>
    public PatternSet<int> SeasonAdjectives { get; } = new();

    /// <summary>Take in a weekday that is still to come: "next Wednesday", "will meet on Wednesday".</summary>
    public PatternSet<bool> Planned { get; } = new();

    /// <summary>1 for Monday to 7, or <see cref="Weekend"/>.</summary>
    public PatternSet<int> Weekdays { get; } = new();
}
