using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;
using PlatformSdk.Contract;
using ResourceAttributes = PlatformSdk.Contract.ResourceAttributes;

namespace PlatformSdk.Telemetry;

/// <summary>Who sends the telemetry.</summary>
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
            // Last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES keep their standard meaning: they win.
            .AddEnvironmentVariableDetector()
            .AddAttributes(ResourceAttributeText.Read(configuration[EnvironmentVariables.OtelResourceAttributes])
                // The service's name has a variable of its own, which wins over this one.
                .Where(attribute => attribute.Key != ResourceAttributes.ServiceName)
                .Select(attribute => new KeyValuePair<string, object>(attribute.Key, attribute.Value)));
    }

    /// <summary>The release's version comes from the manifest; this is what stands in for it on a laptop.</summary>
    internal static string? Version() => Assembly.GetEntryAssembly()?
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
