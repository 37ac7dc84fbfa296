namespace PlatformSdk.Contract;

/// <summary>Numbers on which the running process and its manifests must agree.</summary>
internal static class RuntimeDefaults
{
    /// <summary>The port the service answers on, unless platform.yaml says otherwise: the .NET images' own default.</summary>
    internal const int Port = 8080;

    /// <summary>The port of the management server in a cluster; only the pod knows it.</summary>
    internal const int ManagementPort = 8081;

    /// <summary>Seconds during which a stopping service goes on serving while load balancers forget it.</summary>
    internal const int DrainSeconds = 10;

    /// <summary>Seconds the host then has to stop its hosted services (<c>HostOptions.ShutdownTimeout</c>).</summary>
    internal const int ShutdownSeconds = 30;

    /// <summary>Seconds left between the end of the shutdown and the kubelet's SIGKILL.</summary>
    internal const int GraceMarginSeconds = 5;
}
