using Google.Protobuf;
using Google.Protobuf.Collections;
using PlatformSdk.Testing.Otlp.Wire;

namespace PlatformSdk.Testing.Otlp;

/// <summary>A span with who sent it.</summary>
public sealed record ReceivedSpan(Resource Sender, Scope Scope, Span Span)
{
    public Dictionary<string, object> Resource { get; } = Attributes.Read(Sender.Attributes);

    public Dictionary<string, object> Tags { get; } = Attributes.Read(Span.Attributes);

    public string Name => Span.Name;

    public string TraceId { get; } = Attributes.Hex(Span.TraceId);

    public string SpanId { get; } = Attributes.Hex(Span.SpanId);

    public string ParentId { get; } = Attributes.Hex(Span.ParentSpanId);
}

/// <summary>A metric with who sent it.</summary>
public sealed record ReceivedMetric(Resource Sender, Scope Scope, Metric Metric)
{
    public Dictionary<string, object> Resource { get; } = Attributes.Read(Sender.Attributes);

    public string Name => Metric.Name;

    /// <summary>Each point: its attributes, and its value (of a histogram the count).</summary>
    public IReadOnlyList<(Dictionary<string, object> Tags, double Value)> Points { get; } = Metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => [.. Metric.Gauge.DataPoints.Select(Read)],
        Metric.DataOneofCase.Sum => [.. Metric.Sum.DataPoints.Select(Read)],
        Metric.DataOneofCase.Histogram => [.. Metric.Histogram.DataPoints.Select(point => (Attributes.Read(point.Attributes), (double)point.Count))],
        _ => [],
    };

    private static (Dictionary<string, object>, double) Read(NumberDataPoint point)
        => (Attributes.Read(point.Attributes), point.HasAsInt ? point.AsInt : point.AsDouble);
}

/// <summary>A log record with who sent it.</summary>
public sealed record ReceivedLog(Resource Sender, Scope Scope, LogRecord Record)
{
    public Dictionary<string, object> Resource { get; } = Attributes.Read(Sender.Attributes);

    public Dictionary<string, object> Tags { get; } = Attributes.Read(Record.Attributes);

    public string Body => Record.Body.StringValue;

    public string TraceId { get; } = Attributes.Hex(Record.TraceId);
}

/// <summary>Attributes as values of .NET.</summary>
public static class Attributes
{
    public static Dictionary<string, object> Read(RepeatedField<KeyValue> attributes)
    {
        // Add and not the indexer: an attribute that was sent twice is a defect of the sender.
        var read = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
            read.Add(attribute.Key, Value(attribute.Value));
        return read;
    }

    public static string Hex(ByteString bytes) => Convert.ToHexStringLower(bytes.Span);

    private static object Value(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue,
        AnyValue.ValueOneofCase.IntValue => value.IntValue,
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue,
        AnyValue.ValueOneofCase.ArrayValue => value.ArrayValue.Values.Select(Value).ToArray(),
        _ => value.StringValue,
    };
}
