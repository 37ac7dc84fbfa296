namespace PlatformSdk.Contract;

/// <summary>Where health is answered. The process maps these and the manifests probe these: one constant, compiled into both.</summary>
internal static class HealthPaths
{
    /// <summary>Nothing but "I run": never a dependency, since a failing liveness probe restarts the pod.</summary>
    internal const string Live = "/health/live";

    /// <summary>Draining, and the data stores that are not optional.</summary>
    internal const string Ready = "/health/ready";

    /// <summary>The host has started.</summary>
    internal const string Startup = "/health/startup";

    /// <summary>Every entry, in detail.</summary>
    internal const string Details = "/health";
}
