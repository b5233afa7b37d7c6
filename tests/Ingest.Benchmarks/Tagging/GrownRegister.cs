using Ingest.Tagging.Mentions;

namespace Ingest.Benchmarks.Tagging;

/// <summary>The data of the product with a register so many times as long, in a folder of its own.</summary>
internal sealed class GrownRegister
{
    public GrownRegister(int times)
    {
        foreach (var file in System.IO.Directory.GetFiles(MentionData.DefaultDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Directory, Path.GetRelativePath(MentionData.DefaultDirectory, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var register = Path.Combine(Directory, "officials.jsonl");
        var rows = File.ReadAllLines(register);
        File.AppendAllLines(register, Enumerable.Range(1, rows.Length * (times - 1)).Select(Invented));
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("register-size-").FullName;

    public void Delete() => System.IO.Directory.Delete(Directory, recursive: true);

    private static string Invented(int number)
    {
        var surname = string.Concat(number.ToString("D5").Select(digit => "babodedogakolumiputavo"[((digit - '0') * 2)..][..2]));
        return $$"""{"id":"invented-{{number}}","name":"Ada {{char.ToUpperInvariant(surname[0])}}{{surname[1..]}}","gender":"f","terms":[{"country":"LV","class":"minister","title":"minister","from":"2024-01-01"}]}""";
    }
}
