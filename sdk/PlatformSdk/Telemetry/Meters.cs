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
    /// The SDK reserves 2,000 points for each instrument, several megabytes in total. Instruments with few attributes need fewer; those with routes
    /// and hosts keep the default, and so do the meters of the service. One function for all, because each view that matches an instrument creates a
    /// separate stream.
    /// </summary>
    internal static Func<Instrument, MetricStreamConfiguration?> View(PlatformDescription description) => instrument => instrument.Meter.Name switch
    {
        // By generation, by type of exception: the runtime's own have one attribute with few values.
        "System.Runtime" => new MetricStreamConfiguration { CardinalityLimit = instrument.Name == DotnetMetrics.Exceptions ? 100 : 20 },
        "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.Diagnostics" or "Microsoft.AspNetCore.RateLimiting"
            => new MetricStreamConfiguration { CardinalityLimit = 100 },
        MetricNames.Meter when instrument.Name is MetricNames.BuildInfo or MetricNames.TelemetryDropped
            => new MetricStreamConfiguration { CardinalityLimit = 20 },
        "System.Net.Http" or MetricNames.Meter => new MetricStreamConfiguration { CardinalityLimit = 500 },
        _ => instrument.Name switch
        {
            DotnetMetrics.ServerActive => new MetricStreamConfiguration { CardinalityLimit = 100 },
            DotnetMetrics.ServerDuration => Objectives(instrument, description.LatencyObjectives),
            _ => null,
        },
    };

    /// <summary>Adds a bucket boundary at each objective; otherwise the number of requests that met it would be unknown.</summary>
    private static ExplicitBucketHistogramConfiguration? Objectives(Instrument instrument, IReadOnlyList<TimeSpan> objectives)
    {
        var usual = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries;
        if (usual is null || objectives.Count == 0 || objectives.All(objective => usual.Contains(objective.TotalSeconds)))
            return null;
        return new ExplicitBucketHistogramConfiguration
        {
            Boundaries = [.. usual.Concat(objectives.Select(objective => objective.TotalSeconds)).Distinct().Order()],
        };
    }
}
