using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Health;

/// <summary>The last result of every check: what probes read. Nothing here ever runs a check.</summary>
internal sealed class HealthCache(IOptions<HealthCheckServiceOptions> checks, IOptions<PlatformOptions> options)
{
    internal IReadOnlyList<CheckedEntry> Entries { get; } = [.. Distinct(checks.Value.Registrations).Select(check => new CheckedEntry(check))];

    private bool IsComplete { get; set; }

    /// <summary>
    /// Waits for first results, as long as one check may take at most: so a test or a probe that comes right after the start gets the truth
    /// and not "not checked yet".
    /// </summary>
    internal ValueTask WaitForFirstAsync(CancellationToken cancellation)
        => IsComplete ? ValueTask.CompletedTask : new(WaitAsync(cancellation));

    internal bool IsReady()
    {
        foreach (var entry in Entries)
        {
            if (entry.GatesReadiness && entry.Last.Status == HealthStatus.Unhealthy)
                return false;
        }
        return true;
    }

    internal HealthReport Report()
    {
        var entries = Entries.ToDictionary(entry => entry.Registration.Name, entry => entry.Last, StringComparer.Ordinal);
        return new HealthReport(entries, entries.Values.Select(entry => entry.Duration).DefaultIfEmpty().Max());
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        var first = Task.WhenAll(Entries.Select(entry => entry.First));
        await first.WaitAsync(options.Value.Health.Timeout, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        IsComplete = first.IsCompleted;
    }

    private static IEnumerable<HealthCheckRegistration> Distinct(IEnumerable<HealthCheckRegistration> registrations)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var registration in registrations)
        {
            yield return names.Add(registration.Name)
                ? registration
                : throw new InvalidOperationException($"Two health checks are named '{registration.Name}'. Give each a name of its own.");
        }
    }
}
