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
}
