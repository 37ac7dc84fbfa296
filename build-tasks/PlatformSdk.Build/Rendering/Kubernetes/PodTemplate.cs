using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The pod of whatever runs pods: the <c>restricted</c> Pod Security Standard, and time enough to stop.</summary>
internal static class PodTemplate
{
    /// <summary>The user of the .NET images.</summary>
    private const int AppUser = 1654;

    internal static YamlMapping Of(ResolvedService service) => new()
    {
        ["metadata"] = new YamlMapping { ["labels"] = Labels.Of(service) },
        ["spec"] = new YamlMapping
        {
            ["serviceAccountName"] = Quoted(service.Name),
            ["automountServiceAccountToken"] = false,
            ["enableServiceLinks"] = false,
            ["terminationGracePeriodSeconds"] =
                RuntimeDefaults.DrainSeconds + RuntimeDefaults.ShutdownSeconds + RuntimeDefaults.GraceMarginSeconds,
            ["securityContext"] = new YamlMapping
            {
                ["runAsNonRoot"] = true,
                ["runAsUser"] = AppUser,
                ["runAsGroup"] = AppUser,
                ["fsGroup"] = AppUser,
                ["seccompProfile"] = new YamlMapping { ["type"] = "RuntimeDefault" },
            },
            ["containers"] = new YamlSequence { Container.Of(service) },
            ["volumes"] = new YamlSequence { new YamlMapping { ["name"] = "tmp", ["emptyDir"] = new YamlMapping() } },
        },
    };
}
