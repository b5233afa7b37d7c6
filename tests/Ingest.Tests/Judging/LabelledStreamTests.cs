namespace Ingest.Tests.Judging;

public sealed class LabelledStreamTests(ITestOutputHelper output)
{
    [Fact]
    public void Each_labelled_utterance_is_announced_once()
    {
        var path = LabelledStream.Find("dev.jsonl");
        Assert.SkipWhen(path is null, LabelledStream.Absent);

        var score = LabelledStream.Run(path!);

        var (precision, recall, f1) = score.Events;
        output.WriteLine($"events P {precision:F3} R {recall:F3} F1 {f1:F3} announced {score.Announced:F3} repeated {score.Repeated:F3}");
        foreach (var line in score.Lines)
        {
            output.WriteLine(line);
        }

        // Floors rise with what is reached; they never sink.
        Assert.True(f1 >= 0.93, $"events F1 {f1:F3}");
        Assert.True(score.Announced >= 0.97, $"announced {score.Announced:F3}");
        Assert.True(score.Repeated <= 0.045, $"repeated {score.Repeated:F3}");
    }
}
