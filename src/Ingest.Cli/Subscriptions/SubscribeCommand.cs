using System.CommandLine;
using Ingest.Cli.Officials;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Matching;
using Ingest.Statements;

namespace Ingest.Cli.Subscriptions;

/// <summary>`ingest subscribe`: who wants to hear of what, and where.</summary>
internal static class SubscribeCommand
{
    public static Command Create(CommandContext context)
    {
        var target = new Argument<string>("TARGET") { Description = "A mail address, or the URL of a Teams Workflows webhook." };
        var officials = Many("--official", "Speaker by register id or name, in any spelling that the register has; may be repeated. Else anyone.");
        var countries = Many("--country", "Country of the speaker's office, such as SK, or NATO or EU; may be repeated.");
        var subjects = Many("--subject", "Country whose membership is meant, such as UA; may be repeated.");
        var stances = new Option<Stance[]>("--stance") { Description = "support, oppose, conditional or neutral; may be repeated." };
        var languages = Many("--lang", "Language of the first report, such as uk; may be repeated.");
        var rhythm = new Option<DeliveryRhythm>("--rhythm") { Description = "instant, daily or weekly.", DefaultValueFactory = _ => DeliveryRhythm.Instant };
        var changes = new Option<bool>("--only-changes") { Description = "Only when somebody's position changed." };
        var connection = StoreConnection.CreateOption();
        var command = new Command("subscribe", "Subscribes a mail address or a Teams channel to new statements.")
        {
            target, officials, countries, subjects, stances, languages, rhythm, changes, connection,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var subscription = NewSubscription.For(parsed.GetRequiredValue(target), context.Time) with
            {
                Rhythm = parsed.GetValue(rhythm),
                Officials = Known(parsed.GetValue(officials) ?? [], context.Terminal),
                Countries = NewSubscription.Codes(parsed.GetValue(countries), upper: true),
                Subjects = NewSubscription.Codes(parsed.GetValue(subjects), upper: true),
                Stances = parsed.GetValue(stances) ?? [],
                Languages = NewSubscription.Codes(parsed.GetValue(languages), upper: false),
                OnlyPositionChanges = parsed.GetValue(changes),
            };
            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            await stores.Subscriptions.SaveAsync(subscription, cancellationToken);
            await context.Terminal.Out.WriteLineAsync($"subscribed {subscription.Id}: {SubscriptionTable.Describe(subscription)}");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Register ids; a name that the register lacks stays, for it may be told by its office one day.</summary>
    private static IReadOnlyList<string> Known(string[] written, Terminal terminal)
    {
        if (written is [])
        {
            return [];
        }

        var known = KnownOfficials.Load();
        return [.. written.Select(name => known.Find(name)?.Id ?? Unknown(name, terminal))];
    }

    private static string Unknown(string name, Terminal terminal)
    {
        terminal.Error.WriteLine($"note: the register has no official '{Terminal.OneLine(name)}'; alerts come where articles name just this, in Latin letters.");
        return name;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };
}
