using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Contract;

namespace PlatformSdk.Health;

/// <summary>The result of each check, for alerts that name the failed dependency.</summary>
internal sealed class HealthMetrics
{
    private readonly Histogram<double> _duration;

    public HealthMetrics(IMeterFactory meters, HealthCache cache)
    {
        var meter = meters.Create(MetricNames.Meter);
        _duration = meter.CreateHistogram<double>(MetricNames.HealthDuration, "s", "How long a check took.");
        meter.CreateObservableGauge(MetricNames.HealthStatus, () => Measure(cache), null, "1 healthy, 0.5 degraded, 0 unhealthy.");
    }

    internal void Record(string check, TimeSpan duration) => _duration.Record(duration.TotalSeconds, Tag(check));

    private static IEnumerable<Measurement<double>> Measure(HealthCache cache) => cache.Entries
        .Where(entry => entry.First.IsCompleted)
        .Select(entry => new Measurement<double>((double)entry.Last.Status / (double)HealthStatus.Healthy, Tag(entry.Registration.Name)));

    private static KeyValuePair<string, object?> Tag(string check) => new("check", check);
}
