using System.Globalization;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Policy.Availability;

/// <summary>Prevents failed requests and lost work with each release, because a pod is killed while it drains.</summary>
internal static class ShortGrace
{
    /// <summary>What Kubernetes takes without a value.</summary>
    private const int Usual = 30;

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.ShortGrace, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from pod in environment.Pods
        let isOurs = pod.Owner.Source is null && pod.Owner.FileName != Names.MigrationJobFile
        // Of other pods only the time that their hook waits is known.
        let needed = isOurs ? environment.Service.GraceSeconds
            : pod.Containers.Select(c => Seconds(c.Spec.TextAt("lifecycle", "preStop", "sleep", "seconds")) ?? 0).DefaultIfEmpty(0).Max() + 1
        let grace = Seconds(pod.Spec.TextAt("terminationGracePeriodSeconds")) ?? Usual
        where grace < needed
        select new Breach(environment.At(pod.Owner, pod.Path["terminationGracePeriodSeconds"]), string.Create(CultureInfo.InvariantCulture,
            $"{pod.What} kills a pod after {grace} s, and it needs {needed} s to drain and to stop, so requests fail. Set " +
                $"terminationGracePeriodSeconds: {needed}."));

    private static int? Seconds(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
