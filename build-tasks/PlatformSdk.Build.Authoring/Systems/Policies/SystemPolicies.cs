using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Authoring.Systems.Policies;

/// <summary><c>policies/</c>: what a cluster refuses, with the values and waivers of all services of the system.</summary>
internal static class SystemPolicies
{
    internal static IReadOnlyList<Artifact> Render(SystemModel system) => system.Services.Count == 0
        ? []
        : PolicyFolder.Render(PolicySubject.ForSystem(system.Name, [.. system.Services.Select(one => one.Model)]), system.Platform.Policy.Cluster);
}
