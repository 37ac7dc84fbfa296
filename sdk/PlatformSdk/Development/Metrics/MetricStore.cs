using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Metrics;

/// <summary>The gauges of all observed instruments.</summary>
internal sealed class MetricStore
{
    private readonly ConcurrentDictionary<string, Gauge> _standard = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Meter, string Instrument), OwnInstrument> _own = new();

    /// <summary>Requests by method and route.</summary>
    internal FigureTable Routes { get; } = new();

    /// <summary>Attempts of outgoing calls by method and server.</summary>
    internal FigureTable Servers { get; } = new();

    /// <summary>Jobs, messages and other work that no request started.</summary>
    internal FigureTable Work { get; } = new();

    /// <summary>The gauge of an instrument of .NET or the platform, or null if it does not exist yet.</summary>
    internal T? Standard<T>(string instrument) where T : Gauge => _standard.GetValueOrDefault(instrument) as T;

    /// <summary>The service's own instruments.</summary>
    internal IReadOnlyList<OwnInstrument> Own => [.. _own.Values.OrderBy(own => own.Name, StringComparer.Ordinal)];

    internal Gauge Open(Instrument instrument) => _standard.GetOrAdd(instrument.Name, static (_, made) => Gauges.For(made), instrument);

    /// <summary>Null if the limit is reached.</summary>
    internal Gauge? OpenOwn(Instrument instrument)
    {
        var key = (instrument.Meter.Name, instrument.Name);
        if (!_own.ContainsKey(key) && _own.Count >= Limits.OwnInstruments)
            return null;
        return _own.GetOrAdd(key,
            static (_, made) =>
            new OwnInstrument(made.Name, made.Meter.Name, made.Unit ?? "", made.Description ?? "", Gauges.For(made)), instrument).Gauge;
    }

    internal void Tick(double seconds)
    {
        foreach (var gauge in _standard.Values)
            gauge.Tick(seconds);
        foreach (var own in _own.Values)
            own.Gauge.Tick(seconds);
        Routes.Tick();
        Servers.Tick();
        Work.Tick();
    }
}

/// <summary>An instrument of the service.</summary>
internal sealed record OwnInstrument(string Name, string Meter, string Unit, string Description, Gauge Gauge);
