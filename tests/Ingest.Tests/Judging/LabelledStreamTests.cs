namespace Ingest.Tests.Judging;

public sealed class LabelledStreamTests(ITestOutputHelper output)
{
    /// <summary>
    /// Made-up people: one utterance in five outlets and four languages, a late report, the same words at another occasion,
    /// two subjects in one interview, an institution and its minister, restatements, a change of position, reports without a date.
    /// </summary>
    [Fact]
    public void Each_made_up_utterance_is_announced_once()
    {
        var score = LabelledStream.Run(Path.Combine(AppContext.BaseDirectory, "Judging", "Streams", "made-up.jsonl"));

        Write(score);
        Assert.True(score.Events.F1 >= 0.97, $"events F1 {score.Events.F1:F3}");
        Assert.True(score.Announced >= 0.99, $"announced {score.Announced:F3}");
        Assert.True(score.Repeated <= 0.02, $"repeated {score.Repeated:F3}");
    }

    [Fact]
    public void Each_labelled_utterance_is_announced_once()
    {
        var path = LabelledStream.Find("dev.jsonl");
        Assert.SkipWhen(path is null, LabelledStream.Absent);

        var score = LabelledStream.Run(path!);

        Write(score);
        // Floors rise with what is reached; they never sink.
        Assert.True(score.Events.F1 >= 0.94, $"events F1 {score.Events.F1:F3}");
        Assert.True(score.Announced >= 0.97, $"announced {score.Announced:F3}");
        Assert.True(score.Repeated <= 0.03, $"repeated {score.Repeated:F3}");
    }

    private void Write(StreamScore score)
    {
        var (precision, recall, f1) = score.Events;
        output.WriteLine($"events P {precision:F3} R {recall:F3} F1 {f1:F3} announced {score.Announced:F3} repeated {score.Repeated:F3}");
        foreach (var line in score.Lines)
        {
            output.WriteLine(line);
        }
    }
}
