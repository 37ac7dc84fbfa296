using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>The alert that every need with a health check can have.</summary>
internal static class NeedAlerts
{
    /// <summary>The check fails, or degrades an optional need, in at least one pod.</summary>
    internal static Alert Unavailable(ResolvedService service, string name, string need, string description) => new(name, Urgency.Soon,
        $"min by (check) ({Series.Health}{{{Selectors.Process(service)},check=\"{need}\"}}) < 1", "10m",
        $"{need} is not available", description)
    { Need = need };
}
