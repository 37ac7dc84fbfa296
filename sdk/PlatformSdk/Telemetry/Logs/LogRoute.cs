using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Export;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>Where logs are sent.</summary>
/// <param name="Endpoint">The OTLP endpoint, or null if logs stay on the console.</param>
/// <param name="ConsoleIsQuiet">True if the console shows only lifecycle events, warnings and errors.</param>
internal sealed record LogRoute(OtlpEndpoint? Endpoint, bool ConsoleIsQuiet)
{
    internal static LogRoute Choose(PlatformSetup setup, OtlpEndpoints endpoints)
    {
        if (setup.IsInspected || endpoints.Logs is null)
            return new(null, ConsoleIsQuiet: false);
        // On a laptop, the developer reads the console.
        return (setup.Options.Telemetry.Logs ?? (setup.Environment.IsDevelopment() ? LogDestination.Both : LogDestination.Otlp)) switch
        {
            LogDestination.Console => new(null, ConsoleIsQuiet: false),
            LogDestination.Both => new(endpoints.Logs, ConsoleIsQuiet: false),
            _ => new(endpoints.Logs, ConsoleIsQuiet: true),
        };
    }
}
