using System.Text;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>The sections of a runbook, as a build first writes them.</summary>
internal static class RunbookSections
{
    private static readonly Dictionary<string, Func<Commands, Guide>> Guides =
        new[] { ObjectiveGuides.All, PodGuides.All, DatabaseGuides.All, QueueGuides.All, BackgroundGuides.All }.SelectMany(g => g)
            .ToDictionary(g => g.Key, g => g.Value);

    /// <summary>A section for each alert of any environment, in reading order.</summary>
    internal static IReadOnlyList<(string Alert, string Text)> ForAlerts(PlatformModel model) =>
    [
        .. model.Environments.SelectMany(e => AllAlerts.AlertsFor(e).Select(a => a.Alert.Name)).Distinct().OrderBy(AlertNames.Order)
            .Select(name => (name, Section(name, Guides[name](new Commands(model)), model.Service))),
    ];

    private static string Section(string alert, Guide guide, ResolvedService service)
    {
        var text = new StringBuilder("## " + alert + "\n\n**Meaning.** " + guide.Meaning + "\n\n**Impact.** " + guide.Feels
            + "\n\n**Diagnosis.**\n\n");
        Steps(text, guide.Checks);
        text.Append("\n**Mitigation.**\n\n");
        Steps(text, guide.Mitigations);
        return text.Append("\n**Escalate** to " + Escalation(service) + " if this does not help within 30 minutes, or if data may be at risk.\n")
            .ToString();
    }

    private static void Steps(StringBuilder text, IReadOnlyList<Step> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}.  {steps[i].Text}\n");
            // Indented twice instead of fenced: MkDocs without extensions does not support a fence inside a list.
            if (steps[i].Command is { } command)
                text.Append("\n        " + command + "\n\n");
        }

        while (text[^1] == '\n')
            text.Length--;
        text.Append('\n');
    }

    private static string Escalation(ResolvedService service) => Markdown.Text(service.Owner.Name)
        + (service.OnCall?.PagerDuty is { } id ? $" (PagerDuty service {Markdown.Verbatim(id)})" : "");
}
