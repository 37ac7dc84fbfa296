using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Telemetry.Export;

namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>Counts lost lines, and logs when that begins (a collector gets that one) and when it is over.</summary>
/// <param name="services">The factory of loggers is made of what this belongs to, and can only be asked for later.</param>
/// <param name="status">Counts.</param>
/// <param name="stream">How an operator calls it.</param>
internal sealed class LineReports(IServiceProvider services, ExportStatus status, string stream) : ILineReports
{
    private const string Signal = "console";

    public void Dropped(string reason, bool isFirst)
    {
        status.Drop(Signal, reason, 1);
        // Elsewhere: who drops a line is logging at this moment.
        if (isFirst)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static self => self.Tell(logger => Log.LinesAreDropped(logger, self.Stream)), this,
                preferLocal: false);
        }
    }

    public void Resumed(long dropped) => Tell(logger => Log.LinesWereDropped(logger, dropped, Stream));

    private string Stream => stream;

    private void Tell(Action<ILogger> log)
    {
        try
        {
            log(services.GetRequiredService<ILogger<LineReports>>());
        }
#pragma warning disable CA1031 // Anything that a log provider of the service may throw.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The process ends, or a log provider of the service throws. On this thread that would end the process; the count is what is left.
        }
    }
}
