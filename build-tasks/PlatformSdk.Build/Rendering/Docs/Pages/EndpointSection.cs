using System.Globalization;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
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
        rows.Add(Health(HealthPaths.Live, "liveness: the process runs"));
        rows.Add(Health(HealthPaths.Ready, "readiness: it accepts requests"));
        rows.Add(Health(HealthPaths.Startup, "startup: it has started"));
        rows.Add(Health(HealthPaths.Details, "all checks, as JSON"));
        return Table("", ["port", "path", "what answers"], rows)
            + "\nOnly Kubernetes calls the management port. Neither the Service nor a route exposes it.\n"
            + (service.Apis.Count == 0 ? "" : "\n" + Table("", ["interface", "type", "definition"],
                service.Apis.Select(a => new[] { Verbatim(a.Name), Choice.Word(a.Type), Verbatim(a.Definition.Text) })));
    }

    private static string[] Health(string path, string what) => [Number(RuntimeDefaults.ManagementPort), Verbatim(path), what];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
