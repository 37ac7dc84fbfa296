using System.Globalization;

namespace PlatformSdk.Telemetry.Logs.Laptop;

/// <summary>
/// Formats an exception for reading: the message and the service's own frames. Of the frames of .NET and of the clients of needs, only the one that
/// threw is shown and the others are counted. The collector and other console formats have all of them.
/// </summary>
internal static class ReadableException
{
    private static readonly string[] s_frameworks =
        [.. new[] { "System.", "Microsoft.", "PlatformSdk.", "lambda_method", "Npgsql.", "StackExchange.", "RabbitMQ.", "Amazon.", "Grpc." }
            .Select(name => $"   at {name}")];

    internal readonly record struct Line(string Text, bool IsFrame);

    internal static IEnumerable<Line> Lines(Exception exception)
    {
        var (skipped, isFirstFrame) = (0, true);
        foreach (var line in exception.ToString().ReplaceLineEndings("\n").Split('\n'))
        {
            var isFrame = line.StartsWith("   at ", StringComparison.Ordinal);
            // It only shows that a task was awaited.
            if (line.StartsWith("--- End of stack trace from previous location", StringComparison.Ordinal))
                continue;
            if (isFrame && !isFirstFrame && IsFramework(line))
            {
                skipped++;
                continue;
            }
            if (skipped > 0)
                yield return Counted(skipped);
            (skipped, isFirstFrame) = (0, !isFrame);
            yield return new(isFrame ? line[1..] : line, isFrame && IsFramework(line));
        }
        if (skipped > 0)
            yield return Counted(skipped);
    }

    private static bool IsFramework(string frame) => s_frameworks.Any(start => frame.StartsWith(start, StringComparison.Ordinal));

    private static Line Counted(int frames) => new(string.Create(CultureInfo.InvariantCulture, $"  ... {frames} framework frames"), IsFrame: true);
}
