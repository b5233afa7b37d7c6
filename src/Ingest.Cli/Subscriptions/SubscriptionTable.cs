using Ingest.Cli.Terminals;
using Ingest.Matching;
using Spectre.Console;

namespace Ingest.Cli.Subscriptions;

/// <summary>Subscriptions in words.</summary>
internal static class SubscriptionTable
{
    public static void Write(Terminal terminal, IReadOnlyList<Subscription> subscriptions, bool reveal)
    {
        if (subscriptions.Count == 0)
        {
            terminal.Console.WriteLine("Nobody is subscribed yet. 'ingest subscribe TARGET' subscribes a mail address or a Teams webhook.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Id", "Target", "Wants", "Since");
        foreach (var subscription in subscriptions)
        {
            table.AddRow(
                Markup.Escape(subscription.Id),
                Markup.Escape(Terminal.OneLine(reveal ? subscription.Target : Hide(subscription))),
                Markup.Escape(Terminal.OneLine(Describe(subscription))),
                $"{subscription.CreatedAt:yyyy-MM-dd}{(subscription.Ended ? " (ended)" : "")}");
        }

        terminal.Console.Write(table);
    }

    /// <summary>What it asks for, without its target.</summary>
    public static string Describe(Subscription subscription)
    {
        List<string> parts = [$"{subscription.Rhythm} {subscription.Channel}".ToLowerInvariant()];
        AddIf(parts, "by", subscription.Officials);
        AddIf(parts, "of", subscription.Countries);
        AddIf(parts, "on", subscription.Subjects);
        AddIf(parts, "stance", [.. subscription.Stances.Select(stance => stance.ToString().ToLowerInvariant())]);
        AddIf(parts, "in", subscription.Languages);
        if (subscription.OnlyPositionChanges)
        {
            parts.Add("only changes of position");
        }

        return parts.Count == 1 ? $"{parts[0]}, everything" : string.Join(", ", parts);
    }

    private static string Hide(Subscription subscription) => subscription.Channel == DeliveryChannel.Email
        ? $"{subscription.Target[0]}…{subscription.Target[subscription.Target.LastIndexOf('@')..]}"
        : $"webhook at {new Uri(subscription.Target).Host}";

    private static void AddIf(List<string> parts, string word, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            parts.Add($"{word} {string.Join(" or ", values)}");
        }
    }
}
