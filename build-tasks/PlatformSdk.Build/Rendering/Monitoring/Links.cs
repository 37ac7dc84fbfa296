using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>The links of alerts and dashboards.</summary>
internal static class Links
{
    /// <summary>The link to an alert's section; without a repository, only the path in it.</summary>
    internal static string Runbook(ResolvedService service, Alert alert)
    {
        var runbook = RunbookPage(service);
        return runbook.Contains('#', StringComparison.Ordinal) ? runbook : $"{runbook}#{AlertNames.Anchor(alert.Name)}";
    }

    internal static string RunbookPage(ResolvedService service) =>
        service.Runbook.Url?.Text ?? RepositoryFile(service, service.ProjectPath + service.Runbook.Path!) ?? service.Runbook.Path!;

    /// <summary>The same link, or null when only a path is known.</summary>
    internal static string? RunbookUrl(ResolvedService service) =>
        RunbookPage(service) is var page && page.Contains("://", StringComparison.Ordinal) ? page : null;

    /// <summary>The link to the Component in Backstage, or null.</summary>
    internal static string? Catalog(ResolvedService service) =>
        service.Platform.Monitoring.CatalogUrl is { } url ? $"{url.Text.TrimEnd('/')}/catalog/default/component/{service.Name}" : null;

    /// <summary>The link to the dashboard, or null.</summary>
    internal static string? Dashboard(ResolvedService service) =>
        service.Platform.Monitoring is { GrafanaUrl: { } url, Dashboards: not DashboardFormat.None }
            ? $"{url.Text.TrimEnd('/')}/d/{DashboardId.IdFor(service)}"
            : null;

    /// <summary>The link to the page for incidents, or null.</summary>
    internal static string? Incidents(ResolvedService service) => service.Platform.Monitoring.IncidentsUrl?.Text
        ?? (service.HasIncidentPage ? RepositoryFile(service, ResolvedService.IncidentPage) : null);

    /// <summary>The link to the newest version of a file, in the form of the repository's host.</summary>
    private static string? RepositoryFile(ResolvedService service, string whole)
    {
        if (service.Repository is not { } repository)
            return null;
        return repository.Host switch
        {
            "bitbucket.org" => $"{repository.Url}/src/HEAD/{whole}",
            "dev.azure.com" => $"{repository.Url}?path=/{whole}",
            _ when repository.Host.Contains("gitlab", StringComparison.Ordinal) => $"{repository.Url}/-/blob/HEAD/{whole}",
            _ => $"{repository.Url}/blob/HEAD/{whole}",
        };
    }
}
