using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Metrics;
using DotnetMeter = System.Diagnostics.Metrics.Meter;

namespace PlatformSdk.S3.Telemetry;

internal sealed class ClientMeterProvider : MeterProvider
{
    private static readonly ClientMeter s_meter = new();

    public override Meter GetMeter(string scope, Attributes attributes = null!) => s_meter;
}

/// <summary>The client's metrics, such as <c>client.call.duration</c>, as those of .NET.</summary>
internal sealed class ClientMeter : Meter
{
    private static readonly DotnetMeter s_meter = new(ClientTelemetry.Name);

    public override UpDownCounter<T> CreateUpDownCounter<T>(string name, string units = null!, string description = null!) =>
        new UpDown<T>(s_meter.CreateUpDownCounter<T>(name, units, description));

    public override MonotonicCounter<T> CreateMonotonicCounter<T>(string name, string units = null!, string description = null!) =>
        new Counter<T>(s_meter.CreateCounter<T>(name, units, description));

    public override Histogram<T> CreateHistogram<T>(string name, string units = null!, string description = null!) =>
        new Durations<T>(s_meter.CreateHistogram<T>(name, units, description));

    private static TagList Tags(Attributes? attributes)
    {
        var tags = default(TagList);
        foreach (var (key, value) in attributes?.AllAttributes ?? [])
            tags.Add(key, value);
        return tags;
    }

    private sealed class UpDown<T>(System.Diagnostics.Metrics.UpDownCounter<T> counter) : UpDownCounter<T>
        where T : struct
    {
        public override void Add(T value, Attributes attributes = null!) => counter.Add(value, Tags(attributes));
    }

    private sealed class Counter<T>(System.Diagnostics.Metrics.Counter<T> counter) : MonotonicCounter<T>
        where T : struct
    {
        public override void Add(T value, Attributes attributes = null!) => counter.Add(value, Tags(attributes));
    }

    private sealed class Durations<T>(System.Diagnostics.Metrics.Histogram<T> histogram) : Histogram<T>
        where T : struct
    {
        public override void Record(T value, Attributes attributes = null!) => histogram.Record(value, Tags(attributes));
    }
}
