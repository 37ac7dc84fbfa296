using System.Text;
using OpenTelemetry.Metrics;

namespace PlatformSdk.Telemetry.Scraping;

/// <summary>
/// The name that an OTLP pipeline gives a metric in Prometheus (OpenTelemetry specification, "Prometheus and OpenMetrics Compatibility"), so that
/// rules and dashboards do not depend on the way a metric takes.
/// </summary>
internal static class PrometheusName
{
    private static readonly Dictionary<string, string> s_units = new(StringComparer.Ordinal)
    {
        ["d"] = "days",
        ["h"] = "hours",
        ["min"] = "minutes",
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["By"] = "bytes",
        ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes",
        ["GiBy"] = "gibibytes",
        ["TiBy"] = "tibibytes",
        ["KBy"] = "kilobytes",
        ["MBy"] = "megabytes",
        ["GBy"] = "gigabytes",
        ["TBy"] = "terabytes",
        ["m"] = "meters",
        ["V"] = "volts",
        ["A"] = "amperes",
        ["J"] = "joules",
        ["W"] = "watts",
        ["g"] = "grams",
        ["Cel"] = "celsius",
        ["Hz"] = "hertz",
        ["%"] = "percent",
        ["1"] = "",
    };

    private static readonly Dictionary<string, string> s_per = new(StringComparer.Ordinal)
    {
        ["s"] = "second",
        ["m"] = "minute",
        ["h"] = "hour",
        ["d"] = "day",
        ["w"] = "week",
        ["mo"] = "month",
        ["y"] = "year",
    };

    internal static string ForMetric(Metric metric) => Name(metric.Name, metric.Unit, PrometheusText.TypeOf(metric));

    internal static string Name(string name, string? unit, string type)
    {
        var words = Words(name);
        var (main, per) = (unit ?? "").Split('/', 2) is [var first, var second] ? (first, second) : (unit ?? "", "");
        Add(words, s_units.GetValueOrDefault(main, main));
        if (per.Length > 0 && !per.Contains('{', StringComparison.Ordinal))
            Add(words, "per_" + s_per.GetValueOrDefault(per, per));
        if (type == "gauge" && unit == "1")
            Add(words, "ratio");
        if (type == "counter")
        {
            words.Remove("total");
            words.Add("total");
        }
        var whole = string.Join('_', words);
        return whole.Length == 0 || char.IsAsciiDigit(whole[0]) ? "_" + whole : whole;
    }

    /// <summary>Other characters than letters, digits and underscores become underscores; a label must not begin with a digit.</summary>
    internal static string Label(string key)
    {
        var label = new StringBuilder(key.Length + 1);
        if (key.Length == 0 || char.IsAsciiDigit(key[0]))
            label.Append('_');
        foreach (var letter in key)
            label.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        return label.ToString();
    }

    private static void Add(List<string> words, string unit)
    {
        // An annotation such as {request} is not a unit.
        if (unit.Contains('{', StringComparison.Ordinal))
            return;
        foreach (var word in Words(unit))
        {
            if (!words.Contains(word))
                words.Add(word);
        }
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && (char.IsAsciiLetterOrDigit(name[i]) || name[i] == ':'))
                continue;
            if (i > start)
                words.Add(name[start..i]);
            start = i + 1;
        }
        return words;
    }
}
