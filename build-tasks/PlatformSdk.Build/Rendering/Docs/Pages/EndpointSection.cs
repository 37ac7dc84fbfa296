using System.Globalization;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>Ports, paths and APIs.</summary>
internal static class EndpointSection
{
    internal static string? Render(PlatformModel model)
    {
        var service = model.Service;
        if (!Rollouts.RunsPods(service))
            return null;
        var rows = new List<string[]>();
        if (service.Kind == ServiceKind.Service)
            rows.Add([Number(service.Port), Verbatim("/"), service.GrpcPort == service.Port
                ? "gRPC; port 80 of the Service inside the cluster"
                : "the service; port 80 of the Service inside the cluster"]);
        if (GrpcPort.Apart(service) is { } grpc)
            rows.Add([Number(grpc), Verbatim("/"), "gRPC; the same port of the Service inside the cluster"]);
        rows.Add(Managed(HealthPaths.Live, "liveness: the process runs"));
        rows.Add(Managed(HealthPaths.Ready, "readiness: it accepts requests"));
        rows.Add(Managed(HealthPaths.Startup, "startup: it has started"));
        rows.Add(Managed(HealthPaths.Details, "all checks, as JSON"));
        rows.Add(Managed(ManagementPaths.Info, "version, commit and runtime, as JSON"));
        rows.Add(Managed(ManagementPaths.Loggers, "log levels, which can be changed at run time"));
        if (PodMonitor.Exists(service))
            rows.Add(Managed(ManagementPaths.Metrics, "metrics for Prometheus"));
        return Table("", ["port", "path", "what answers"], rows)
            + "\nThe management port is for Kubernetes, Prometheus and the person on call. Neither the Service nor a route exposes it.\n"
            + (service.Apis.Count == 0 ? "" : "\n" + Table("", ["interface", "type", "definition"],
                service.Apis.Select(a => new[] { Verbatim(a.Name), Choice.Word(a.Type), Verbatim(a.Definition.Text) })));
    }

    private static string[] Managed(string path, string what) => [Number(RuntimeDefaults.ManagementPort), Verbatim(path), what];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
