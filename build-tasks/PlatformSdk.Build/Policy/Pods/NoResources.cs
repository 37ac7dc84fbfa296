using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;

namespace PlatformSdk.Build.Policy.Pods;

/// <summary>Prevents one pod from taking the CPU or the memory of every other pod on its node.</summary>
internal static class NoResources
{
    private static readonly string[][] Demanded = [["requests", "cpu"], ["requests", "memory"], ["limits", "memory"]];

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoResources, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from pod in environment.Pods
        from container in pod.Containers
            // They are added to a running pod by hand and cannot have any.
        where container.List != "ephemeralContainers"
        let missing = Demanded.FirstOrDefault(path => !Has(container, path))
        where missing is not null
        select new Breach(environment.At(pod.Owner, container.Path[["resources", .. missing]], environment.Service.At[WorkloadKeys.Resources]),
            $"The {container.What} has no resources.{string.Join('.', missing)}, so it can starve or take down the other pods of its node. Set it.");

    /// <summary>Of the container or, since Kubernetes 1.34, of the whole pod. A limit without a request sets both.</summary>
    private static bool Has(PodContainer container, string[] path) =>
        new[] { container.Spec, container.Pod.Spec }.Any(spec => IsSet(spec.TextAt("resources", path[0], path[1]))
            || IsSet(spec.TextAt("resources", "limits", path[1])));

    private static bool IsSet(string? quantity) => quantity is not (null or "" or "0");
}
