using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;
using PlatformSdk.Contract;
using ResourceAttributes = PlatformSdk.Contract.ResourceAttributes;

namespace PlatformSdk.Telemetry;

/// <summary>The resource that identifies the service in telemetry.</summary>
internal static class ServiceResource
{
    internal static void Describe(ResourceBuilder resource, PlatformDescription description, IHostEnvironment environment,
        IConfiguration configuration)
    {
        resource
            .AddService(description.Name, description.System, Version(), autoGenerateServiceInstanceId: true)
            .AddAttributes(
            [
                new(ResourceAttributes.DeploymentEnvironmentName, environment.EnvironmentName.ToLowerInvariant()),
                new(ResourceAttributes.Owner, description.Owner),
                new(ResourceAttributes.Tier, description.Tier),
            ])
            // Last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win, which is their standard meaning.
            .AddEnvironmentVariableDetector()
            .AddAttributes(ResourceAttributeText.Read(configuration[EnvironmentVariables.OtelResourceAttributes])
                // The service name has its own variable, which wins over this one.
                .Where(attribute => attribute.Key != ResourceAttributes.ServiceName)
                .Select(attribute => new KeyValuePair<string, object>(attribute.Key, attribute.Value)));
    }

    /// <summary>The version of the assembly, for a laptop; in a cluster the manifest sets the version of the release.</summary>
    internal static string? Version() => Assembly.GetEntryAssembly()?
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
