using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Network;

/// <summary>Prevents an intruder in one pod from reaching everything in the cluster, because no policy limits its traffic.</summary>
internal static class NoNetworkPolicy
{
    private static readonly string[] Directions = ["Ingress", "Egress"];

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoNetworkPolicy, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var policies = environment.Objects.Where(o => o.Kind == "NetworkPolicy").ToList();
        foreach (var pod in environment.Pods)
        {
            var selecting = policies.Where(p => Selection.Selects(p.Object.At("spec", "podSelector") as YamlMapping ?? new(), pod.Labels)).ToList();
            var open = Directions.Where(direction => !selecting.Any(p => Limits(p, direction))).ToList();
            if (open.Count == 0)
                continue;
            var half = selecting.FirstOrDefault(p => p.Source is not null || !Limits(p, open[0]));
            yield return new Breach(half is not null ? environment.At(half, FieldPath.To("spec", "policyTypes"))
                : environment.Missing("NetworkPolicy", pod.Owner),
                $"No NetworkPolicy limits the {string.Join(" and ", open).ToLowerInvariant()} of {pod.What}, so an intruder "
                + "gets in or out. Add one that selects its pods, or remove the patch.");
        }
    }

    private static bool Limits(RenderedObject policy, string direction) => policy.Object.At("spec", "policyTypes") is YamlSequence types
        ? types.Any(type => Selection.Text(type) == direction)
        : direction == "Ingress" || policy.Object.At("spec", "egress") is not null;
}
