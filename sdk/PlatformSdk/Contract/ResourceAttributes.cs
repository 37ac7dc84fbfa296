namespace PlatformSdk.Contract;

/// <summary>Attributes of the telemetry resource: what a dashboard or an alert selects a service by.</summary>
internal static class ResourceAttributes
{
    internal const string ServiceName = "service.name";
    internal const string ServiceNamespace = "service.namespace";
    internal const string ServiceVersion = "service.version";
    internal const string ServiceInstanceId = "service.instance.id";
    internal const string DeploymentEnvironmentName = "deployment.environment.name";

    /// <summary>The team that answers for the service; no semantic convention has a name for it.</summary>
    internal const string Owner = "platform.owner";

    /// <summary>How much depends on the service: critical, standard or internal.</summary>
    internal const string Tier = "platform.tier";
}
