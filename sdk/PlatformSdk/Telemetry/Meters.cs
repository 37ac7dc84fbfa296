using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using PlatformSdk.Contract;

namespace PlatformSdk.Telemetry;

/// <summary>The meters of .NET that a service's dashboard needs, and our own.</summary>
internal static class Meters
{
    internal static readonly string[] All =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.RateLimiting",
        "System.Net.Http",
        "System.Runtime",
        MetricNames.Meter,
    ];

    /// <summary>
    /// The SDK sets aside 2,000 points for each instrument, which together is several megabytes. What has few attributes by its nature needs
    /// few; what carries routes and hosts keeps the default, and so does a meter of the service.
    /// </summary>
    internal static MetricStreamConfiguration? Limit(Instrument instrument) => instrument.Meter.Name switch
    {
        "System.Runtime" or "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.Diagnostics" or "Microsoft.AspNetCore.RateLimiting"
            => new MetricStreamConfiguration { CardinalityLimit = 100 },
        "System.Net.Http" or MetricNames.Meter => new MetricStreamConfiguration { CardinalityLimit = 500 },
        _ when instrument.Name == "http.server.active_requests" => new MetricStreamConfiguration { CardinalityLimit = 100 },
        _ => null,
    };
}
