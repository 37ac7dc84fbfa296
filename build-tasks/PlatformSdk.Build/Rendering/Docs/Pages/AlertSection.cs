using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>The alerts and their severity.</summary>
internal static class AlertSection
{
    internal static string Render(PlatformModel model)
    {
        var alerts = model.Environments.Select(e => AllAlerts.AlertsFor(e).ToDictionary(a => (a.Alert.Name, a.Alert.Need))).ToList();
        return Table("None.", ["alert", "when", .. model.Environments.Select(e => e.Environment)],
            alerts.SelectMany(a => a.Values).Select(a => a.Alert).DistinctBy(a => (a.Name, a.Need))
                .OrderBy(a => AlertNames.Order(a.Name)).ThenBy(a => a.Need, StringComparer.Ordinal)
                .Select(alert =>
                    (string[])[Verbatim(alert.Name), alert.Summary,
                    .. alerts.Select(a => a.TryGetValue((alert.Name, alert.Need), out var told) ? Choice.Word(told.Severity) : "")]));
    }
}
