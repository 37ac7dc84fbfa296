using System.Globalization;
using System.Text;
using Google.Protobuf.Collections;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Otlp.Wire;

namespace PlatformSdk.Monitoring.Tests.Live.Pipeline;

/// <summary>What a collector exposes of the metrics that it got: the newest of each, since all are cumulative.</summary>
internal static class Exposition
{
    // By these a series is known; every other attribute of the resource is on target_info alone.
    private static readonly string[] Identity = ["service.name", "service.namespace", "service.instance.id"];

    internal static string Of(Received received)
    {
        var text = new StringBuilder();
        var newest = received.Metrics.GroupBy(m => (Job(m), Instance(m), m.Scope.Name, m.Name)).Select(g => g.Last()).ToList();
        foreach (var sender in newest.GroupBy(m => (Job(m), Instance(m))).Select(g => g.Last()))
        {
            var labels = string.Join(',', sender.Resource.Where(a => !Identity.Contains(a.Key)).Select(a => Label(a.Key, a.Value.ToString()!)));
            Line(text, "target_info", $"{Key(sender)},{labels}", 1);
        }

        foreach (var metric in newest)
            Write(text, PrometheusNames.Of(metric.Metric), $"{Key(metric)},{Label("otel_scope_name", metric.Scope.Name)}", metric.Metric);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, string key, Metric metric)
    {
        foreach (var point in metric.Gauge?.DataPoints ?? metric.Sum?.DataPoints ?? [])
            Line(text, name, key + Labels(point.Attributes), point.HasAsInt ? point.AsInt : point.AsDouble);
        foreach (var point in metric.Histogram?.DataPoints ?? [])
        {
            var labels = key + Labels(point.Attributes);
            var count = 0ul;
            for (var i = 0; i < point.BucketCounts.Count; i++)
            {
                count += point.BucketCounts[i];
                var bound = i < point.ExplicitBounds.Count ? point.ExplicitBounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                Line(text, name + "_bucket", $"{labels},{Label("le", bound)}", count);
            }

            Line(text, name + "_count", labels, point.Count);
            Line(text, name + "_sum", labels, point.Sum);
        }
    }

    private static string Job(ReceivedMetric metric) =>
        metric.Resource.TryGetValue("service.namespace", out var system)
            ? $"{system}/{metric.Resource["service.name"]}"
            : $"{metric.Resource["service.name"]}";

    private static string Instance(ReceivedMetric metric) => $"{metric.Resource["service.instance.id"]}";

    private static string Key(ReceivedMetric metric) => $"{Label("job", Job(metric))},{Label("instance", Instance(metric))}";

    private static string Labels(RepeatedField<KeyValue> attributes) =>
        string.Concat(Attributes.Read(attributes).Select(a => "," + Label(a.Key, Convert.ToString(a.Value, CultureInfo.InvariantCulture)!)));

    private static string Label(string name, string value) =>
        $"{PrometheusNames.Label(name)}=\"{Escape(value)}\"";

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}{{{labels}}} {value}\n");
}
