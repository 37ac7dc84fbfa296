using System.Globalization;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>analysis-template.yaml</c>: the criteria for a canary, which are errors and latency of its own pods. It requires a Prometheus. Missing data is
/// not a success: without telemetry, or with too few requests to judge, the measurement is inconclusive, and Argo Rollouts pauses for a person.
/// </summary>
internal static class CanaryAnalysis
{
    private const string HashArgument = "canary-hash";

    internal static YamlMapping? Render(ResolvedService service) => !IsPossible(service) ? null : new()
    {
        ["apiVersion"] = Canary.ApiVersion,
        ["kind"] = "AnalysisTemplate",
        ["metadata"] = Metadata.MetadataFor(service),
        ["spec"] = new YamlMapping
        {
            ["args"] = new YamlSequence { new YamlMapping { ["name"] = HashArgument } },
            ["metrics"] = new YamlSequence
            {
                Metric(service, "error-ratio", ErrorRatio(service), MostErrors(service)),
                service.Slo?.Latency is { } latency
                    ? Metric(service, "latency", Quantile(service, latency.For?.Value ?? 99), (decimal)latency.Within.Value.TotalSeconds)
                    : null,
            },
        },
    };

    /// <summary>The rollout step that runs the analysis.</summary>
    internal static YamlMapping? Step(ResolvedService service) => !IsPossible(service) ? null : new()
    {
        ["analysis"] = new YamlMapping
        {
            ["templates"] = new YamlSequence { new YamlMapping { ["templateName"] = Quoted(service.Name) } },
            ["args"] = new YamlSequence
            {
                new YamlMapping { ["name"] = HashArgument, ["valueFrom"] = new YamlMapping { ["podTemplateHashValue"] = "Latest" } },
            },
        },
    };

    internal static bool IsPossible(ResolvedService service) => Rollouts.HasRollout(service) && service.Platform.Telemetry?.PrometheusUrl is not null;

    /// <summary>The rate that would use up a month's error budget in two days (14.4 times, SRE workbook chapter 5), at most 5 percent.</summary>
    private static decimal MostErrors(ResolvedService service) =>
        Math.Min(0.05m, 14.4m * (100 - (service.Slo?.Availability?.Value ?? 99)) / 100);

    // An empty answer and NaN meet neither condition, which makes a measurement inconclusive.
    private static YamlMapping Metric(ResolvedService service, string name, string query, decimal most) => new()
    {
        ["name"] = name,
        ["interval"] = "1m",
        ["count"] = 5,
        ["failureLimit"] = 1,
        ["inconclusiveLimit"] = 1,
        ["successCondition"] = Quoted($"len(result) > 0 && result[0] <= {Number(most)}"),
        ["failureCondition"] = Quoted($"len(result) > 0 && result[0] > {Number(most)}"),
        ["provider"] = new YamlMapping
        {
            ["prometheus"] = new YamlMapping
            {
                ["address"] = Quoted(service.Platform.Telemetry!.PrometheusUrl!.Text),
                ["query"] = Quoted(query),
            },
        },
    };

    // A service that has never failed has no series of failures; if requests are counted, the ratio is zero.
    private static string ErrorRatio(ResolvedService service) =>
        $"((sum(rate({Series.Requests}{{{Pods(service)},http_response_status_code=~\"5..\"}}[5m])) or 0 * {Rate(service)}) / {Rate(service)}) and " +
            $"{Enough(service, MostErrors(service))}";

    private static string Quantile(ResolvedService service, decimal percent) =>
        $"histogram_quantile({Number(percent / 100)}, sum by (le) (rate({Series.RequestBuckets}{{{Pods(service)}}}[5m]))) and " +
            $"{Enough(service, 1 - (percent / 100))}";

    /// <summary>The number of requests that keeps one failure within the allowed share.</summary>
    private static string Enough(ResolvedService service, decimal share) =>
        $"sum(increase({Series.Requests}{{{Pods(service)}}}[5m])) >= {Number(Math.Ceiling(1 / share))}";

    private static string Rate(ResolvedService service) => $"sum(rate({Series.Requests}{{{Pods(service)}}}[5m]))";

    /// <summary>The canary's pods: the instance is namespace and pod name, and a pod name contains the hash of its template.</summary>
    private static string Pods(ResolvedService service) =>
        $"job=\"{JobLabel.ValueFor(service)}\",instance=~\"{service.Namespace}[.]{service.Name}-{{{{args.{HashArgument}}}}}-.+\"";

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
