namespace PlatformSdk.Contract;

/// <summary>Attributes of the telemetry resource, with which dashboards and alerts select a service.</summary>
internal static class ResourceAttributes
{
    internal const string ServiceName = "service.name";
    internal const string ServiceNamespace = "service.namespace";
    internal const string ServiceVersion = "service.version";
    internal const string ServiceInstanceId = "service.instance.id";
    internal const string DeploymentEnvironmentName = "deployment.environment.name";

    /// <summary>The team that owns the service; there is no semantic convention for it.</summary>
    internal const string Owner = "platform.owner";

    /// <summary>The importance of the service: critical, standard or internal.</summary>
    internal const string Tier = "platform.tier";
}
