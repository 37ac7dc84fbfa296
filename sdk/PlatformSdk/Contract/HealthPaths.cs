namespace PlatformSdk.Contract;

/// <summary>The health endpoints. The process maps them and the manifests probe them.</summary>
internal static class HealthPaths
{
    /// <summary>Only whether the process runs. Never a dependency, because a failing liveness probe restarts the pod.</summary>
    internal const string Live = "/health/live";

    /// <summary>Whether the service can serve requests: not draining, and all required data stores are available.</summary>
    internal const string Ready = "/health/ready";

    /// <summary>Whether the host has started.</summary>
    internal const string Startup = "/health/startup";

    /// <summary>All entries in detail.</summary>
    internal const string Details = "/health";
}
