using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Health;

namespace PlatformSdk.Needs;

/// <summary>The registration of a need's health check, under the name of the need.</summary>
internal static class NeedCheck
{
    /// <param name="need">The need.</param>
    /// <param name="gates">Whether it decides on readiness.</param>
    /// <param name="factory">Creates the check.</param>
    internal static HealthCheckRegistration Create(PlatformNeed need, bool gates, Func<IServiceProvider, IHealthCheck> factory) =>
        OwnCheck.Create(need.Name, factory, gates ? HealthStatus.Unhealthy : HealthStatus.Degraded,
            gates ? [HealthTags.Ready, need.Type] : [need.Type]);
}
