using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// Which objects are applied before the first release. Until then there is no image: pods would fail, alerts would fire, and a route would lead
/// nowhere. So only what runs, watches and leads to nothing is applied; whatever is not listed here waits. The user's own objects are the user's
/// decision.
/// </summary>
internal static class BeforeRelease
{
    private static readonly string[] Harmless = ["ServiceAccount", "ConfigMap", "NetworkPolicy", "Service"];

    internal static bool IsApplied(ResolvedService service, RenderedObject rendered) =>
        service.IsReleased || rendered.Source is not null || Harmless.Contains(rendered.Kind);

    /// <summary>What the reader of kustomization.yaml must know, or null where nothing waits.</summary>
    internal static string? Note(IReadOnlyList<string> waiting) => waiting.Count == 0
        ? null
        : $"Nothing has been released here yet, so no object that runs or watches pods is applied. The first release adds: " +
            $"{string.Join(", ", waiting)}.";
}
