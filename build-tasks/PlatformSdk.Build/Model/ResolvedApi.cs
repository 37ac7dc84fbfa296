using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>An interface that the service provides, and the file that defines it.</summary>
internal sealed record ResolvedApi(string Name, ApiType Type, RelativePath Definition)
{
    /// <summary>The document that the build writes.</summary>
    internal const string OpenApiFile = "openapi.json";

    private static RelativePath OpenApiDocument => new(OpenApiFile);

    /// <summary>
    /// A service whose document the build writes provides it, under its own name unless it says another. One that names only gRPC interfaces, and no
    /// port for them, has no HTTP interface: its port speaks gRPC. That of the document comes first, not in the order of the
    /// names, which would depend on what the service is called.
    /// </summary>
    internal static IReadOnlyList<ResolvedApi> Of(ServiceDescription d, bool openApi)
    {
        var said = d.Apis.Select(a => new ResolvedApi(a.Key, a.Value.Type, a.Value.Definition ?? OpenApiDocument)).ToList();
        if (openApi && d.Kind == ServiceKind.Service && said.TrueForAll(a => a.Type != ApiType.Openapi) && !GrpcPort.IsTheServices(d))
            said.Insert(0, new ResolvedApi(d.Name, ApiType.Openapi, OpenApiDocument));
        return said;
    }
}
