using Ingest.Officials;

namespace Ingest.Tagging.Mentions;

/// <summary>Who held an office on a day.</summary>
internal sealed class OfficeHolders
{
    private readonly Dictionary<(string Class, string Country), List<(Official Official, Term Term)>> _terms = [];

    public OfficeHolders(OfficialRegister register)
    {
        foreach (var official in register.Officials)
        {
            foreach (var term in official.Terms)
            {
                if (!_terms.TryGetValue((term.Class, term.Country), out var held))
                {
                    _terms.Add((term.Class, term.Country), held = []);
                }

                held.Add((official, term));
            }
        }
    }

    /// <summary>The one holder on the day, or the latest where the day is null; null where there is none or more than one.</summary>
    /// <param name="at">Where an ambassador serves, or whom a spokesperson speaks for; any where null.</param>
    public Official? Find(string officeClass, string country, string? at, DateOnly? day)
    {
        if (!_terms.TryGetValue((officeClass, country), out var held))
        {
            return null;
        }

        var fitting = held.Where(pair => (at is null || pair.Term.At == at) && (day is null ? pair.Term.To is null : pair.Term.Holds(day.Value))).ToList();
        if (fitting.Count == 0 && day is null)
        {
            fitting = [.. held.Where(pair => at is null || pair.Term.At == at).OrderByDescending(pair => pair.Term.From).Take(1)];
        }

        // On the day of a change both hold the office: the new one speaks.
        var latest = fitting.OrderByDescending(pair => pair.Term.From).ToList();
        return latest.Count == 1 || (latest.Count > 1 && day is not null && latest[1].Term.To == day) ? latest[0].Official : null;
    }
}
