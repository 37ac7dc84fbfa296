using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Health;

/// <summary>The last result of every check, which the probes read. Nothing here runs a check.</summary>
internal sealed class HealthCache(IOptions<HealthCheckServiceOptions> checks, IOptions<PlatformOptions> options, TimeProvider time)
{
    private long _beat;

    internal IReadOnlyList<CheckedEntry> Entries { get; } =
        [.. Distinct(checks.Value.Registrations).Select(check => new CheckedEntry(check, options.Value.Health, time))];

    /// <summary>True if every check has a result.</summary>
    internal bool IsComplete => _isComplete || (_isComplete = Entries.All(entry => entry.First.IsCompleted));

    private volatile bool _isComplete;

    /// <summary>Records that background work runs. A service without checks also becomes unready if its thread pool runs nothing.</summary>
    internal void Beat() => Volatile.Write(ref _beat, time.GetTimestamp());

    private bool IsStarved
        => Volatile.Read(ref _beat) is > 0 and var beat && time.GetElapsedTime(beat) > Staleness.Periods * options.Value.Health.Period;

    /// <summary>
    /// Waits for the first results, at most as long as one check may take. So a test or a probe right after the start gets a result instead of "not
    /// checked yet".
    /// </summary>
    internal ValueTask WaitForFirstAsync(CancellationToken cancellation)
        => IsComplete ? ValueTask.CompletedTask : new(WaitAsync(cancellation));

    internal bool IsReady()
    {
        if (IsStarved)
            return false;
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
    }

    private static IEnumerable<HealthCheckRegistration> Distinct(IEnumerable<HealthCheckRegistration> registrations)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var registration in registrations)
        {
            yield return names.Add(registration.Name)
                ? registration
                : throw new InvalidOperationException($"Two health checks are named '{registration.Name}'. Give each a unique name.");
        }
    }
}
