using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>The alert for a release that stopped at its migration. The former version still serves.</summary>
internal static class MigrationAlerts
{
    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        if (!Migrator.Exists(service))
            yield break;
        var job = $"namespace=\"{service.Namespace}\",job_name=\"{MigrationSettings.JobOf(service.Name)}\"";
        yield return new Alert(AlertNames.MigrationFailed, Urgency.Soon, $"max({ClusterSeries.JobFailed}{{{job},condition=\"true\"}}) > 0", null,
            "a migration failed", "The new version was not started. The former one still runs, on the schema that the last whole script left.");
    }
}
