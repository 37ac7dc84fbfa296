using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>
/// The kinds that rules know, by API group. An object of another group is another thing that only has the same name, such as a NetworkPolicy of
/// Calico or a Service of Knative.
/// </summary>
internal static class KnownKinds
{
    private static readonly Dictionary<string, string[]> s_byGroup = new(StringComparer.Ordinal)
    {
        [""] = ["Pod", "ReplicationController", "Service", "ConfigMap"],
        ["apps"] = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"],
        ["batch"] = ["Job", "CronJob"],
        ["autoscaling"] = ["HorizontalPodAutoscaler"],
        ["policy"] = ["PodDisruptionBudget"],
        ["networking.k8s.io"] = ["NetworkPolicy", "Ingress"],
        ["gateway.networking.k8s.io"] = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute"],
        ["route.openshift.io"] = ["Route"],
        ["argoproj.io"] = ["Rollout"],
        ["keda.sh"] = ["ScaledObject"],
        ["monitoring.coreos.com"] = ["PrometheusRule"],
        ["postgresql.cnpg.io"] = ["Cluster", "ScheduledBackup"],
        ["barmancloud.cnpg.io"] = ["ObjectStore"],
    };

    private static readonly Dictionary<string, string> s_groups =
        s_byGroup.SelectMany(group => group.Value.Select(kind => (kind, group.Key))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Whether the object is not a namesake of a kind that rules know.</summary>
    internal static bool IsGenuine(RenderedObject rendered) =>
        !s_groups.TryGetValue(rendered.Kind, out var group) || GroupOf(rendered.ApiVersion) == group;

    private static string GroupOf(string apiVersion) => apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion.Split('/')[0] : "";
}
