using System.Diagnostics.Metrics;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>The metrics behind the alerts on secrets: age, failures, rotations and rejections.</summary>
internal sealed class SecretsTelemetry : IDisposable
{
    private readonly Meter _meter = new(MetricNames.Meter);
    private readonly Counter<long> _failures;
    private readonly Counter<long> _rotations;
    private readonly Counter<long> _refusals;

    internal SecretsTelemetry(IReadOnlyList<SecretState> secrets, TimeProvider time)
    {
        _failures = _meter.CreateCounter<long>(SecretMetrics.RefreshFailures, "{failure}", "Failed reads of a secret.");
        _rotations = _meter.CreateCounter<long>(SecretMetrics.Rotations, "{rotation}", "New versions of a secret that came into use.");
        _refusals = _meter.CreateCounter<long>(SecretMetrics.Refusals, "{refusal}", "Versions of a secret that the target system rejected.");
        _meter.CreateObservableGauge(SecretMetrics.Age, () => Ages(secrets, time), "s", "Time since the store last confirmed a secret.");
    }

    internal void Failed(string secret, string store)
        => _failures.Add(1, new KeyValuePair<string, object?>(SecretMetrics.NameTag, secret), new(SecretMetrics.StoreTag, store));

    internal void Rotated(string secret) => _rotations.Add(1, new KeyValuePair<string, object?>(SecretMetrics.NameTag, secret));

    internal void Refused(string secret) => _refusals.Add(1, new KeyValuePair<string, object?>(SecretMetrics.NameTag, secret));

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<double>> Ages(IReadOnlyList<SecretState> secrets, TimeProvider time)
    {
        foreach (var secret in secrets)
        {
            if (secret.LastGood is null)
                continue;
            yield return new((time.Steady() - secret.ConfirmedAt).TotalSeconds,
                new KeyValuePair<string, object?>(SecretMetrics.NameTag, secret.Reference.Name));
        }
    }
}
