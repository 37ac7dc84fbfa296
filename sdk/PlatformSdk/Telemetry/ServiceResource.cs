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
            // Dictionaries, as the SDK's own detectors use: the runtime compiles queries over pairs at every start, for each kind of collection.
            .AddAttributes(new Dictionary<string, object>
            {
                [ResourceAttributes.DeploymentEnvironmentName] = environment.EnvironmentName.ToLowerInvariant(),
                [ResourceAttributes.Owner] = description.Owner,
                [ResourceAttributes.Tier] = description.Tier,
            })
            // Last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win, which is their standard meaning.
            .AddEnvironmentVariableDetector()
            .AddAttributes(Declared(configuration[EnvironmentVariables.OtelResourceAttributes]));
    }

    private static Dictionary<string, object> Declared(string? variable)
    {
        var attributes = new Dictionary<string, object>();
        foreach (var (name, value) in ResourceAttributeText.Read(variable))
        {
            // The service name has its own variable, which wins over this one.
            if (name != ResourceAttributes.ServiceName)
                attributes[name] = value;
        }
        return attributes;
    }

    /// <summary>The version of the assembly, for a laptop; in a cluster the manifest sets the version of the release.</summary>
    internal static string? Version() => Assembly.GetEntryAssembly()?
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
