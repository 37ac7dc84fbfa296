using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace PlatformSdk.Telemetry.Scraping;

/// <summary>Prometheus' text format, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder _text = new();

    internal static string TypeOf(Metric metric) => metric.MetricType switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        MetricType.Histogram or MetricType.ExponentialHistogram => "histogram",
        _ => "gauge",
    };

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>The resource, which no other series carries.</summary>
    internal void Target(Resource resource)
    {
        Head("target_info", "The resource of the process.", "gauge");
        Sample("target_info", Labels(resource.Attributes.Select(attribute => KeyValuePair.Create(attribute.Key, (object?)attribute.Value))), 1);
    }

    /// <summary>All series of one name. If several meters have that name, a label tells them apart, because equal series are not valid.</summary>
    internal void Family(string name, IReadOnlyList<Metric> metrics)
    {
        Head(name, metrics[0].Description, TypeOf(metrics[0]));
        var isShared = metrics.Any(metric => metric.MeterName != metrics[0].MeterName);
        foreach (var metric in metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var tags = new List<KeyValuePair<string, object?>>();
                foreach (var tag in point.Tags)
                    tags.Add(tag);
                if (isShared)
                    tags.Add(new("otel_scope_name", metric.MeterName));
                Point(name, metric.MetricType, Labels(tags), point);
            }
        }
    }

    private void Point(string name, MetricType type, string labels, in MetricPoint point)
    {
        switch (type)
        {
            case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                Sample(name, labels, point.GetSumLong());
                break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                Sample(name, labels, point.GetSumDouble());
                break;
            case MetricType.LongGauge:
                Sample(name, labels, point.GetGaugeLastValueLong());
                break;
            case MetricType.DoubleGauge:
                Sample(name, labels, point.GetGaugeLastValueDouble());
                break;
            default:
                Histogram(name, type, labels, point);
                break;
        }
    }

    /// <summary>The format has no exponential buckets: such a histogram has its sum and count.</summary>
    private void Histogram(string name, MetricType type, string labels, in MetricPoint point)
    {
        var count = point.GetHistogramCount();
        if (type == MetricType.Histogram)
        {
            long below = 0;
            foreach (var bucket in point.GetHistogramBuckets())
            {
                below += bucket.BucketCount;
                if (!double.IsPositiveInfinity(bucket.ExplicitBound))
                    Sample(name + "_bucket", Join(labels, $"le=\"{Number(bucket.ExplicitBound)}\""), below);
            }
        }
        Sample(name + "_bucket", Join(labels, "le=\"+Inf\""), count);
        Sample(name + "_sum", labels, point.GetHistogramSum());
        Sample(name + "_count", labels, count);
    }

    private void Head(string name, string? help, string type)
    {
        if (!string.IsNullOrEmpty(help))
            _text.Append("# HELP ").Append(name).Append(' ').Append(Escape(help)).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    private void Sample(string name, string labels, double value) => Sample(name, labels, Number(value));

    private void Sample(string name, string labels, long value) => Sample(name, labels, value.ToString(CultureInfo.InvariantCulture));

    private void Sample(string name, string labels, string value)
    {
        _text.Append(name);
        if (labels.Length > 0)
            _text.Append('{').Append(labels).Append('}');
        _text.Append(' ').Append(value).Append('\n');
    }

    /// <summary>Keys that become the same label are joined, as the specification requires.</summary>
    private static string Labels(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            // The names with two underscores are Prometheus' own.
            var label = PrometheusName.Label(key) is var plain && plain.StartsWith("__", StringComparison.Ordinal) ? "key" + plain : plain;
            var text = value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels[label] = labels.TryGetValue(label, out var other) ? $"{other};{text}" : text;
        }
        return string.Join(',', labels.Select(label => $"{label.Key}=\"{Escape(label.Value).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
    }

    private static string Join(string labels, string label) => labels.Length == 0 ? label : $"{labels},{label}";

    private static string Escape(string text)
        => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
