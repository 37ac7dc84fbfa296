using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Pods;

/// <summary>
/// The fields of a pod in the <c>restricted</c> Pod Security Standard (kubernetes.io/docs/concepts/security/pod-security-standards).
/// </summary>
internal static class RestrictedPod
{
    internal static readonly string[] HostFields = ["hostNetwork", "hostPID", "hostIPC"];

    internal static readonly string[] Volumes =
        ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    internal static readonly string[] Sysctls =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies",
        "net.ipv4.ping_group_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
    ];

    internal static IEnumerable<Violation> Violations(PodSpec pod) =>
    [
        .. HostFields.Where(field => pod.Spec.TextAt(field) == "true").Select(field => new Violation(pod.Path[field], "must not be true")),
        .. ForbiddenVolumes(pod),
        .. (pod.Spec.At("securityContext", "sysctls") as YamlSequence ?? []).OfType<YamlMapping>()
            .Where(sysctl => !Sysctls.Contains(sysctl.TextAt("name")))
            .Select(sysctl =>
                new Violation(pod.Path["securityContext", "sysctls"].Entry("name", sysctl.TextAt("name") ?? ""), "is not a safe sysctl")),
        .. SecurityContext.Violations(pod.Spec["securityContext"] as YamlMapping, pod.Path["securityContext"]),
    ];

    private static IEnumerable<Violation> ForbiddenVolumes(PodSpec pod) =>
        from volume in (pod.Spec["volumes"] as YamlSequence ?? []).OfType<YamlMapping>()
        from source in volume.Entries
        where source.Name != "name" && !Volumes.Contains(source.Name)
        select new Violation(pod.Path["volumes"].Entry("name", volume.TextAt("name") ?? "")[source.Name], "is not an allowed kind of volume");
}
