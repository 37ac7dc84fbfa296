using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The one container of a pod.</summary>
internal static class Container
{
    /// <summary>The resource of NVIDIA's device plugin, and the taint that its nodes usually have.</summary>
    internal const string Gpu = "nvidia.com/gpu";

    internal static YamlMapping ContainerFor(ResolvedService service) => new()
    {
        ["name"] = Quoted(service.Name),
        ["image"] = Quoted(service.Image.ToString()),
        ["env"] = ContainerEnvironment.VariablesFor(service),
        ["envFrom"] = service.Config.Count == 0 ? null : new YamlSequence
        {
            new YamlMapping { ["configMapRef"] = new YamlMapping { ["name"] = Quoted(service.Name) } },
        },
        // A job has no probes: its exit code is the result.
        ["ports"] = !Rollouts.RunsPods(service) ? null : new YamlSequence
        {
            service.Kind == ServiceKind.Service ? Port(Ports.Http, service.Port) : null,
            GrpcPort.Apart(service) is { } grpc ? Port(Ports.Grpc, grpc) : null,
            Port(Ports.Management, RuntimeDefaults.ManagementPort),
        },
        ["startupProbe"] = Rollouts.RunsPods(service) ? Probes.Startup() : null,
        ["livenessProbe"] = Rollouts.RunsPods(service) ? Probes.Liveness() : null,
        ["readinessProbe"] = Rollouts.RunsPods(service) ? Probes.Readiness() : null,
        ["resources"] = Resources(service.Resources),
        ["securityContext"] = new YamlMapping
        {
            ["allowPrivilegeEscalation"] = false,
            ["capabilities"] = new YamlMapping { ["drop"] = new YamlSequence { "ALL" } },
            ["readOnlyRootFilesystem"] = true,
        },
        ["volumeMounts"] = YamlSequence.FromItems([Temporary.Mount(), .. SecretVolumes.MountsOf(service), .. TrustVolume.MountsOf(service)]),
    };

    private static YamlMapping Port(string name, int number) => new()
    {
        ["name"] = name,
        ["containerPort"] = number,
        ["protocol"] = "TCP",
    };

    private static YamlMapping Resources(ResourceDescription resources) => new()
    {
        ["requests"] = new YamlMapping
        {
            ["cpu"] = Quoted(resources.Cpu.ToString()),
            ["memory"] = Quoted(resources.Memory.ToString()),
            ["ephemeral-storage"] = Quoted(Temporary.Request),
            [Gpu] = resources.Gpu is { } requested ? Quoted(requested) : null,
        },
        ["limits"] = new YamlMapping
        {
            ["cpu"] = QuotedOrNone(resources.CpuLimit?.ToString()),
            ["memory"] = Quoted(resources.MemoryLimit.ToString()),
            [Gpu] = resources.Gpu is { } limit ? Quoted(limit) : null,
        },
    };
}
