using System.Text.RegularExpressions;
using PlatformSdk.Testing.Otlp.Wire;

namespace PlatformSdk.Monitoring.Tests.Live.Pipeline;

/// <summary>
/// The names that a collector gives metrics and attributes, by the OpenTelemetry specification ("Prometheus and OpenMetrics Compatibility"). Written
/// anew and not shared with the build, which it judges.
/// </summary>
internal static partial class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["By"] = "bytes",
        ["%"] = "percent",
    };

    internal static string Of(Metric metric)
    {
        var name = Label(metric.Name);
        // What stands in braces is a remark.
        if (Remark().Replace(metric.Unit, "") is { Length: > 0 } unit)
        {
            var word = unit == "1" ? metric.Gauge is null ? null : "ratio" : Units.GetValueOrDefault(unit, unit);
            if (word is not null && !name.EndsWith("_" + word, StringComparison.Ordinal))
                name += "_" + word;
        }

        return metric.Sum is { IsMonotonic: true } && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    internal static string Label(string name) => Illegal().Replace(name, "_");

    [GeneratedRegex("[^a-zA-Z0-9_]+")]
    private static partial Regex Illegal();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Remark();
}
