using System.Diagnostics.Metrics;
using PlatformSdk.Contract;

namespace PlatformSdk.Telemetry.Export;

/// <summary>The status of the telemetry export: counts lost items, and reports when the export of a signal starts to fail and works again.</summary>
internal sealed class ExportStatus
{
    private readonly Counter<long> _dropped;
    private readonly HashSet<string> _failing = [];

    public ExportStatus(IMeterFactory meters) => _dropped = meters.Create(MetricNames.Meter)
        .CreateCounter<long>(MetricNames.TelemetryDropped, "{item}", "Telemetry that never left the process.");

    /// <summary>A signal changed: its name, and whether its export now fails.</summary>
    internal event Action<string, bool>? Changed;

    internal bool IsFailing(string signal)
    {
        lock (_failing)
            return _failing.Contains(signal);
    }

    internal void Drop(string signal, string reason, long count)
        => _dropped.Add(count, new KeyValuePair<string, object?>("signal", signal), new KeyValuePair<string, object?>("reason", reason));

    internal void Report(string signal, long count, bool succeeded)
    {
        if (!succeeded)
            Drop(signal, "export_failed", count);
        bool changed;
        lock (_failing)
            changed = succeeded ? _failing.Remove(signal) : _failing.Add(signal);
        if (changed)
            Changed?.Invoke(signal, !succeeded);
    }
}
