using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>All of <c>deploy/&lt;environment&gt;/</c>.</summary>
internal static class EnvironmentFolder
{
    // One more artifact: its file in this folder, its line here.
    private static readonly IReadOnlyList<(string FileName, Func<ResolvedService, YamlMapping?> Render)> Objects =
    [
        ("deployment.yaml", Deployment.Render),
        ("service.yaml", Service.Render),
        ("service-account.yaml", ServiceAccount.Render),
    ];

    internal static IEnumerable<Artifact> Render(ResolvedService service)
    {
        var folder = $"deploy/{service.Environment}/";
        var files = Objects
            .Select(o => (o.FileName, Object: o.Render(service)))
            .Where(o => o.Object is not null)
            .ToList();
        return files
            .Select(f => YamlArtifact.Of(folder + f.FileName, f.Object!))
            .Append(YamlArtifact.Of(folder + Kustomization.FileName, Kustomization.Render(files.Select(f => f.FileName))));
    }
}
