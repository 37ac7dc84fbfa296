using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The health of the service's needs, as the service reports it.</summary>
internal static class HealthRow
{
    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || service.Needs.Count == 0)
            return null;
        return new Row("Needs",
            new Panel("Health", "state-timeline", "short", new Query($"min by (check) ({Ask.Process(service, Series.Health)})", "{{check}}"))
            {
                Width = Panel.WholeWidth,
                Words = [("0", "unhealthy", "red"), ("0.5", "degraded", "orange"), ("1", "healthy", "green")],
            });
    }
}
