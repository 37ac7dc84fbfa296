namespace PlatformSdk.Contract;

/// <summary>Environment variables that a manifest sets for the process.</summary>
internal static class EnvironmentVariables
{
    internal const string AspNetCoreEnvironment = "ASPNETCORE_ENVIRONMENT";
    internal const string DotnetEnvironment = "DOTNET_ENVIRONMENT";
    internal const string HttpPorts = "ASPNETCORE_HTTP_PORTS";
    internal const string ManagementPort = "Platform__ManagementPort";
    internal const string KnownProxies = "Platform__Web__KnownProxies";
    internal const string GrpcPort = "Platform__Web__GrpcPort";

    /// <summary>Kestrel's setting for the protocols of all ports without their own setting.</summary>
    internal const string Protocols = "Kestrel__EndpointDefaults__Protocols";

    internal const string OtelServiceName = "OTEL_SERVICE_NAME";
    internal const string OtelResourceAttributes = "OTEL_RESOURCE_ATTRIBUTES";
    internal const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    internal const string OtlpProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>The address of the dashboard of an AppHost, which has the traces of all its programs.</summary>
    internal const string Dashboard = "PLATFORM_DASHBOARD_URL";

    /// <summary>The namespace of the pod, from the downward API.</summary>
    internal const string PodNamespace = "POD_NAMESPACE";

    /// <summary>The environment variable for a configuration key.</summary>
    internal static string ForKey(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
