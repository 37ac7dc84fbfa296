using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Only an OpenAPI document is made by the build; any other interface must say where its definition is.</summary>
internal static class ApiDefinitionCheck
{
    internal static void Run(YamlMapping root, FindingList findings)
    {
        foreach (var api in (root["apis"] as YamlMapping)?.Entries ?? [])
        {
            if (api.Value is YamlMapping map && map["type"] is YamlScalar { Value: "grpc" or "asyncapi" or "graphql" } type
                && map["definition"] is null)
                findings.Add(DescriptionCodes.MissingKey, map.Span,
                    $"'definition' is missing: an API of type {type.Value} needs the file that defines it, such as 'definition: " +
                    $"protos/{api.Name}.proto'.");
        }
    }
}
