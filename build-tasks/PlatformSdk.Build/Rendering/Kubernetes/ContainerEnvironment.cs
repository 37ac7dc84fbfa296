using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>What the manifest tells the process.</summary>
internal static class ContainerEnvironment
{
    internal static YamlSequence Of(ResolvedService service)
    {
        var isService = service.Kind == ServiceKind.Service;
        return
        [
            Variable(isService ? EnvironmentVariables.AspNetCoreEnvironment : EnvironmentVariables.DotnetEnvironment, HostEnvironment(service.Environment)),
            isService ? Variable(EnvironmentVariables.HttpPorts, Quoted(service.Port)) : null,
            Variable(EnvironmentVariables.ManagementPort, Quoted(RuntimeDefaults.ManagementPort)),
            Variable(EnvironmentVariables.OtelServiceName, Quoted(service.Name)),
            FromField("POD_NAME", "metadata.name"),
            FromField("NODE_NAME", "spec.nodeName"),
            // After the two that it refers to: Kubernetes expands only what stands before.
            Variable(EnvironmentVariables.OtelResourceAttributes, Quoted(ResourceAttributes(service))),
        ];
    }

    /// <summary>
    /// The environment as ASP.NET Core writes it. Never "Development", which switches on what belongs on a laptop: an environment
    /// of that name is "Dev" to the process.
    /// </summary>
    private static YamlScalar HostEnvironment(string name) =>
        Quoted(name == "development" ? "Dev" : string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1)));

    private static string ResourceAttributes(ResolvedService service) => string.Join(',', new[]
    {
        service.System is null ? null : $"service.namespace={service.System}",
        $"service.version={service.Version}",
        $"deployment.environment.name={service.Environment}",
        $"k8s.namespace.name={service.Namespace}",
        "k8s.pod.name=$(POD_NAME)",
        "k8s.node.name=$(NODE_NAME)",
    }.OfType<string>());

    private static YamlMapping Variable(string name, YamlNode value) => new() { ["name"] = name, ["value"] = value };

    private static YamlMapping FromField(string name, string path) => new()
    {
        ["name"] = name,
        ["valueFrom"] = new YamlMapping { ["fieldRef"] = new YamlMapping { ["fieldPath"] = path } },
    };
}
