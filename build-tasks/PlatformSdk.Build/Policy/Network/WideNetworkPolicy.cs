using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Patching;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Network;

/// <summary>
/// Prevents an intruder from reaching more than the service needs. What the needs allow is what the build generates, with the platform team's
/// patches; a patch of the service or an extra policy may only narrow it.
/// </summary>
internal static class WideNetworkPolicy
{
    private const string Kind = "NetworkPolicy";

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.WideNetworkPolicy, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var user = environment.Context.User;
        if (!user.Patches.Any(p => p.Kind == Kind) && environment.Objects.All(o => o.Kind != Kind || o.Source is null))
            return [];
        var service = environment.Service;
        var needed = new PlatformPatches(service.Platform.Patches).Apply(service, EnvironmentObjects.Render(service))
            .Where(o => o.Kind == Kind).SelectMany(Traffic.In).ToList();
        return
            from policy in environment.Objects
            where policy.Kind == Kind
            let selectsOurs = environment.Pods.Any(pod => pod.Owner.Source is null
                && Selection.Selects(policy.Object.At("spec", "podSelector") as YamlMapping ?? new(), pod.Labels))
            from traffic in Traffic.In(policy)
                // A policy of other pods, which no need describes, may still not open them to everyone.
            where policy.Source is null || selectsOurs ? !needed.Any(n => n.Covers(traffic)) : traffic.IsEverywhere
            select new Breach(environment.At(policy, FieldPath.To("spec", traffic.Direction)),
                $"The {traffic.Direction} of {Kind} '{Shorten.Text(policy.Name)}' allows more than the needs, which helps an intruder. Declare a " +
                    $"need "
                + "instead, or narrow it.");
    }
}
