using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The settings of Argo CD.</summary>
internal sealed record GitOpsDescription(string? Namespace, string? Project, string? Root)
{
    internal const string DefaultNamespace = "argocd";

    /// <summary>The AppProject that Argo CD comes with, which allows everything.</summary>
    internal const string DefaultProject = "default";
}

internal static class GitOpsKeys
{
    internal static readonly Key<string> Namespace = new("namespace", Texts.Name)
    {
        Summary = "The namespace of Argo CD.",
        Default = GitOpsDescription.DefaultNamespace,
        Example = "argocd",
        Effect = "metadata.namespace in deploy/gitops/",
    };

    internal static readonly Key<string> Project = new("project", Texts.Name)
    {
        Summary = "The AppProject of the applications.",
        Default = "default; with 'root' the name of the system",
        Example = "shop",
        Effect = "spec.project in deploy/gitops/",
    };

    internal static readonly Key<string> Root = new("root", Texts.Name)
    {
        Summary = "The AppProject of the application that creates everything else (app of apps). It must allow Application, AppProject and " +
            "Namespace. With it, the project of the system writes the AppProject of the services and their namespaces.",
        Default = "none: each application is created by hand, and creates its namespace",
        Example = GitOpsDescription.DefaultProject,
        Effect = "spec.project and the labels of the namespace in deploy/gitops/; system/gitops/, which the project of the system writes",
    };

    internal static readonly ObjectShape<GitOpsDescription> Shape =
        new("gitops", [Namespace, Project, Root], f => new GitOpsDescription(f.Get(Namespace), f.Get(Project), f.Get(Root)));
}
