using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Scorecard.Facts;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Whether the service survives the loss of a pod, a node, a zone, a dependency and its data.</summary>
internal static class ReliabilityChecks
{
    private static readonly string[] Scalers = ["HorizontalPodAutoscaler", "ScaledObject"];

    internal static readonly IReadOnlyList<Check> All =
    [
        new("reliability/resources", ScorecardLevel.Bronze, "Every container has requests and a memory limit",
            "Remove the patch that deletes them, and set 'resources' of your own containers.",
            Holds(PolicyCodes.NoResources, Workloads)),
        new("reliability/readiness-probe", ScorecardLevel.Bronze, "A pod gets requests only while it is ready",
            "Remove the patch that deletes the readinessProbe.", Probe("readinessProbe")),
        new("reliability/liveness-probe", ScorecardLevel.Bronze, "A pod that hangs is restarted",
            "Remove the patch that deletes the livenessProbe.", Probe("livenessProbe")),
        new("reliability/startup-probe", ScorecardLevel.Bronze, "A slow start is not taken for a hang",
            "Remove the patch that deletes the startupProbe.", Probe("startupProbe")),
        new("reliability/grace-period", ScorecardLevel.Bronze, "A pod has the time to finish its work before it stops",
            "Remove the patch of terminationGracePeriodSeconds: the build computes it.",
            Holds(PolicyCodes.ShortGrace, Workloads)),
        new("reliability/rolling-update", ScorecardLevel.Bronze, "A rollout never stops all pods",
            "Use the strategy RollingUpdate with maxUnavailable: 0.",
            Holds(PolicyCodes.RolloutToZero, Workloads).Where(Applies.ToRunning)),

        new("reliability/two-replicas", ScorecardLevel.Silver, "Production has at least two pods",
            "Set 'replicas' to at least 2, such as 2..6.",
            Holds(PolicyCodes.FewReplicas, [.. Scalers, .. Workloads]).Where(Applies.ToRunning)),
        new("reliability/disruption-budget", ScorecardLevel.Silver, "A disruption budget protects the pods",
            "Remove the patch that deletes the PodDisruptionBudget, or add one for your own workload.",
            Holds(PolicyCodes.NoDisruptionBudget, "PodDisruptionBudget").Where(Applies.ToRunning)),
        new("reliability/drain", ScorecardLevel.Silver, "A node can be drained",
            "Set maxUnavailable of the PodDisruptionBudget to 1 and remove minAvailable.",
            Holds(PolicyCodes.BlockedDrain, "PodDisruptionBudget").Where(Applies.ToRunning)),
        new("reliability/spread", ScorecardLevel.Silver, "The pods are spread over nodes and zones",
            "Set topologySpreadConstraints or podAntiAffinity, or remove the patch that deletes them.",
            Holds(PolicyCodes.NoSpread, Workloads).Where(Applies.ToRunning)),
        new("reliability/provisioned", ScorecardLevel.Silver, "The platform provides every data store",
            "Ask the platform team to set 'provisioners' for the type of the need.",
            Set("provisioners", s => Applies.Stores(s).All(need => need.Provision is not null)).Where(Applies.ToStores)),
        new("reliability/backups", ScorecardLevel.Silver, "Databases are backed up often enough and kept long enough",
            "Set 'backup: { every: 24h, keep: 14d }' on the need.",
            Holds(PolicyCodes.WeakBackup, "ScheduledBackup", "Cluster").Where(Applies.ToDatabases)),

        new("reliability/three-replicas", ScorecardLevel.Gold, "One zone can fail during an update: production has three pods",
            "Set 'replicas' to at least 3, such as 3..10.",
            InEach(e => e.Workloads.All(w => w.Least >= 3), (subject, e) => subject.PlaceOf(e, "replicas")).Where(Applies.ToRunning)),
        new("reliability/autoscaling", ScorecardLevel.Gold, "The number of pods follows the load",
            "Set 'replicas' to a range such as 2..6, or set 'scale'.",
            Object(Scalers, "replicas").Where(Applies.ToRunning)),
        new("reliability/restore-drill", ScorecardLevel.Gold, "The backups were restored in a recent drill",
            "Run the drill in deploy/drills/<environment>/ and record its line with -t:PlatformDrill.",
            RestoreDrillFact.Test),
        new("reliability/standby", ScorecardLevel.Gold, "Each database has a standby that takes over",
            "Set 'size: medium' or larger on the need, or ask the platform team for a size with three instances.",
            InEach(e => e.Service.Databases.All(d => d.Instances > 1), (subject, e) => subject.PlaceOf(e, "needs")).Where(Applies.ToDatabases)),
        new("reliability/optional-dependencies", ScorecardLevel.Gold, "The service does its main work without its caches and external services",
            "Set 'optional: true' on each need of type redis or external whose loss it survives.",
            InEach(e => Required(e) is null, (subject, e) => subject.PlaceOf(e, Required(e) is { } need ? $"needs.{need}.optional" : "needs"))
                .Where(subject => subject.Service.Needs.Any(IsOutside))),
        new("reliability/priority", ScorecardLevel.Gold, "The pods have a priority, so that less important ones leave a full node first",
            "Ask the platform team to set 'priorityClass' for the tier.",
            InEach(e => e.OwnContainers.All(c => c.Pod.Spec["priorityClassName"] is not null), (subject, e) =>
                subject.PlaceOf(e, $"tiers.{Description.Shapes.Choice.Word(e.Service.Tier)}.priorityClass"))),
    ];

    private static Func<Subject, Answer> Probe(string name) => Container([name], c => c.Spec[name] is not null).Where(Applies.ToRunning);

    private static bool IsOutside(Model.ResolvedNeed need) => need.Type == NeedTypes.Redis || need.Type == NeedTypes.External;

    private static string? Required(RuleEnvironment environment) =>
        environment.Service.Needs.FirstOrDefault(need => IsOutside(need) && !need.Optional)?.Name;
}
