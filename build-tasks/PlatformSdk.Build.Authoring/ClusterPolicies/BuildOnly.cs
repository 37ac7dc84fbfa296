using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>The rules that a cluster cannot check as a build does, each with the reason: it sees one object at a time.</summary>
internal static class BuildOnly
{
    private const string Description = "it looks at platform.yaml, which the cluster does not have";
    private const string Alerts = "it looks at alerts, and the policies are for pods";
    private const string Route = "it looks at routes, their Gateway and the way in which the service authenticates";
    private const string Files = "it looks at files of the repository";
    private const string Pods = "it depends on the number of pods, which an autoscaler sets later";
    private const string Several = "it compares objects with each other";
    private const string Waivers = "it looks at the waivers and their last day, and the cluster has no clock";
    private const string Values = "it recognizes passwords and connection strings, for which expressions are too weak";

    internal static readonly IReadOnlyDictionary<Code, string> Reasons = new Dictionary<Code, string>
    {
        [PolicyCodes.UnknownOwner] = Description,
        [PolicyCodes.NoRunbook] = Alerts,
        [PolicyCodes.NoOnCall] = Description,
        [PolicyCodes.FewReplicas] = "the API server fills in one replica where an autoscaler sets the number",
        [PolicyCodes.NoPods] = "a rollout, an autoscaler or a person scales to zero for a time",
        [PolicyCodes.NoDisruptionBudget] = Several,
        [PolicyCodes.NoSpread] = Pods,
        [PolicyCodes.PlainRoute] = Route,
        [PolicyCodes.PlainStore] = Values,
        [PolicyCodes.OpenRoute] = Route,
        [PolicyCodes.NoObjective] = Description,
        [PolicyCodes.Unprovisioned] = Description,
        [PolicyCodes.WeakBackup] = "it compares the objects of the database with its need in platform.yaml",
        [PolicyCodes.OldDrill] = Files,
        [PolicyCodes.NeverDrilled] = Files,
        [PolicyCodes.NoNetworkPolicy] = Several,
        [PolicyCodes.WideNetworkPolicy] = "it compares network policies with the needs in platform.yaml",
        [PolicyCodes.BlockedDrain] = Pods,
        [PolicyCodes.RolloutToZero] = Pods,
        [PolicyCodes.WrongName] = Description,
        [PolicyCodes.OverBudget] = "it adds up what all objects and needs cost",
        [PolicyCodes.ExpiredWaiver] = Waivers,
        [PolicyCodes.UnusedWaiver] = Waivers,
        [PolicyCodes.EndingWaiver] = Waivers,
        [DescriptionCodes.HoldsSecret] = Values,
        [DescriptionCodes.MayHoldSecret] = Values,
    };
}
