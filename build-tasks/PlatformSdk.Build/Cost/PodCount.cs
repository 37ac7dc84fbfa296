using System.Globalization;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Cost;

/// <summary>How many pods a workload runs: its replicas, or the range of its autoscaler.</summary>
internal static class PodCount
{
    /// <summary>KEDA's own default.</summary>
    private const int MostOfKeda = 100;

    internal static CostRange In(YamlMapping workload, IReadOnlyList<YamlMapping> objects)
    {
        var (kind, name, written) = (workload.TextAt("kind"), workload.TextAt("metadata", "name"), Whole(workload, "replicas"));
        var scalers = objects.Where(o => o.TextAt("kind") is "HorizontalPodAutoscaler" or "ScaledObject"
            && o.TextAt("spec", "scaleTargetRef", "name") == name).ToList();
        if (scalers.Find(o => (o.TextAt("spec", "scaleTargetRef", "kind") ?? "Deployment") == kind) is { } own)
            return RangeOf(own);
        // While a service moves to a Rollout or back, the workload that its autoscaler has left keeps the pods it had.
        return written is { } fixedNumber ? CostRange.Fixed(fixedNumber) : scalers is [var former, ..] ? RangeOf(former) : CostRange.Fixed(1);
    }

    private static CostRange RangeOf(YamlMapping scaler) => scaler.TextAt("kind") == "ScaledObject"
        ? CostRange.Between(Whole(scaler, "idleReplicaCount") ?? Whole(scaler, "minReplicaCount") ?? 0,
            Whole(scaler, "maxReplicaCount") ?? MostOfKeda)
        : CostRange.Between(Whole(scaler, "minReplicas") ?? 1, Whole(scaler, "maxReplicas") ?? 1);

    private static int? Whole(YamlMapping from, string key) =>
        int.TryParse(from.TextAt("spec", key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
