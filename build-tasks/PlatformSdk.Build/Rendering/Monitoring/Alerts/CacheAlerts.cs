using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for caches. A service that works without its cache stays ready, so no other alert shows that the cache is gone.</summary>
internal static class CacheAlerts
{
    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        var caches = service.Needs.Where(need => need.Type == NeedTypes.Redis).Select(need => need.Name).ToList();
        if (caches.Count == 0 || !Rollouts.RunsPods(service) || service.Platform.Telemetry?.OtlpEndpoint is null)
            yield break;
        foreach (var need in caches)
            yield return NeedAlerts.Unavailable(service, AlertNames.CacheUnavailable, need, "The cache does not answer.");
        yield return new Alert(AlertNames.CacheSlow, Urgency.Soon,
            $"histogram_quantile(0.95, sum by (le, server_address) (rate({CacheSeries.CommandBuckets}" +
                $"{{{Selectors.Process(service)},{CacheSeries.IsCache}}}[10m]))) > 0.1", "15m",
            "a cache is slow", "{{ $value | humanizeDuration }} is what 5% of the commands to {{ $labels.server_address }} take at least.");
        yield return new Alert(AlertNames.CacheErrors, Urgency.Soon,
            $"{ByServer(service, CacheSeries.Errors)}\n/ {ByServer(service, CacheSeries.Commands, CacheSeries.IsCache)}\n> 0.05", "10m",
            "a cache answers with errors",
            "{{ $value | humanizePercentage }} of the commands to {{ $labels.server_address }} are answered with an error.");
    }

    private static string ByServer(ResolvedService service, string series, string matcher = "") =>
        $"sum by (server_address) (rate({series}{{{Selectors.Process(service)}{(matcher.Length == 0 ? "" : $",{matcher}")}}}[10m]))";
}
