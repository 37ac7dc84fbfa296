using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Docs.Runbooks;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary><c>docs/index.md</c>: what the service is, with a diagram and links to more.</summary>
internal static class IndexPage
{
    internal static string Render(PlatformModel model, RunbookFile? runbook)
    {
        var service = model.Service;
        var text = (service.Summary is null ? "" : Text(service.Summary) + "\n\n")
            + $"![{service.Name} and what it needs](service.svg)\n\n"
            + Table("", ["", ""],
            [
                ["owner", Text(service.Owner.Text)],
                ["tier", Choice.Word(service.Tier)],
                ["lifecycle", Choice.Word(service.Lifecycle)],
                .. service.Retire is null ? Array.Empty<string[]>() : [["retired on", service.Retire.ToString()]],
                .. service.System is null ? Array.Empty<string[]>() : [["system", Text(service.System)]],
            ])
            + "\n- [Reference](reference.md): endpoints, needs, configuration, environments, objectives and alerts\n";
        if (RunbookLink(service, runbook) is { } link)
            text += $"- {link}: what to do when an alert fires\n";
        if (Monitoring.Links.Incidents(service) is { } incidents)
            text += $"- {Link("Incidents", incidents)}: roles, severity levels and escalation\n";
        if (FailOverPage.Exists(model))
            text += "- [Fail over](fail-over.md): what to do when a region is lost\n";
        if (service.Repository is { } repository)
            text += $"- {Link("Source", repository.Url)}\n";
        text += string.Concat(model.Environments.Select(e => Monitoring.Links.Dashboard(e) is { } url
            ? $"- {Link($"Dashboard of {e.Environment}", url)}\n"
            : ""));
        text += string.Concat(service.Links.Select(l => $"- {Link(l.Title, l.Url.Text)}\n"));
        return Page(service.Title, text);
    }

    /// <summary>A page of this documentation or an external one. MkDocs cannot link to a file outside <c>docs/</c>.</summary>
    private static string? RunbookLink(ResolvedService service, RunbookFile? runbook)
    {
        if (runbook?.Path.StartsWith("docs/", StringComparison.Ordinal) == true)
            return $"[Runbook]({runbook.Path["docs/".Length..]})";
        var isThere = runbook is not null || service.Runbook.Url is not null;
        return isThere && Monitoring.Links.RunbookUrl(service) is { } page ? Link("Runbook", page) : null;
    }
}
