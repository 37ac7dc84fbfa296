using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Export;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>Where logs go.</summary>
/// <param name="Endpoint">The OTLP endpoint, or null when logs stay on the console.</param>
/// <param name="ConsoleIsQuiet">True when the console keeps lifecycle, warnings and errors only.</param>
internal sealed record LogRoute(OtlpEndpoint? Endpoint, bool ConsoleIsQuiet)
{
    internal static LogRoute Choose(PlatformSetup setup, OtlpEndpoints endpoints)
    {
        if (setup.IsInspected || endpoints.Logs is null)
            return new(null, ConsoleIsQuiet: false);
        // On a laptop somebody looks at the console.
        return (setup.Options.Telemetry.Logs ?? (setup.Environment.IsDevelopment() ? LogDestination.Both : LogDestination.Otlp)) switch
        {
            LogDestination.Console => new(null, ConsoleIsQuiet: false),
            LogDestination.Both => new(endpoints.Logs, ConsoleIsQuiet: false),
            _ => new(endpoints.Logs, ConsoleIsQuiet: true),
        };
    }
}
