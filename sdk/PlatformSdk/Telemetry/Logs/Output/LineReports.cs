using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Telemetry.Export;

namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>Counts lost lines, and logs when the loss starts (which a collector receives) and when it ends.</summary>
/// <param name="services">The logger factory depends on this class and can only be resolved later.</param>
/// <param name="status">Counts the lost lines.</param>
/// <param name="stream">The name of the stream in messages.</param>
internal sealed class LineReports(IServiceProvider services, ExportStatus status, string stream) : ILineReports
{
    private const string Signal = "console";

    public void Dropped(string reason, bool isFirst)
    {
        status.Drop(Signal, reason, 1);
        // On another thread: the code that drops a line is logging at this moment.
        if (isFirst)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static self => self.Write(logger => Log.LineDropStarted(logger, self.Stream)), this,
                preferLocal: false);
        }
    }

    public void Resumed(long dropped) => Write(logger => Log.LineDropEnded(logger, dropped, Stream));

    private string Stream => stream;

    private void Write(Action<ILogger> log)
    {
        try
        {
            log(services.GetRequiredService<ILogger<LineReports>>());
        }
#pragma warning disable CA1031 // Anything that a log provider of the service may throw.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The process is ending, or a log provider of the service throws. On this thread the exception would end the process; the count is still
            // correct.
        }
    }
}
