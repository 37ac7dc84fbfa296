using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>An API that the service provides.</summary>
internal sealed record ApiDescription(ApiType Type, DefinitionPlace? Definition, int? Port);

internal static class ApiKeys
{
    internal static readonly Key<ApiType> Type = new("type", new ChoiceShape<ApiType>())
    {
        Summary = "The type of API.",
        Example = "openapi",
        Effect = "spec.type of the API in catalog-info.yaml",
        Required = true,
    };

    internal static readonly Key<DefinitionPlace> Definition = new("definition", Scalars.Definition)
    {
        Summary = "The file that defines the API. For openapi the build generates it.",
        Default = "openapi.json for openapi, the .proto file of the gRPC server in the project file, or asyncapi.yaml, .yml or .json",
        Example = "openapi.json",
        Effect = "spec.definition.$text of the API in catalog-info.yaml",
    };

    internal static readonly Key<int> Port = new("port", Scalars.Port)
    {
        Summary = "The port for gRPC, in addition to the service's own port. All gRPC APIs share one.",
        Default = "the service's port if all its APIs are gRPC; required otherwise. A gRPC API that 'apis' does not name has 9090",
        Example = "9090",
        Effect = "a port for HTTP/2 without TLS in deployment.yaml, service.yaml, network-policy.yaml and grpc-route.yaml",
    };

    internal static readonly ObjectShape<ApiDescription> Shape = new("an API", [Type, Definition, Port],
        f => new ApiDescription(f.Need(Type), f.Get(Definition), f.Get(Port)));
}
