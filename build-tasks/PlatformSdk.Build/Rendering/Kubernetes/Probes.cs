using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The kubelet's probes, on the same paths that the process maps.</summary>
internal static class Probes
{
    /// <summary>Two minutes for a cold start, because loading secrets can take most of it.</summary>
    internal static YamlMapping Startup() => Probe(HealthPaths.Startup, periodSeconds: 2, failureThreshold: 60);

    /// <summary>Half a minute without an answer before a restart; a pause of the garbage collector is shorter.</summary>
    internal static YamlMapping Liveness() => Probe(HealthPaths.Live, periodSeconds: 10, failureThreshold: 3);

    /// <summary>Removes a pod from the load balancer within the drain time: period times threshold is shorter.</summary>
    internal static YamlMapping Readiness() => Probe(HealthPaths.Ready, periodSeconds: 3, failureThreshold: 2);

    private static YamlMapping Probe(string path, int periodSeconds, int failureThreshold) => new()
    {
        ["httpGet"] = new YamlMapping { ["path"] = path, ["port"] = Ports.Management, ["scheme"] = "HTTP" },
        ["periodSeconds"] = periodSeconds,
        ["timeoutSeconds"] = 2,
        ["failureThreshold"] = failureThreshold,
    };
}
