using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Logs.Output;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>The console: its format, and quiet where OTLP carries the logs.</summary>
internal static class ConsoleSetup
{
    internal static void Add(PlatformSetup setup, LogRoute route)
    {
        QueuedConsole.Add(setup.Services);
        if (setup.IsInspected)
        {
            // The tool that looks reads our output.
            setup.Logging.ClearProviders();
            return;
        }
        // The logger already says which request it was, in fields of their own.
        setup.Services.Configure<LoggerFactoryOptions>(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        ConsoleFormat.AddFormatters(setup.Services, setup.Environment);
        setup.First.Add(RegistrationOrder.ConsoleFormat, ConsoleFormat.DefaultsFor(setup.Environment));
        if (route.ConsoleIsQuiet)
        {
            setup.Services.AddSingleton<QuietConsole>();
            setup.Services.AddSingleton<IConfigureOptions<LoggerFilterOptions>>(services => services.GetRequiredService<QuietConsole>());
            setup.Services.AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(services => services.GetRequiredService<QuietConsole>());
        }
    }
}
