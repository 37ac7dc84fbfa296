using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Aspire.Resources;

/// <summary>A program that fails says so in the terminal too: Aspire shows it in the dashboard only.</summary>
internal static partial class Failures
{
    private const int MostLines = 15;

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
                string.Join("\n  ", lines.TakeLast(MostLines)));
        });

    [LoggerMessage(1, LogLevel.Error, "{Program} ({Description}) ended with exit code {ExitCode}. Its last lines:\n  {Lines}")]
    private static partial void Failed(ILogger logger, string program, string description, int exitCode, string lines);
}
