using System.Globalization;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>Ports, paths and interfaces.</summary>
internal static class EndpointSection
{
    internal static string? Of(PlatformModel model)
    {
        var service = model.Service;
        if (!Rollouts.RunsPods(service))
            return null;
        var rows = new List<string[]>();
        if (service.Kind == ServiceKind.Service)
            rows.Add([Number(service.Port), Verbatim("/"), service.GrpcPort == service.Port
                ? "gRPC; inside the cluster port 80 of its Service"
                : "the service; inside the cluster port 80 of its Service"]);
        if (GrpcPort.IsApart(service))
            rows.Add([Number(service.GrpcPort!.Value), Verbatim("/"), "gRPC; inside the cluster the same port of its Service"]);
        rows.Add(Health(HealthPaths.Live, "nothing but that it runs"));
        rows.Add(Health(HealthPaths.Ready, "whether it takes requests"));
        rows.Add(Health(HealthPaths.Startup, "whether it has started"));
        rows.Add(Health(HealthPaths.Details, "every check, as JSON"));
        return Table("", ["port", "path", "what answers"], rows)
            + "\nOnly Kubernetes itself asks the management port: neither the Service nor a route leads to it.\n"
            + (service.Apis.Count == 0 ? "" : "\n" + Table("", ["interface", "type", "definition"],
                service.Apis.Select(a => new[] { Verbatim(a.Name), Choice.Word(a.Type), Verbatim(a.Definition.Text) })));
    }

    private static string[] Health(string path, string what) => [Number(RuntimeDefaults.ManagementPort), Verbatim(path), what];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
