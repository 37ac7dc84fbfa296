using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Hosting;

/// <summary>
/// What the service has registered in the end, before or after <c>AddPlatform()</c>, by the names of types in packages that the platform does not
/// reference.
/// </summary>
internal sealed class Registered(IServiceCollection services)
{
    internal bool Has(string type)
    {
        foreach (var service in services)
        {
            if (service.ServiceType is { IsGenericType: false, FullName: { } name } && name == type)
                return true;
        }
        return false;
    }

    /// <summary>True if a package has registered how these options are created, as OpenTelemetry's packages do.</summary>
    internal bool HasOptions(string type)
    {
        foreach (var service in services)
        {
            if (service.ServiceType.IsConstructedGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IOptionsFactory<>)
                && service.ServiceType.GenericTypeArguments[0].FullName == type)
            {
                return true;
            }
        }
        return false;
    }
}
