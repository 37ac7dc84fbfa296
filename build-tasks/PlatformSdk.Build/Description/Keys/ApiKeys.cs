using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>An interface that the service provides.</summary>
internal sealed record ApiDescription(ApiType? Type, RelativePath? Definition, int? Port);

internal static class ApiKeys
{
    internal static readonly Key<ApiType> Type = new("type", new ChoiceShape<ApiType>())
    {
        Summary = "The kind of interface.",
        Example = "openapi",
        Effect = "spec.type of the API in catalog-info.yaml",
        Required = true,
    };

    internal static readonly Key<RelativePath> Definition = new("definition", Scalars.Path)
    {
        Summary = "The file that defines it; the build writes the one of an openapi interface when there is none.",
        Default = "openapi.json for openapi",
        Example = "openapi.json",
        Effect = "spec.definition.$text of the API in catalog-info.yaml",
    };

    internal static readonly Key<int> Port = new("port", Scalars.Port)
    {
        Summary = "The port on which gRPC is answered, beside that of the service. All gRPC interfaces share one.",
        Default = "that of the service, where it has no other interface than gRPC; required otherwise",
        Example = "9090",
        Effect = "a port that speaks HTTP/2 without TLS, in deployment.yaml, service.yaml, network-policy.yaml and grpc-route.yaml",
    };

    internal static readonly ObjectShape<ApiDescription> Shape = new("an API", [Type, Definition, Port],
        f => new ApiDescription(f.Get(Type), f.Get(Definition), f.Get(Port)));
}
