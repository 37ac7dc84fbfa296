using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>What follows from the way in which pods are run and replaced.</summary>
internal static class Rollouts
{
    internal static bool IsCanary(ResolvedService service) => service.Kind == ServiceKind.Service && service.Rollout == Rollout.Canary;

    /// <summary>Traffic is split by the Gateway only where there is a route through it; otherwise by the ratio of pods.</summary>
    internal static bool SplitsTraffic(ResolvedService service) => IsCanary(service) && service.Platform.TrafficRouter is { Length: > 0 } && service.Route is not null;

    internal static bool RunsPods(ResolvedService service) => service.Kind != ServiceKind.Job;
}
