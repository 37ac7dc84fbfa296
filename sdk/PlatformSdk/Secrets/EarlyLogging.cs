using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets;

/// <summary>A console for the minute in which a start waits for its secrets: the host's logging is not there yet, and silence looks like a hang.</summary>
internal sealed class EarlyLogging(IHostApplicationBuilder builder, DeferredLogger logger) : IDisposable
{
    private ILoggerFactory? _factory;

    internal void Begin()
    {
        if (_factory is not null) return;
        _factory = LoggerFactory.Create(logging =>
        {
            logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
            if (builder.Environment.IsDevelopment()) logging.AddSimpleConsole();
            else logging.AddJsonConsole();
        });
        logger.Bind(_factory);
    }

    public void Dispose()
    {
        logger.Unbind();
        _factory?.Dispose();
    }
}
