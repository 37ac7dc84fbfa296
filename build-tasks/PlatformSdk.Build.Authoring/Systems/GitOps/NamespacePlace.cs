using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>The namespaces of an environment in one cluster.</summary>
/// <param name="Name">The name of the environment; with a number if it has several clusters.</param>
/// <param name="Namespaces">A service of each namespace, ordered by namespace.</param>
internal sealed record NamespacePlace(string Name, IReadOnlyList<ResolvedService> Namespaces)
{
    internal ResolvedService First => Namespaces[0];

    /// <summary>The folder, relative to the one of the system's project.</summary>
    internal string Folder => $"{SystemGitOps.Path}namespaces/{Name}/";
}
