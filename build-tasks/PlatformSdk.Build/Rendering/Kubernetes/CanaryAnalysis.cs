using System.Globalization;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>analysis-template.yaml</c>: what a canary is judged by, errors and latency of its own pods. Needs a Prometheus to ask.</summary>
internal static class CanaryAnalysis
{
    private const string HashArgument = "canary-hash";

    // Without traffic there is nothing to judge: an empty answer, or a division by zero, is no failure.
    private const string NoData = "len(result) == 0 || isNaN(result[0])";

    internal static YamlMapping? Render(ResolvedService service) => !IsPossible(service) ? null : new()
    {
        ["apiVersion"] = Canary.ApiVersion,
        ["kind"] = "AnalysisTemplate",
        ["metadata"] = Metadata.Of(service),
        ["spec"] = new YamlMapping
        {
            ["args"] = new YamlSequence { new YamlMapping { ["name"] = HashArgument } },
            ["metrics"] = new YamlSequence
            {
                Metric(service, "error-ratio", ErrorRatio(service), $"{NoData} || result[0] <= {Number(MostErrors(service))}"),
                service.Slo?.Latency is { } latency
                    ? Metric(service, "latency", Quantile(service, latency.For?.Value ?? 99), $"{NoData} || result[0] <= {Number((decimal)latency.Within!.Value.TotalSeconds)}")
                    : null,
            },
        },
    };

    /// <summary>The step of the rollout that asks.</summary>
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

    internal static bool IsPossible(ResolvedService service) => Rollouts.IsCanary(service) && service.Platform.Telemetry?.PrometheusUrl is not null;

    /// <summary>The rate at which a month's error budget would be gone in two days (14.4 times, SRE workbook chapter 5), at most 5 percent.</summary>
    private static decimal MostErrors(ResolvedService service) =>
        Math.Min(0.05m, 14.4m * (100 - (service.Slo?.Availability?.Value ?? 99)) / 100);

    private static YamlMapping Metric(ResolvedService service, string name, string query, string condition) => new()
    {
        ["name"] = name,
        ["interval"] = "1m",
        ["count"] = 5,
        ["failureLimit"] = 1,
        ["successCondition"] = Quoted(condition),
        ["provider"] = new YamlMapping
        {
            ["prometheus"] = new YamlMapping
            {
                ["address"] = Quoted(service.Platform.Telemetry!.PrometheusUrl!.Text),
                ["query"] = Quoted(query),
            },
        },
    };

    private static string ErrorRatio(ResolvedService service) =>
        $"sum(rate({Series.Requests}{{{Pods(service)},http_response_status_code=~\"5..\"}}[5m])) / sum(rate({Series.Requests}{{{Pods(service)}}}[5m]))";

    private static string Quantile(ResolvedService service, decimal percent) =>
        $"histogram_quantile({Number(percent / 100)}, sum by (le) (rate({Series.RequestBuckets}{{{Pods(service)}}}[5m])))";

    /// <summary>The canary's pods: the instance is namespace and pod, and a pod's name holds the hash of its template.</summary>
    private static string Pods(ResolvedService service) => $"instance=~\".+[.]{service.Name}-{{{{args.{HashArgument}}}}}-.+\"";

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
