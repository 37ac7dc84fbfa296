namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>A kind of object that a policy matches.</summary>
internal sealed record ClusterKind(string Group, string Version, string Resource, string Kind)
{
    internal static readonly IReadOnlyList<ClusterKind> WithPods =
    [
        new("", "v1", "pods", "Pod"),
        // A container for debugging is added to a running pod.
        new("", "v1", "pods/ephemeralcontainers", "Pod"),
        new("", "v1", "replicationcontrollers", "ReplicationController"),
        new("apps", "v1", "daemonsets", "DaemonSet"),
        new("apps", "v1", "deployments", "Deployment"),
        new("apps", "v1", "replicasets", "ReplicaSet"),
        new("apps", "v1", "statefulsets", "StatefulSet"),
        new("argoproj.io", "v1alpha1", "rollouts", "Rollout"),
        new("batch", "v1", "cronjobs", "CronJob"),
        new("batch", "v1", "jobs", "Job"),
    ];

    internal static IReadOnlyList<ClusterKind> Named(params IReadOnlyList<string> kinds) => [.. WithPods.Where(kind => kinds.Contains(kind.Kind))];
}
