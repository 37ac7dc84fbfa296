using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>/tmp</c>, the only folder that a pod can write to. Without a size limit, one service can fill the disk of its node, and the kubelet then evicts
/// any pods. Without a request, the scheduler does not reserve space.
/// </summary>
internal static class Temporary
{
    /// <summary>
    /// Beyond this size, only this pod is evicted. It leaves room for a dump and for 30 MB uploads that ASP.NET Core buffers there.
    /// </summary>
    private const string Size = "1Gi";

    /// <summary>The space that the node reserves for a pod. The console's log files count too.</summary>
    internal const string Request = "256Mi";

    private const string Name = "tmp";

    internal static YamlMapping Volume() => new() { ["name"] = Name, ["emptyDir"] = new YamlMapping { ["sizeLimit"] = Quoted(Size) } };

    internal static YamlMapping Mount() => new() { ["name"] = Name, ["mountPath"] = "/tmp" };
}
