using Ingest.Cli.Filters;
using Ingest.Officials;
using Ingest.Tagging.Texts;

namespace Ingest.Cli.Officials;

/// <summary>The register, asked as people write: by id, by name or by any of a name's spellings, whatever the case and the accents.</summary>
internal sealed class KnownOfficials
{
    private readonly ILookup<string, Official> _byName;

    private KnownOfficials(OfficialRegister register) => _byName = register.Officials
        .SelectMany(official => official.Names.Values.SelectMany(names => names).Append(official.Name).Append(official.Id).Select(name => (Key: Key(name), Official: official)))
        .Distinct()
        .ToLookup(pair => pair.Key, pair => pair.Official, StringComparer.Ordinal);

    public static KnownOfficials Load() => new(OfficialRegister.Load(Path.Combine(FilterCommand.DataDirectory, "officials.jsonl")));

    /// <returns>The official, or null where the register has none of that name.</returns>
    /// <exception cref="CliFailure">Several have it.</exception>
    public Official? Find(string written)
    {
        List<Official> found = [.. _byName[Key(written)]];
        return found.Count <= 1
            ? found.SingleOrDefault()
            : throw new CliFailure(
                $"'{Terminals.Terminal.OneLine(written)}' is the name of several officials.",
                $"Give the id of one: {string.Join(", ", found.Select(official => official.Id))}.")
            {
                ExitCode = ExitCodes.WrongUse,
            };
    }

    private static string Key(string name) => LetterFolding.Folded(LetterFolding.Normal(name.Trim()));
}
