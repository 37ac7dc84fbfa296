using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Telemetry.Logs;

namespace PlatformSdk.Secrets.Starting;

/// <summary>
/// A console for the time in which the start waits for secrets. The host's logging does not exist yet, and silence would look like a hang.
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
            // Registered before the console, so that the service's settings for the console win.
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
