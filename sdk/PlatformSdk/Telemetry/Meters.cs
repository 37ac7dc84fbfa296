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
    /// few; what carries routes and hosts keeps the default, and so does a meter of the service. One function for all, since each view that fits an
    /// instrument makes a stream of its own.
    /// </summary>
    internal static Func<Instrument, MetricStreamConfiguration?> View(PlatformDescription description) => instrument => instrument.Meter.Name switch
    {
        "System.Runtime" or "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.Diagnostics" or "Microsoft.AspNetCore.RateLimiting"
            => new MetricStreamConfiguration { CardinalityLimit = 100 },
        "System.Net.Http" or MetricNames.Meter => new MetricStreamConfiguration { CardinalityLimit = 500 },
        _ => instrument.Name switch
        {
            DotnetMetrics.ServerActive => new MetricStreamConfiguration { CardinalityLimit = 100 },
            DotnetMetrics.ServerDuration => Objectives(instrument, description.LatencyObjectives),
            _ => null,
        },
    };

    /// <summary>A bucket ends where an objective does: between two bounds nobody could tell how many requests kept it.</summary>
    private static ExplicitBucketHistogramConfiguration? Objectives(Instrument instrument, IReadOnlyList<TimeSpan> objectives)
    {
        var usual = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries;
        if (usual is null || objectives.All(objective => usual.Contains(objective.TotalSeconds)))
            return null;
        return new ExplicitBucketHistogramConfiguration
        {
            Boundaries = [.. usual.Concat(objectives.Select(objective => objective.TotalSeconds)).Distinct().Order()],
        };
    }
}
