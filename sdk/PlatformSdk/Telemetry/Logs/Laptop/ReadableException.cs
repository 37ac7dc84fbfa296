using System.Globalization;

namespace PlatformSdk.Telemetry.Logs.Laptop;

/// <summary>
/// Formats an exception for reading: the message and the service's own frames. Of the framework's frames, only the one that threw is shown and the
/// others are counted. The collector and other console formats have all of them.
/// </summary>
internal static class ReadableException
{
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

    private static bool IsFramework(string frame)
        => frame.StartsWith("   at System.", StringComparison.Ordinal) || frame.StartsWith("   at Microsoft.", StringComparison.Ordinal)
            || frame.StartsWith("   at PlatformSdk.", StringComparison.Ordinal) || frame.StartsWith("   at lambda_method", StringComparison.Ordinal);

    private static Line Counted(int frames) => new(string.Create(CultureInfo.InvariantCulture, $"  ... {frames} framework frames"), IsFrame: true);
}
