using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Health;

/// <summary>One check and its last result.</summary>
internal sealed class CheckedEntry(HealthCheckRegistration registration)
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile StrongBox? _last;

    private sealed record StrongBox(HealthReportEntry Entry);

    internal HealthCheckRegistration Registration { get; } = registration;

    internal bool GatesReadiness { get; } = registration.Tags.Contains(HealthTags.Ready);

    /// <summary>Completes with the first result.</summary>
    internal Task First => _first.Task;

    internal HealthReportEntry Last => _last?.Entry
        ?? new HealthReportEntry(HealthStatus.Unhealthy, "not checked yet", TimeSpan.Zero, null, null, Registration.Tags);

    internal void Set(HealthReportEntry entry)
    {
        _last = new StrongBox(entry);
        _first.TrySetResult();
    }
}
