using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>An interface that the service provides.</summary>
internal sealed record ApiDescription(ApiType? Type, RelativePath? Definition);

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

    internal static readonly ObjectShape<ApiDescription> Shape = new("an API", [Type, Definition], f => new ApiDescription(f.Get(Type), f.Get(Definition)));
}
