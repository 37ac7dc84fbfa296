using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;

namespace PlatformSdk.Build.Policy.Pods;

/// <summary>Prevents an intruder in a container from taking over its node. It demands the <c>restricted</c> Pod Security Standard.</summary>
internal static class Unrestricted
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.Unrestricted, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from pod in environment.Pods
        from violation in RestrictedPod.Violations(pod).Concat(pod.Containers.SelectMany(RestrictedContainer.Violations))
        select new Breach(environment.At(pod.Owner, violation.Path),
            $"'{violation.Path}' of {pod.What} {violation.Demand}; otherwise an intruder can take over the node, and the API server refuses the " +
                $"pod.");
}

/// <summary>A field that the standard does not allow as it is.</summary>
/// <param name="Path">The field.</param>
/// <param name="Demand">What it must be: "must be false".</param>
internal sealed record Violation(FieldPath Path, string Demand);
