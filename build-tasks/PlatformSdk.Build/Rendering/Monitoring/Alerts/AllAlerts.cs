using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Every alert of a service, in the order of its runbook.</summary>
internal static class AllAlerts
{
    // To add a family of alerts: its file in this folder, its line here.
    private static readonly IReadOnlyList<Func<ResolvedService, IEnumerable<Alert>>> Families =
        [BurnAlerts.AlertsFor, PodAlerts.AlertsFor, ResourceAlerts.AlertsFor, ProcessAlerts.AlertsFor, SecretAlerts.AlertsFor,
            DatabaseAlerts.AlertsFor, QueueAlerts.AlertsFor, CacheAlerts.AlertsFor, MigrationAlerts.AlertsFor, JobAlerts.AlertsFor,
                TelemetryAlerts.AlertsFor];

    /// <summary>The alerts that notify people, with their severity.</summary>
    internal static IReadOnlyList<(Alert Alert, AlertSeverity Severity)> AlertsFor(ResolvedService service) =>
        [.. All(service)];

    /// <summary>The severity of the most urgent alert; null without alerts. It makes no more alerts than it has to: their queries are long.</summary>
    internal static AlertSeverity? Loudest(ResolvedService service)
    {
        var (loudest, most) = ((AlertSeverity?)null, Severities.SeverityFor(Urgency.Now, service));
        foreach (var (_, severity) in All(service))
        {
            if (loudest is null || severity > loudest)
                loudest = severity;
            if (loudest == most)
                break;
        }

        return loudest;
    }

    private static IEnumerable<(Alert Alert, AlertSeverity Severity)> All(ResolvedService service) =>
        service.Platform.Monitoring.Rules == RuleFormat.None
            ? []
            // Without pods, only the databases are watched.
            : (service.IsIdle ? [DatabaseAlerts.AlertsFor] : Families).SelectMany(family => family(service))
                .Select(alert => (alert, Severity: Severities.SeverityFor(alert.Urgency, service)))
                .Where(a => a.Severity != AlertSeverity.None);
}
