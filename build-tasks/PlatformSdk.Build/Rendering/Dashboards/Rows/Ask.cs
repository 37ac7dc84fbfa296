using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The query patterns that panels share.</summary>
internal static class Ask
{
    private const string Interval = "$__rate_interval";

    /// <summary>A series of the process in the selected environment.</summary>
    internal static string Process(ResolvedService service, string series, string matchers = "") =>
        $"{series}{{{Selectors.Process(service, Variables.Namespace)}{Further(matchers)}}}";

    /// <summary>A series about the service's containers in the selected environment.</summary>
    internal static string Container(ResolvedService service, string series, string matchers = "") =>
        $"{series}{{{Selectors.Container(service, Variables.Namespace)}{Further(matchers)}}}";

    /// <summary>The rate of a counter, summed by labels.</summary>
    internal static string Rate(string by, string series) => $"sum by ({by}) (rate({series}[{Interval}]))";

    internal static string Rate(string series) => $"sum(rate({series}[{Interval}]))";

    /// <summary>A quantile of a histogram, in the unit of its buckets.</summary>
    internal static string Quantile(decimal share, string buckets, string by = "") =>
        $"histogram_quantile({PromQl.Number(share)}, {Rate(by.Length == 0 ? "le" : $"le, {by}", buckets)})";

    /// <summary>A ratio. A missing part counts as zero as long as there is a whole.</summary>
    internal static string Share(string part, string whole) => $"({part} or 0 * {whole}) / {whole}";

    /// <summary>Adds a zero line for a counter that does not exist yet because its event has never happened.</summary>
    internal static string OrZero(string query, string by) => $"{query} or on () label_replace(vector(0), \"{by}\", \"none\", \"\", \"\")";

    private static string Further(string matchers) => matchers.Length == 0 ? "" : "," + matchers;
}
