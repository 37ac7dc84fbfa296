using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The forms of query that panels share.</summary>
internal static class Ask
{
    private const string Interval = "$__rate_interval";

    /// <summary>A series of the process in the chosen environment.</summary>
    internal static string Process(ResolvedService service, string series, string matchers = "") =>
        $"{series}{{{Selectors.Process(service, Variables.Namespace)}{Further(matchers)}}}";

    /// <summary>A series about its containers in the chosen environment.</summary>
    internal static string Container(ResolvedService service, string series, string matchers = "") =>
        $"{series}{{{Selectors.Container(service, Variables.Namespace)}{Further(matchers)}}}";

    /// <summary>How fast a counter grows, added up by labels.</summary>
    internal static string Rate(string by, string series) => $"sum by ({by}) (rate({series}[{Interval}]))";

    internal static string Rate(string series) => $"sum(rate({series}[{Interval}]))";

    /// <summary>The time within which a share of a histogram lies.</summary>
    internal static string Quantile(decimal share, string buckets, string by = "") =>
        $"histogram_quantile({PromQl.Number(share)}, {Rate(by.Length == 0 ? "le" : $"le, {by}", buckets)})";

    /// <summary>A part of a whole; none where there is a whole and no part.</summary>
    internal static string Share(string part, string whole) => $"({part} or 0 * {whole}) / {whole}";

    /// <summary>A line at zero, by a name, where a counter does not exist since what it counts has never happened.</summary>
    internal static string OrZero(string query, string by) => $"{query} or on () label_replace(vector(0), \"{by}\", \"none\", \"\", \"\")";

    private static string Further(string matchers) => matchers.Length == 0 ? "" : "," + matchers;
}
