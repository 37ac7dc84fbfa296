using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Drills;

/// <summary>The program of the drill's Job: <c>check.sh</c> of this folder.</summary>
internal static class DrillScript
{
    internal const string FileName = "check.sh";

    internal static YamlMapping Render(ResolvedService service, PostgresCluster database) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = Metadata.MetadataFor(service, database.Copy.Name),
        ["data"] = new YamlMapping { [FileName] = Literal(EmbeddedText.Read(FileName).ReplaceLineEndings("\n").TrimEnd('\n')) },
    };
}
