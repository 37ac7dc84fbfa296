using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Scaling;

/// <summary>The requests per second, which KEDA asks Prometheus for.</summary>
internal static class RequestTrigger
{
    /// <summary>Where the query is; a preview replaces it.</summary>
    internal const string QueryPath = "/spec/triggers/0/metadata/query";

    internal static bool Exists(ResolvedService service) =>
        Rollouts.IsScaledByKeda(service) && service.Scale!.On == ScaleKeys.Requests;

    internal static YamlMapping Render(ResolvedService service) => new()
    {
        ["type"] = "prometheus",
        ["metricType"] = "AverageValue",
        ["metadata"] = new YamlMapping
        {
            ["serverAddress"] = Quoted(service.Platform.Telemetry!.PrometheusUrl!.Text),
            ["query"] = Quoted(Query(service, service.Namespace)),
            ["threshold"] = Quoted(service.Scale!.Target!.Value),
            // No data is a failure and not zero requests.
            ["ignoreNullValues"] = Quoted("false"),
        },
    };

    /// <summary>The requests per second of all pods; the autoscaler divides them by the target.</summary>
    internal static string Query(ResolvedService service, string place) =>
        $"sum(rate({Series.Requests}{{{Selectors.Process(service, place)}}}[2m]))";
}
