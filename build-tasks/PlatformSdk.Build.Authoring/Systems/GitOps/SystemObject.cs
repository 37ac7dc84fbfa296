using PlatformSdk.Build.Rendering.GitOps;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>What the objects of Argo CD have in common.</summary>
internal static class SystemObject
{
    /// <summary>Argo CD applies lower waves first; the applications of services have none, which is 0.</summary>
    internal const int ProjectWave = -2;

    /// <summary>After the projects, and before the services.</summary>
    internal const int NamespaceWave = -1;

    internal static YamlMapping Render(SystemModel system, string kind, string name, int wave, YamlMapping spec) => new()
    {
        ["apiVersion"] = ArgoApplication.ApiVersion,
        ["kind"] = kind,
        ["metadata"] = new YamlMapping
        {
            ["name"] = Quoted(name),
            ["namespace"] = Quoted(GitOpsFolder.NamespaceOf(system.Platform)),
            ["labels"] = LabelsFor(system),
            ["annotations"] = wave == 0 ? null : new YamlMapping { ["argocd.argoproj.io/sync-wave"] = Quoted(wave) },
        },
        ["spec"] = spec,
    };

    internal static YamlMapping LabelsFor(SystemModel system) => new()
    {
        ["app.kubernetes.io/part-of"] = Quoted(system.Name),
        ["app.kubernetes.io/managed-by"] = "platform-sdk",
    };
}
