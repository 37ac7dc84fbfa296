using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CustomResources;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CustomResources;

/// <summary><c>infrastructure.yaml</c>: the custom resources that provide needs, ordered by need.</summary>
internal static class ResourceObjects
{
    internal const string FileName = "infrastructure.yaml";

    internal static IEnumerable<RenderedObject> Render(ResolvedService service) => service.Provided.OfType<ProvidedResource>()
        .SelectMany(resource => resource.Objects.Select(one => new RenderedObject(FileName, Render(service, resource, one))));

    private static YamlMapping Render(ResolvedService service, ProvidedResource resource, CustomObject one) => new()
    {
        ["apiVersion"] = Quoted(one.ApiVersion),
        ["kind"] = Quoted(one.Kind),
        ["metadata"] = new YamlMapping
        {
            ["name"] = Quoted(one.Name),
            ["namespace"] = Quoted(service.Namespace),
            // Operators hand labels on to pods, so none of those that a selector of the service uses.
            ["labels"] = Labels.OfProvided(service),
            ["annotations"] = Protection.Unless(!resource.IsProtected),
        },
        ["spec"] = one.Spec is null ? null : NodeCopy.Copy(one.Spec),
    };
}
