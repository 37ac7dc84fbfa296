using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>What other tools read about the service: nothing, unless the platform team asks for it in <c>exports</c>.</summary>
internal static class ServiceExports
{
    // To add an export: its keys in Description/Keys/Defaults/Exports, its file here, its line here.
    private static readonly IReadOnlyList<Func<PlatformModel, Artifact?>> All =
        [Port.Render, Cortex.Render, OpsLevel.Render, Score.Render, OpenSlo.Render];

    internal static IEnumerable<Artifact> Render(PlatformModel model, IReadOnlyList<RenderedEnvironment> environments) =>
        All.Select(render => render(model)).OfType<Artifact>().Concat(Helm.Render(model, environments));
}
