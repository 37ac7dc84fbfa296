using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Apis;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>An API that the service provides, and the file that defines it.</summary>
internal sealed record ResolvedApi(string Name, ApiType Type, DefinitionPlace Definition)
{
    /// <summary>The document that the build writes.</summary>
    internal const string OpenApiFile = "openapi.json";

    /// <summary>What a .proto file declares; null for another type, and for a file that the build cannot read.</summary>
    internal ProtoFile? Proto { get; init; }

    private static DefinitionPlace OpenApiDocument => new(OpenApiFile);

    /// <summary>
    /// If the build writes the service's document, the service provides that API, under its own name unless the description sets another. A service
    /// that declares only gRPC APIs and no port for them has no HTTP API, because its port serves gRPC. The API of the document comes first instead
    /// of in alphabetical order, which would depend on the name of the service.
    /// </summary>
    internal static IReadOnlyList<ResolvedApi> ResolveAll(ServiceDescription d, bool openApi, ApiFiles files)
    {
        var said = d.Apis.Select(a => new ResolvedApi(a.Key, a.Value.Type, a.Value.Definition ?? OpenApiDocument)
        {
            Proto = a.Value is { Type: ApiType.Grpc, Definition: { } proto } && files.Text(proto) is { } text ? ProtoFile.Parse(text) : null,
        }).ToList();
        if (openApi && d.Kind == ServiceKind.Service && said.TrueForAll(a => a.Type != ApiType.Openapi) && !GrpcPort.UsesServicePort(d))
            said.Insert(0, new ResolvedApi(d.Name, ApiType.Openapi, OpenApiDocument));
        return said;
    }
}
