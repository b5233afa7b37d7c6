using Ingest.Cli.Running;

namespace Ingest.Cli.Tests.Running;

public sealed class RollingLogTests
{
    [Fact]
    public void The_last_part_and_the_one_before_are_kept()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("log").FullName, "logs", "child.log");
        using (var log = new RollingLog(file, most: 20))
        {
            for (var n = 0; n < 12; n++)
            {
                log.WriteLine($"line {n:00}");
            }
        }

        Assert.Equal(["line 09", "line 10", "line 11"], File.ReadAllLines(file));
        Assert.Equal(["line 06", "line 07", "line 08"], File.ReadAllLines(file + ".1"));
    }
}
