using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Rendering.GitOps;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>
/// <c>project-&lt;name&gt;.yaml</c>: what the applications of the services may read and write: their repositories, and their namespaces in the
/// clusters of their environments. The project that Argo CD comes with belongs to nobody, so it is never written.
/// </summary>
internal static class AppProject
{
    internal static IEnumerable<(string Name, YamlMapping Object)> RenderAll(SystemModel system, IEnumerable<SystemService> services) =>
        services.GroupBy(one => ArgoApplication.Project(one.Model.Service)).Where(project => project.Key != GitOpsDescription.DefaultProject)
            .OrderBy(project => project.Key, StringComparer.Ordinal).Select(project => (project.Key, Render(system, project)));

    private static YamlMapping Render(SystemModel system, IGrouping<string, SystemService> project)
    {
        var destinations = Destinations.Collect(project.Select(one => one.Model));
        var rendered = SystemObject.Render(system, "AppProject", project.Key, SystemObject.ProjectWave, new YamlMapping
        {
            ["sourceRepos"] = YamlSequence.FromItems(project.Select(one => one.Model.Service.Repository!.CloneUrl).Distinct()
                .Order(StringComparer.Ordinal), url => Quoted(url)),
            ["destinations"] = YamlSequence.FromItems(destinations, one => ArgoApplication.Destination(one.Service, one.Namespace)),
            // An application creates its namespace where it is missing, and a preview has one of its own. Nothing else that has no namespace.
            ["clusterResourceWhitelist"] = YamlSequence.FromItems(destinations.Select(one => one.Namespace).Distinct(), space =>
                new YamlMapping { ["group"] = Quoted(""), ["kind"] = "Namespace", ["name"] = Quoted(space) }),
            ["namespaceResourceBlacklist"] = new YamlSequence
            {
                // The limits of a namespace belong to the platform team.
                Kind("", "LimitRange"),
                Kind("", "ResourceQuota"),
                // A service that creates applications could leave its project.
                Kind(Group, "Application"),
                Kind(Group, "ApplicationSet"),
                Kind(Group, "AppProject"),
            },
            ["syncWindows"] = SyncWindows.Render(project),
        });
        // A project that is still in use is not deleted.
        ((YamlMapping)rendered["metadata"]!)["finalizers"] = new YamlSequence { "resources-finalizer.argocd.argoproj.io" };
        return rendered;
    }

    private static string Group => ArgoApplication.ApiVersion.Split('/')[0];

    private static YamlMapping Kind(string group, string kind) => new() { ["group"] = Quoted(group), ["kind"] = kind };
}
