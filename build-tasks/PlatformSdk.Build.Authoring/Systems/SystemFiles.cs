using PlatformSdk.Build.Authoring.Systems.Catalog;
using PlatformSdk.Build.Authoring.Systems.Files;
using PlatformSdk.Build.Authoring.Systems.GitOps;
using PlatformSdk.Build.Authoring.Systems.Policies;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Authoring.Systems;

/// <summary>The files that describe a system, relative to the folder of its project. They are pure functions of the model.</summary>
internal static class SystemFiles
{
    // To add a file: its renderer in Files/, its line here.
    internal static IReadOnlyList<Artifact> Render(SystemModel system) =>
    [
        IndexFile.Render(system),
        .. SystemCatalog.Render(system),
        .. EscalationPage.Render(system),
        .. SystemGitOps.Render(system),
        .. SystemPolicies.Render(system),
    ];
}
