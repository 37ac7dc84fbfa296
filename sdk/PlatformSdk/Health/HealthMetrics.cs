using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Contract;

namespace PlatformSdk.Health;

/// <summary>
/// The result of each check, for alerts that name the failed dependency. The instruments are created with the first result: a service without checks
/// does not need them.
/// </summary>
internal sealed class HealthMetrics(IMeterFactory meters, HealthCache cache)
{
    private readonly Lock _creating = new();
    private Histogram<double>? _duration;

    internal void Record(string check, TimeSpan duration) => (_duration ?? Create()).Record(duration.TotalSeconds, Tag(check));

    private Histogram<double> Create()
    {
        lock (_creating)
        {
            if (_duration is null)
            {
                var meter = meters.Create(MetricNames.Meter);
                meter.CreateObservableGauge(MetricNames.HealthStatus, () => Measure(cache), null, "1 healthy, 0.5 degraded, 0 unhealthy.");
                _duration = meter.CreateHistogram<double>(MetricNames.HealthDuration, "s", "How long a check took.");
            }
            return _duration;
        }
    }

    private static IEnumerable<Measurement<double>> Measure(HealthCache cache) => cache.Entries
        .Where(entry => entry.First.IsCompleted)
        .Select(entry => new Measurement<double>((double)entry.Last.Status / (double)HealthStatus.Healthy, Tag(entry.Registration.Name)));

    private static KeyValuePair<string, object?> Tag(string check) => new("check", check);
}
