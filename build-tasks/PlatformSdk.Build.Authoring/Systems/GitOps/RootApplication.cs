using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Rendering.GitOps;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>
/// <c>application.yaml</c>: the application that creates all others, itself included. It deletes the application of a service that is gone from the
/// repository; that one has no finalizer, so what it created stays in the cluster until it is deleted on purpose.
/// </summary>
internal static class RootApplication
{
    internal static YamlMapping Render(SystemModel system, string project, Repository repository) =>
        SystemObject.Render(system, "Application", $"{system.Name}-system", 0, new YamlMapping
        {
            ["project"] = Quoted(project),
            ["source"] = new YamlMapping
            {
                ["repoURL"] = Quoted(repository.CloneUrl),
                ["targetRevision"] = Quoted("HEAD"),
                ["path"] = Quoted($"{system.ProjectPath}{SystemGitOps.Path.TrimEnd('/')}"),
            },
            ["destination"] = new YamlMapping
            {
                ["server"] = Quoted(ArgoApplication.InCluster),
                ["namespace"] = Quoted(GitOpsFolder.NamespaceOf(system.Platform)),
            },
            ["syncPolicy"] = new YamlMapping
            {
                ["automated"] = ArgoApplication.Automated(),
                ["syncOptions"] = new YamlSequence { "ApplyOutOfSyncOnly=true", "PruneLast=true" },
            },
        });
}
