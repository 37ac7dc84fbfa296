using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>Properties that follow from the rollout strategy.</summary>
internal static class Rollouts
{
    /// <summary>Whether a Rollout exists next to the Deployment; during a migration both run pods.</summary>
    internal static bool HasRollout(ResolvedService service) => service.Kind == ServiceKind.Service && service.Rollout != Rollout.Rolling;

    /// <summary>Whether only the Rollout runs the pods.</summary>
    internal static bool IsCanary(ResolvedService service) => HasRollout(service) && service.Rollout == Rollout.Canary;

    /// <summary>Whether pods are being migrated, from the Deployment to the Rollout or back.</summary>
    internal static bool IsMoving(ResolvedService service) => HasRollout(service) && service.Rollout != Rollout.Canary;

    /// <summary>Whether the autoscaler targets the Rollout instead of the Deployment: it targets the workload that takes over.</summary>
    internal static bool ScalesRollout(ResolvedService service) => HasRollout(service) && service.Rollout != Rollout.ToRolling;

    /// <summary>
    /// Whether KEDA scales the workload, by the metric of the description and by CPU. A default that counts requests means services only.
    /// </summary>
    internal static bool IsScaledByKeda(ResolvedService service) =>
        service is { Kind: not ServiceKind.Job, Scale: not null, Replicas.IsRange: true, IsIdle: false } && !IsWithoutMetric(service);

    /// <summary>Whether it is to be scaled by requests, which a worker does not have.</summary>
    internal static bool IsWithoutMetric(ResolvedService service) =>
        service is { Kind: ServiceKind.Worker, Scale.On: ScaleKeys.Requests };

    /// <summary>
    /// The Gateway splits traffic only when there is a route through it; otherwise the ratio of pods does. During a migration it does not, because
    /// the Service must reach the pods of both workloads.
    /// </summary>
    internal static bool SplitsTraffic(ResolvedService service) =>
        IsCanary(service) && service.Platform.TrafficRouter is { Length: > 0 } && service.Route is not null;

    /// <summary>The most pods at one time, including those that a rollout adds.</summary>
    internal static int MostPods(ResolvedService service)
    {
        var most = service.Replicas.Max;
        return IsMoving(service) ? 2 * most : most + (most + 3) / 4;
    }

    internal static bool RunsPods(ResolvedService service) => service.Kind != ServiceKind.Job;
}
