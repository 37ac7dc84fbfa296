using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>The ports that a container can listen on.</summary>
internal static class PodPort
{
    private const int FirstUnprivileged = 1024;

    /// <summary>Pods run without root, which may be denied the lower ports; one port belongs to the management server.</summary>
    internal static bool CanBeOpened(int port) => port is >= FirstUnprivileged and <= 65535 and not RuntimeDefaults.ManagementPort;
}
