using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>The uid of a dashboard: one for each environment, since two of the same uid in one Grafana block each other. Grafana allows 40 characters.</summary>
internal static class DashboardId
{
    internal static string Of(ResolvedService service) => NeedName.Of(service.Name, service.Environment, longest: 40);
}
