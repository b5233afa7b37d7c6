using System.Xml;
using BenchmarkDotNet.Attributes;
using Ingest.Parsing;

namespace Ingest.Benchmarks.Reading;

/// <summary>A feed read whole, beside an XmlReader that only walks the same bytes. Goal: at most 6 times.</summary>
[MemoryDiagnoser]
public class FeedBenchmarks
{
    private static readonly Uri Url = new("https://news.example/rss");

    private readonly byte[] _bytes = SampleBytes.Feed();

    [Benchmark(Baseline = true)]
    public int BareXmlReader() => Walk(_bytes);

    [Benchmark]
    public object Parse() => FeedParser.Parse(_bytes, "application/rss+xml", Url);

    internal static int Walk(byte[] bytes)
    {
        var length = 0;
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        while (reader.Read())
        {
            length += reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? reader.Value.Length : 0;
        }

        return length;
    }
}
