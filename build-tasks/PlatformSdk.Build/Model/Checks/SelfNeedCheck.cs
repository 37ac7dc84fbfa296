using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses a service that needs itself: it would wait for itself to become ready.</summary>
internal static class SelfNeedCheck
{
    internal static void Run(YamlMapping root, string? name, FindingList findings)
    {
        foreach (var need in (root["needs"] as YamlMapping)?.Entries ?? [])
        {
            if (need.Name == name && need.Value is YamlMapping { } value && value["type"] is YamlScalar { Value: "service" })
                findings.Add(DescriptionCodes.NeedsItself, need.Key.Span,
                    $"'{name}' cannot need itself. Remove the need, or name the service that you call.");
        }
    }
}
