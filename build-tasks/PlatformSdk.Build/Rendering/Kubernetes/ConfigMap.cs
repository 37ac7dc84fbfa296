using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>config-map.yaml</c>: the declared configuration as environment variables of the process.</summary>
internal static class ConfigMap
{
    internal static YamlMapping? Render(ResolvedService service)
    {
        if (service.Config.Count == 0)
            return null;
        var data = new YamlMapping();
        foreach (var (key, value) in service.Config)
            data.Set(Quoted(key), Quoted(value));
        return new YamlMapping
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = Metadata.MetadataFor(service),
            ["data"] = data,
        };
    }
}
