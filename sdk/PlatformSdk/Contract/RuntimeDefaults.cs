namespace PlatformSdk.Contract;

/// <summary>Numbers that the process and its manifests must agree on.</summary>
internal static class RuntimeDefaults
{
    /// <summary>The default port of the service, as in the .NET images.</summary>
    internal const int Port = 8080;

    /// <summary>The port of the management server in a cluster; it is not exposed outside the pod.</summary>
    internal const int ManagementPort = 8081;

    /// <summary>The user of the .NET images, which is not root.</summary>
    internal const int AppUser = 1654;

    /// <summary>Seconds for which a stopping service still serves requests, while load balancers remove it.</summary>
    internal const int DrainSeconds = 10;

    /// <summary>Seconds that the host then has to stop its hosted services (<c>HostOptions.ShutdownTimeout</c>).</summary>
    internal const int ShutdownSeconds = 30;

    /// <summary>Seconds left between the end of the shutdown and the kubelet's SIGKILL.</summary>
    internal const int GraceMarginSeconds = 5;
}
