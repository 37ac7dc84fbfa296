namespace PlatformSdk.Build.Rendering.Patching;

/// <summary>
/// The key that identifies a list entry when a patch is merged (<c>patchMergeKey</c> in the Kubernetes API). A list that is not here is replaced, as
/// in Kubernetes.
/// </summary>
internal static class ListKeys
{
    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        ["containers"] = "name",
        ["initContainers"] = "name",
        ["env"] = "name",
        ["volumes"] = "name",
        ["imagePullSecrets"] = "name",
        ["secrets"] = "name",
        ["volumeMounts"] = "mountPath",
        ["volumeDevices"] = "devicePath",
        ["hostAliases"] = "ip",
        ["topologySpreadConstraints"] = "topologyKey",
    };

    // Custom resources have no merge keys: Kubernetes merges them as JSON.
    private static readonly HashSet<string> CoreGroups = new(
        ["v1", "apps/v1", "batch/v1", "autoscaling/v2", "policy/v1", "networking.k8s.io/v1", "rbac.authorization.k8s.io/v1"], StringComparer.Ordinal);

    internal static bool AreKnownFor(string apiVersion) => CoreGroups.Contains(apiVersion);

    internal static string? KeyOf(string field, string kind) => field == "ports"
        ? kind == "Service" ? "port" : "containerPort"
        : ByField.GetValueOrDefault(field);
}
