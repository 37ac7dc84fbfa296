using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>On which ports a container of ours can answer.</summary>
internal static class PodPort
{
    private const int FirstUnprivileged = 1024;

    /// <summary>The pods run without root, which may be refused the lower ports; one port is the management server's own.</summary>
    internal static bool CanBeOpened(int port) => port is >= FirstUnprivileged and <= 65535 and not RuntimeDefaults.ManagementPort;
}
