using System.Diagnostics.Metrics;
using PlatformSdk.Contract;
using Polly.CircuitBreaker;

namespace PlatformSdk.Calls;

/// <summary>
/// Metrics of retries and circuit breakers. Durations and errors of single requests are .NET's own metrics (<c>System.Net.Http</c>).
/// </summary>
internal sealed class CallMetrics
{
    private readonly Counter<long> _retries;

    internal CallMetrics(IMeterFactory meters, Func<IEnumerable<CallPipeline>> pipelines)
    {
        var meter = meters.Create(MetricNames.Meter);
        _retries = meter.CreateCounter<long>(MetricNames.ClientRetries, "{retry}", "Retries of outgoing requests.");
        meter.CreateObservableGauge(MetricNames.ClientCircuit, () => pipelines().Select(Measure), null,
            "The circuit breaker of a host: 0 closed, 1 half open, 2 open.");
    }

    internal void CountRetry(string client) => _retries.Add(1, new KeyValuePair<string, object?>("client", client));

    private static Measurement<int> Measure(CallPipeline pipeline) => new(
        pipeline.CircuitState switch { CircuitState.Closed => 0, CircuitState.HalfOpen => 1, _ => 2 },
        new KeyValuePair<string, object?>("client", pipeline.Client),
        new KeyValuePair<string, object?>("server.address", pipeline.Host));
}
