using System.Diagnostics.Metrics;
using System.Globalization;
using OpenTelemetry;
using PlatformSdk.Contract;
using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Metrics;

/// <summary>
/// Listens to the meters of this service: those of .NET that the page draws, and all others except those of .NET and libraries. Meters of another
/// host in the same process are ignored.
/// </summary>
internal sealed class MetricCollector(MetricStore store, IMeterFactory meters, TimeProvider time) : IDisposable
{
    internal const string NoRoute = "(no route)";

    private static readonly HashSet<string> s_drawn =
    [
        DotnetMetrics.ServerDuration, DotnetMetrics.ServerActive, DotnetMetrics.ClientDuration, DotnetMetrics.Exceptions, "dotnet.process.cpu.time",
        "dotnet.process.memory.working_set", "dotnet.gc.heap.total_allocated", DotnetMetrics.GarbageCollectorPauses, DotnetMetrics.ThreadPoolQueue,
        MetricNames.ClientRetries,
    ];

    private static readonly string[] s_libraries = ["Microsoft.", "System.", "OpenTelemetry", "otel.", "Polly", "Npgsql", "Azure.", "Private."];

    private readonly Lock _ticking = new();
    private MeterListener? _listener;
    private ITimer? _timer;
    private long _last;

    internal void Start()
    {
        if (_listener is not null)
            return;
        _listener = new MeterListener { InstrumentPublished = Published };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, gauge) => Record(instrument, gauge, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, gauge) => Record(instrument, gauge, value, tags));
        _listener.SetMeasurementEventCallback<float>((instrument, value, tags, gauge) => Record(instrument, gauge, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, gauge) => Record(instrument, gauge, value, tags));
        _listener.Start();
        _last = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Tick(), null, Limits.Interval, Limits.Interval);
    }

    /// <summary>Ends an interval. An instrument that throws must not end the process.</summary>
    internal void Tick()
    {
        lock (_ticking)
        {
            try
            {
                _listener?.RecordObservableInstruments();
            }
#pragma warning disable CA1031 // Whatever a service's own callback throws: its chart shows less.
            catch (Exception)
#pragma warning restore CA1031
            {
                // The other instruments were read.
            }
            var now = time.GetTimestamp();
            store.Tick(Math.Max(0.001, time.GetElapsedTime(_last, now).TotalSeconds));
            _last = now;
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _listener?.Dispose();
    }

    private void Published(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Scope is not null && !ReferenceEquals(instrument.Meter.Scope, meters))
            return;
        var gauge = s_drawn.Contains(instrument.Name) ? store.Open(instrument) : IsOwn(instrument.Meter.Name) ? store.OpenOwn(instrument) : null;
        if (gauge is not null)
            listener.EnableMeasurementEvents(instrument, gauge);
    }

    private static bool IsOwn(string meter)
        => meter != MetricNames.Meter && !s_libraries.Any(library => meter.StartsWith(library, StringComparison.Ordinal));

    private void Record(Instrument instrument, object? gauge, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Exporters, health checks and the secret store are not what the service does: neither their calls nor their exceptions are counted.
        if (instrument.Name is DotnetMetrics.ClientDuration or DotnetMetrics.Exceptions && Sdk.SuppressInstrumentation)
            return;
        var failed = HasFailed(tags);
        if (gauge is Gauge found)
            found.Record(value, failed);
        if (instrument.Name == DotnetMetrics.ServerDuration)
            store.Routes.Record($"{Tag(tags, "http.request.method")} {Tag(tags, "http.route") ?? NoRoute}", value, failed);
        else if (instrument.Name == DotnetMetrics.ClientDuration)
            store.Servers.Record($"{Tag(tags, "http.request.method")} {Tag(tags, "server.address")}:{Tag(tags, "server.port")}", value, failed);
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string wanted)
    {
        foreach (var (name, value) in tags)
        {
            if (name == wanted)
                return Convert.ToString(value, CultureInfo.InvariantCulture);
        }
        return null;
    }

    private static bool HasFailed(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if ((name == "error.type" && value is not null) || (name == "http.response.status_code" && value is >= 500))
                return true;
        }
        return false;
    }
}
