using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PlatformSdk.Telemetry.Logs;

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
            logging.AddConsole();
            if (builder.Environment.IsDevelopment()) return;
            logging.Services.AddSingleton<ConsoleFormatter, JsonLineFormatter>();
            logging.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = JsonLineFormatter.FormatterName);
        });
        logger.Bind(_factory);
    }

    public void Dispose()
    {
        logger.Unbind();
        _factory?.Dispose();
    }
}
