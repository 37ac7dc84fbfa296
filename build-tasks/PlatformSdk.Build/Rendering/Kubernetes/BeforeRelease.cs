using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The objects that are applied before the first release. Until then there is no image: pods would fail, alerts would fire, and a route would have no
/// backend. So only objects that do not need running pods are applied; an object that is not listed here waits. The user's own objects are always
/// applied.
/// </summary>
internal static class BeforeRelease
{
    private static readonly string[] Harmless = ["ServiceAccount", "ConfigMap", "NetworkPolicy", "Service"];

    internal static bool IsApplied(ResolvedService service, RenderedObject rendered) =>
        service.IsReleased || rendered.Source is not null || Harmless.Contains(rendered.Kind);

    /// <summary>The note in kustomization.yaml, or null when no object waits.</summary>
    internal static string? Note(IReadOnlyList<string> waiting) => waiting.Count == 0
        ? null
        : $"Nothing has been released here yet, so no object that runs or watches pods is applied. The first release adds: " +
            $"{string.Join(", ", waiting)}.";
}
