using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Aspire.Resources;

/// <summary>A program that fails says so in the terminal too: Aspire shows it in the dashboard only.</summary>
internal static partial class Failures
{
    private const int MostLines = 15;

    /// <summary>How the lines begin that Aspire adds to the log of a program.</summary>
    private static readonly string[] s_own = ["[sys] ", "No custom certificate authorities to configure"];

    internal static void Watch(IResourceBuilder<ProjectResource> program, string description) =>
        program.OnResourceStopped(async (resource, stopped, cancellation) =>
        {
            if (stopped.ResourceEvent.Snapshot.ExitCode is not (> 0 and var code))
                return;
            var lines = new List<string>();
            var logs = stopped.Services.GetRequiredService<ResourceLoggerService>();
            await foreach (var batch in logs.GetAllAsync(stopped.ResourceEvent.ResourceId).WithCancellation(cancellation).ConfigureAwait(false))
                lines.AddRange(batch.Select(line => line.Content));
            Failed(stopped.Services.GetRequiredService<ILoggerFactory>().CreateLogger("PlatformSdk.Aspire"), resource.Name, description, code,
                string.Join("\n  ", LastOf(lines)));
        });

    /// <summary>
    /// The last lines that the program has written. Aspire begins each line with its time, and adds lines of its own that come in any order.
    /// </summary>
    internal static IEnumerable<string> LastOf(IEnumerable<string> lines)
    {
        var (time, written) = ("", new List<(string Time, string Text)>());
        foreach (var line in lines)
        {
            if (line.Split(' ', 2) is [var first, var text]
                && DateTimeOffset.TryParseExact(first, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                written.Add((time = first, text));
            }
            else
            {
                written.Add((time, line));
            }
        }

        return written.Where(line => !s_own.Any(own => line.Text.StartsWith(own, StringComparison.Ordinal)))
            .OrderBy(line => line.Time, StringComparer.Ordinal).Select(line => line.Text).TakeLast(MostLines);
    }

    [LoggerMessage(1, LogLevel.Error, "{Program} ({Description}) ended with exit code {ExitCode}. Its last lines:\n  {Lines}")]
    private static partial void Failed(ILogger logger, string program, string description, int exitCode, string lines);
}
