using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Health;

/// <summary>A check and its last result.</summary>
internal sealed class CheckedEntry(HealthCheckRegistration registration, HealthOptions options, TimeProvider time)
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile StrongBox? _last;

    private sealed record StrongBox(HealthReportEntry Entry, long At);

    internal HealthCheckRegistration Registration { get; } = registration;

    internal bool GatesReadiness { get; } = registration.Tags.Contains(HealthTags.Ready);

    /// <summary>Completes with the first result.</summary>
    internal Task First => _first.Task;

    internal TimeSpan Period => Registration.Period ?? options.Period;

    internal TimeSpan Timeout => Registration.Timeout > TimeSpan.Zero ? Registration.Timeout : options.Timeout;

    /// <summary>The last result. An outdated result counts as unhealthy, because a check that no longer runs has no valid result.</summary>
    internal HealthReportEntry Last => _last is not { } last ? Unknown("not checked yet")
        : time.GetElapsedTime(last.At) is var age && age > Staleness.Limit(Period, Timeout)
            ? Unknown(FormattableString.Invariant(
                $"no result for {age.TotalSeconds:0} s, last status {last.Entry.Status}. The check is overdue; the thread pool may be starved"))
            : last.Entry;

    internal void Set(HealthReportEntry entry)
    {
        _last = new StrongBox(entry, time.GetTimestamp());
        _first.TrySetResult();
    }

    private HealthReportEntry Unknown(string why) => new(HealthStatus.Unhealthy, why, TimeSpan.Zero, null, null, Registration.Tags);
}
