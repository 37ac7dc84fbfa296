using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>What follows from the way in which pods are run and replaced.</summary>
internal static class Rollouts
{
    /// <summary>Whether a Rollout stands beside the Deployment; while a service moves both run its pods.</summary>
    internal static bool HasRollout(ResolvedService service) => service.Kind == ServiceKind.Service && service.Rollout != Rollout.Rolling;

    /// <summary>Whether the Rollout alone runs the pods.</summary>
    internal static bool IsCanary(ResolvedService service) => HasRollout(service) && service.Rollout == Rollout.Canary;

    /// <summary>Whether the pods are being handed over, from the Deployment to the Rollout or back.</summary>
    internal static bool IsMoving(ResolvedService service) => HasRollout(service) && service.Rollout != Rollout.Canary;

    /// <summary>Whether the autoscaler has the Rollout, and not the Deployment: what the pods go to.</summary>
    internal static bool ScalesRollout(ResolvedService service) => HasRollout(service) && service.Rollout != Rollout.ToRolling;

    /// <summary>
    /// Traffic is split by the Gateway only where there is a route through it; otherwise by the ratio of pods. Not while a service moves: then the
    /// Service must reach the pods of both.
    /// </summary>
    internal static bool SplitsTraffic(ResolvedService service) =>
        IsCanary(service) && service.Platform.TrafficRouter is { Length: > 0 } && service.Route is not null;

    internal static bool RunsPods(ResolvedService service) => service.Kind != ServiceKind.Job;
}
