using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StandIns.Tests.Functions;

internal sealed record LogLine(LogLevel Level, string Category, string Text, Exception? Exception);

/// <summary>Keeps every line of a host's log.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(_lines, categoryName);

    public void Dispose()
    {
    }

    public Task HasAsync(string text) =>
        Eventually.TrueAsync(() => _lines.Any(line => line.Text.Contains(text, StringComparison.Ordinal)), $"log line with '{text}'");

    private sealed class Logger(ConcurrentQueue<LogLine> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new LogLine(logLevel, category, formatter(state, exception), exception));
    }
}
