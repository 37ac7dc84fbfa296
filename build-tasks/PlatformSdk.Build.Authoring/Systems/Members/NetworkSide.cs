using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Members;

/// <summary>One end of a call: the pods of a service in an environment, and the network policies that select them, after all patches.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Labels">The labels of the pods.</param>
/// <param name="Policies">The specs of the policies.</param>
internal sealed record NetworkSide(string Environment, YamlMapping Labels, IReadOnlyList<YamlMapping> Policies)
{
    internal static IReadOnlyList<NetworkSide> Collect(Rendered rendered) =>
        [.. rendered.Environments.Select(Collect).OfType<NetworkSide>()];

    private static NetworkSide? Collect(RenderedEnvironment environment)
    {
        if (environment.Objects.Where(one => one.Name == environment.Service.Name).Select(PodSpec.In).OfType<PodSpec>()
            .FirstOrDefault() is not { } pods)
            return null;
        var policies = environment.Objects.Where(one => one.Kind == "NetworkPolicy").Select(one => one.Object["spec"]).OfType<YamlMapping>();
        return new NetworkSide(environment.Service.Environment, pods.Labels,
            [.. policies.Where(spec => Selection.Selects(spec["podSelector"] as YamlMapping ?? new(), pods.Labels))]);
    }
}
