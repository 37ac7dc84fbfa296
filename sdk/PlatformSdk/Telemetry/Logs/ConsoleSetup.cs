using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Logs.Output;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>Sets up the console: its format, and its filters while OTLP carries the logs.</summary>
internal static class ConsoleSetup
{
    internal static void Add(PlatformSetup setup, LogRoute route)
    {
        QueuedConsole.Add(setup.Services);
        if (setup.IsInspected)
        {
            // The inspecting tool reads our output.
            setup.Logging.ClearProviders();
            return;
        }
        // The trace and span id are separate fields already.
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
