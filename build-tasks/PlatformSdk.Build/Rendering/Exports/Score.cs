using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary><c>score.yaml</c>: the service as a workload of Score, with the values of the last environment.</summary>
internal static class Score
{
    private static readonly ExportTable<(ExportedService Service, ScoreDescription Names)> Container = new(
        // The image that the command line names.
        ("image", _ => Quoted(".")),
        ("variables", e => ScoreVariables.Render(e.Service.Last, e.Names)),
        ("files", e => ScoreResources.FilesOf(e.Service.Last, e.Names)),
        ("resources/requests", e => Amounts(e.Service.Last.Resources.Cpu, e.Service.Last.Resources.Memory)),
        ("resources/limits", e => Amounts(e.Service.Last.Resources.CpuLimit, e.Service.Last.Resources.MemoryLimit)),
        ("livenessProbe/httpGet", e => Probe(e.Service.Last, HealthPaths.Live)),
        ("readinessProbe/httpGet", e => Probe(e.Service.Last, HealthPaths.Ready)));

    private static readonly ExportTable<(ExportedService Service, ScoreDescription Names)> Table = new(
        ("apiVersion", _ => "score.dev/v1b1"),
        ("metadata/name", e => Quoted(e.Service.Service.Name)),
        ("metadata/annotations", e => Annotations(e.Service.Last)),
        ("service/ports", e => PortsOf(e.Service.Last)),
        ("containers", e => new YamlMapping { [e.Service.Service.Name] = Container.Write(e) }),
        ("resources", e => ScoreResources.Render(e.Service.Last, e.Names)));

    internal static Artifact? Render(PlatformModel model) => model.Service.Platform.Exports.Score is { } names
        ? YamlArtifact.FromDocuments(ScoreKeys.File, Table.Write((new ExportedService(model, PortalWords.None), names)))
        : null;

    private static YamlMapping Annotations(ResolvedService service)
    {
        string Of(string name) => Kubernetes.Labels.Prefix + name;
        return new YamlMapping
        {
            [Of("kind")] = Choice.Word(service.Kind),
            [Of("owner")] = Quoted(service.Owner.Name),
            [Of("system")] = QuotedOrNone(service.System),
            [Of("tier")] = Choice.Word(service.Tier),
            [Of("replicas")] = service.Kind == ServiceKind.Job ? null : Quoted(service.Replicas.ToString()),
            [Of("schedule")] = QuotedOrNone(service.Run?.Schedule?.ToString()),
        };
    }

    /// <summary>The ports of the Service, so that callers use the same address.</summary>
    private static YamlMapping? PortsOf(ResolvedService service) => service.Kind != ServiceKind.Service ? null : new YamlMapping
    {
        [Ports.Http] = new YamlMapping { ["port"] = Kubernetes.Service.Port, ["targetPort"] = service.Port },
        [Ports.Grpc] = GrpcPort.Apart(service) is { } grpc ? new YamlMapping { ["port"] = grpc, ["targetPort"] = grpc } : null,
    };

    private static YamlMapping Amounts(CpuQuantity? cpu, MemoryQuantity memory) => new()
    {
        ["cpu"] = QuotedOrNone(cpu?.ToString()),
        ["memory"] = Quoted(memory.ToString()),
    };

    private static YamlMapping? Probe(ResolvedService service, string path) => !Rollouts.RunsPods(service) ? null : new YamlMapping
    {
        ["path"] = path,
        ["port"] = RuntimeDefaults.ManagementPort,
    };
}
