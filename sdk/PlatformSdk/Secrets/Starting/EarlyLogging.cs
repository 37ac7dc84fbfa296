using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Telemetry.Logs;

namespace PlatformSdk.Secrets.Starting;

/// <summary>
/// A console for the minute in which a start waits for its secrets: the host's logging is not there yet, and silence looks like a hang.
/// </summary>
internal sealed class EarlyLogging(IHostApplicationBuilder builder, DeferredLogger logger) : IDisposable
{
    private ILoggerFactory? _factory;

    internal void Begin()
    {
        if (_factory is not null)
            return;
        _factory = LoggerFactory.Create(logging =>
        {
            logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
            // Before the console, which reads what the service says of it.
            logging.Services.Add(ConsoleFormat.DefaultsFor(builder.Environment));
            ConsoleFormat.AddFormatters(logging.Services, builder.Environment);
            logging.AddConsole();
        });
        logger.Bind(_factory);
    }

    public void Dispose()
    {
        logger.Unbind();
        _factory?.Dispose();
    }
}
