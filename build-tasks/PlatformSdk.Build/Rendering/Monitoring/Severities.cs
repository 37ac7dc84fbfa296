using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>The severity of an alert: the lowest of what the alert's urgency, the service's tier and the environment allow.</summary>
internal static class Severities
{
    internal static AlertSeverity SeverityFor(Urgency urgency, ResolvedService service)
    {
        var (allowed, byTier) = (SeverityFor(service), SeverityFor(service.Tier));
        var severity = SeverityFor(urgency);
        return severity <= byTier && severity <= allowed ? severity : byTier <= allowed ? byTier : allowed;
    }

    private static AlertSeverity SeverityFor(Urgency urgency) => urgency switch
    {
        Urgency.Now => AlertSeverity.Page,
        Urgency.Soon => AlertSeverity.Ticket,
        _ => AlertSeverity.Info,
    };

    private static AlertSeverity SeverityFor(Tier tier) => tier switch
    {
        Tier.Critical => AlertSeverity.Page,
        Tier.Standard => AlertSeverity.Ticket,
        _ => AlertSeverity.Info,
    };

    private static AlertSeverity SeverityFor(ResolvedService service) =>
        service.Place.Alerts ?? (DevEnvironments.Contain(service.Environment) ? AlertSeverity.Info : AlertSeverity.Page);
}
