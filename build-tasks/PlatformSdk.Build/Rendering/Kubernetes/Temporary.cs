using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>/tmp</c>, the only folder that a pod may write to. Without a size a single service can fill the disk of its node, and the kubelet then evicts
/// whatever pods it likes; without a request the scheduler does not know that anything is needed.
/// </summary>
internal static class Temporary
{
    /// <summary>Beyond it, this pod alone is evicted. Room for uploads of 30 MB that ASP.NET Core buffers there, and a dump.</summary>
    private const string Size = "1Gi";

    /// <summary>What the node keeps free for a pod: the console's log files count too.</summary>
    internal const string Request = "256Mi";

    private const string Name = "tmp";

    internal static YamlMapping Volume() => new() { ["name"] = Name, ["emptyDir"] = new YamlMapping { ["sizeLimit"] = Quoted(Size) } };

    internal static YamlMapping Mount() => new() { ["name"] = Name, ["mountPath"] = "/tmp" };
}
