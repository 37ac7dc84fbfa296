using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The environment variables that the manifest sets for the process.</summary>
internal static class ContainerEnvironment
{
    internal static YamlSequence VariablesFor(ResolvedService service)
    {
        var isService = service.Kind == ServiceKind.Service;
        var variables = new YamlSequence
        {
            Variable(isService
                ? EnvironmentVariables.AspNetCoreEnvironment
                : EnvironmentVariables.DotnetEnvironment, Quoted(HostEnvironment.NameFor(service.Environment))),
            isService ? Variable(EnvironmentVariables.HttpPorts, GrpcPort.IsApart(service)
                ? Quoted($"{service.Port};{service.GrpcPort}")
                : Quoted(service.Port)) : null,
            GrpcPort.Apart(service) is { } grpc ? Variable(EnvironmentVariables.GrpcPort, Quoted(grpc)) : null,
            service.GrpcPort == service.Port ? Variable(EnvironmentVariables.Protocols, "Http2") : null,
            Rollouts.RunsPods(service) ? Variable(EnvironmentVariables.ManagementPort, Quoted(RuntimeDefaults.ManagementPort)) : null,
            Gateway(service) is { Count: > 0 } networks ? Variable(EnvironmentVariables.KnownProxies, Quoted(string.Join(';', networks))) : null,
            // Hexadecimal for 75 percent of the memory limit for the managed heap; the rest is for stacks, code and native memory.
            Variable("DOTNET_GCHeapHardLimitPercent", Quoted("4B")),
            FromField("POD_NAME", "metadata.name"),
            FromField(EnvironmentVariables.PodNamespace, "metadata.namespace"),
            FromField("NODE_NAME", "spec.nodeName"),
        };
        variables.Items.AddRange(Telemetry(service));
        variables.Items.AddRange(SecretVariables.VariablesFor(service).Concat(AccessVariables.VariablesFor(service.Access))
            .Select(v => UserVariable(EnvironmentVariables.ForKey(v.Key), v.Value)));
        if (service.Platform.Trust is not null)
            variables.Add(Variable(CompanyTrust.Variable, $"{CompanyTrust.Folder}/{CompanyTrust.FileName}"));
        if (service.Needs.Any(need => need.Type.IsDataStore))
            variables.Add(Variable(EnvironmentVariables.ForKey(NeedSettings.Tls), Tls(service)));
        variables.Items.AddRange(service.Needs.Select(need => Address(need, service)).OfType<YamlNode>());
        return variables;
    }

    /// <summary>The names of these variables.</summary>
    internal static IEnumerable<string> NamesOf(ResolvedService service) =>
        VariablesFor(service).OfType<YamlMapping>().Select(v => v.TextAt("name")).OfType<string>();

    private static string Tls(ResolvedService service) =>
        (DevEnvironments.Contain(service.Environment) ? DataStoreTls.Optional : DataStoreTls.Required).ToString().ToLowerInvariant();

    /// <summary>The addresses whose forwarded headers the process trusts. Pod labels do not reveal addresses, so only address ranges count.</summary>
    private static IReadOnlyList<string>? Gateway(ResolvedService service)
        => service.Route is null ? null : service.Platform.Network.GetValueOrDefault("gateway")?.Cidrs;

    private static YamlSequence Telemetry(ResolvedService service)
    {
        var telemetry = service.Platform.Telemetry;
        return
        [
            Variable(EnvironmentVariables.OtelServiceName, Quoted(service.Name)),
            // After the variables that it refers to: Kubernetes expands only references to earlier variables.
            Variable(EnvironmentVariables.OtelResourceAttributes, Quoted(ResourceAttributesOf(service))),
            telemetry?.OtlpEndpoint is { } endpoint ? Variable(EnvironmentVariables.OtlpEndpoint, Quoted(endpoint.Text)) : null,
            telemetry?.OtlpEndpoint is null ? null : Variable(EnvironmentVariables.OtlpProtocol, "http/protobuf"),
            PodMonitor.Exists(service) ? Variable(ManagementPaths.MetricExporter, ManagementPaths.Prometheus) : null,
            telemetry?.Sampling is null ? null : Variable("OTEL_TRACES_SAMPLER", "parentbased_traceidratio"),
            telemetry?.Sampling is { } share ? Variable("OTEL_TRACES_SAMPLER_ARG", Quoted(Ratio(share))) : null,
            telemetry?.Logs is { } logs ? Variable("Platform__Telemetry__Logs", Choice.Word(logs)) : null,
        ];
    }

    private static string Ratio(Percentage share) => (share.Value / 100).ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture);

    private static string ResourceAttributesOf(ResolvedService service) => string.Join(',', new[]
    {
        service.System is null ? null : $"{ResourceAttributes.ServiceNamespace}={ResourceAttributeText.Encode(service.System)}",
        $"{ResourceAttributes.ServiceVersion}={ResourceAttributeText.Encode(service.Version)}",
        $"{ResourceAttributes.ServiceInstanceId}=$(POD_NAMESPACE).$(POD_NAME)",
        $"{ResourceAttributes.DeploymentEnvironmentName}={ResourceAttributeText.Encode(service.Environment)}",
        "k8s.namespace.name=$(POD_NAMESPACE)",
        "k8s.pod.name=$(POD_NAME)",
        "k8s.node.name=$(NODE_NAME)",
    }.OfType<string>());

    /// <summary>The address of a called service, under the key that .NET service discovery reads.</summary>
    private static YamlMapping? Address(ResolvedNeed need, ResolvedService service)
    {
        if (need.Type == NeedTypes.Service)
            return UserVariable(EnvironmentVariables.ForKey(NeedSettings.Service(need.Name, "http")),
                $"http://{need.Name}.{Names.NamespaceOf(need, service)}");
        if (need.Description.Url is { } url)
            return UserVariable(EnvironmentVariables.ForKey(NeedSettings.Service(need.Name, new Uri(url.Text).Scheme)), url.Text);
        return null;
    }

    private static YamlMapping Variable(string name, YamlNode value) => new() { ["name"] = name, ["value"] = value };

    private static YamlMapping UserVariable(string name, string value) => new() { ["name"] = Quoted(name), ["value"] = Quoted(value) };

    private static YamlMapping FromField(string name, string path) => new()
    {
        ["name"] = name,
        ["valueFrom"] = new YamlMapping { ["fieldRef"] = new YamlMapping { ["apiVersion"] = "v1", ["fieldPath"] = path } },
    };
}
