using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The settings of Argo CD.</summary>
internal sealed record GitOpsDescription(string? Namespace, string? Project);

internal static class GitOpsKeys
{
    internal static readonly Key<string> Namespace = new("namespace", Texts.Name)
    {
        Summary = "The namespace of Argo CD.",
        Default = "argocd",
        Example = "argocd",
        Effect = "metadata.namespace in deploy/gitops/",
    };

    internal static readonly Key<string> Project = new("project", Texts.Name)
    {
        Summary = "The AppProject of the applications.",
        Default = "default",
        Example = "shop",
        Effect = "spec.project in deploy/gitops/",
    };

    internal static readonly ObjectShape<GitOpsDescription> Shape =
        new("gitops", [Namespace, Project], f => new GitOpsDescription(f.Get(Namespace), f.Get(Project)));
}
