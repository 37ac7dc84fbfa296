using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The one container of a pod.</summary>
internal static class Container
{
    internal static YamlMapping Of(ResolvedService service) => new()
    {
        ["name"] = Quoted(service.Name),
        ["image"] = Quoted(service.Image.ToString()),
        ["env"] = ContainerEnvironment.Of(service),
        ["ports"] = new YamlSequence
        {
            service.Kind == ServiceKind.Service ? Port(Ports.Http, service.Port) : null,
            Port(Ports.Management, RuntimeDefaults.ManagementPort),
        },
        ["startupProbe"] = Probes.Startup(),
        ["livenessProbe"] = Probes.Liveness(),
        ["readinessProbe"] = Probes.Readiness(),
        ["resources"] = Resources(service.Resources),
        ["securityContext"] = new YamlMapping
        {
            ["allowPrivilegeEscalation"] = false,
            ["capabilities"] = new YamlMapping { ["drop"] = new YamlSequence { "ALL" } },
            ["readOnlyRootFilesystem"] = true,
        },
        ["volumeMounts"] = new YamlSequence { new YamlMapping { ["name"] = "tmp", ["mountPath"] = "/tmp" } },
    };

    private static YamlMapping Port(string name, int number) => new()
    {
        ["name"] = name,
        ["containerPort"] = number,
        ["protocol"] = "TCP",
    };

    private static YamlMapping Resources(ResolvedResources resources) => new()
    {
        ["requests"] = new YamlMapping { ["cpu"] = Quoted(resources.Cpu.ToString()), ["memory"] = Quoted(resources.Memory.ToString()) },
        ["limits"] = new YamlMapping { ["cpu"] = QuotedOrNone(resources.CpuLimit?.ToString()), ["memory"] = Quoted(resources.MemoryLimit.ToString()) },
    };
}
