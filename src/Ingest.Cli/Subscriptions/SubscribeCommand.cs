using System.CommandLine;
using Ingest.Cli.Stores;
using Ingest.Matching;
using Ingest.Statements;

namespace Ingest.Cli.Subscriptions;

/// <summary>`ingest subscribe`: who wants to hear of what, and where.</summary>
internal static class SubscribeCommand
{
    public static Command Create(CommandContext context)
    {
        var target = new Argument<string>("TARGET") { Description = "A mail address, or the URL of a Teams Workflows webhook." };
        var officials = Many("--official", "Speaker by register id or name; may be repeated. Else anyone.");
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
                Officials = parsed.GetValue(officials) ?? [],
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

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };
}
