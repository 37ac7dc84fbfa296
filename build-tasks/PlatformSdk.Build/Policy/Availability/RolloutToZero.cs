using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;

namespace PlatformSdk.Build.Policy.Availability;

/// <summary>Prevents an outage with each new version, because all old pods may stop before a new one is ready.</summary>
internal static class RolloutToZero
{
    private const string Usual = "25%";

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.RolloutToZero, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from workload in environment.Workloads
            // A StatefulSet replaces one pod after the other, and a worker that may sleep promises none.
        where workload.Object.Kind != "StatefulSet" && workload.Least is > 0 and < int.MaxValue
        let field = DropsBy(workload)
        where field is not null
        select new Breach(environment.At(workload.Object, field),
            $"A rollout of {workload.What} may stop all pods before a new one is ready, an outage with each release. {Fix(field)}");

    private static string Fix(FieldPath field) => field.Steps[^1].Name == "type" ? "Set the type to RollingUpdate." : "Set maxUnavailable to 0.";

    /// <summary>The field that lets all pods stop, or null.</summary>
    private static FieldPath? DropsBy(Workload workload)
    {
        var (spec, strategy) = (workload.Object.Object, FieldPath.To("spec", "strategy"));
        if (spec.TextAt("spec", "strategy", "type") == "Recreate")
            return strategy["type"];
        var update = workload.Object.Kind == "Rollout" ? "canary" : "rollingUpdate";
        if (workload.Object.Kind == "Rollout" && spec.At("spec", "strategy", "canary") is null)
            return null;
        var unavailable = Share.Count(spec.TextAt("spec", "strategy", update, "maxUnavailable") ?? Usual, workload.Least, roundUp: false);
        var surge = Share.Count(spec.TextAt("spec", "strategy", update, "maxSurge") ?? Usual, workload.Least, roundUp: true);
        // Kubernetes must do one of the two.
        return Math.Max(unavailable ?? 0, unavailable == 0 && surge == 0 ? 1 : 0) >= workload.Least ? strategy[update, "maxUnavailable"] : null;
    }
}
