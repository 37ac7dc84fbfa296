using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.Hosting;

/// <summary>
/// Collects the registrations that come before those of the service, and inserts them in the order of <see cref="RegistrationOrder"/> once
/// <c>AddPlatform()</c> has collected all of them. Nothing else in this package inserts into the service collection.
/// </summary>
internal sealed class FirstRegistrations
{
    private readonly ServiceDescriptor?[] _places = new ServiceDescriptor?[(int)RegistrationOrder.Last + 1];

    internal void Add(RegistrationOrder place, ServiceDescriptor registration) => _places[(int)place] = registration;

    internal void InsertInto(IServiceCollection services)
    {
        var at = 0;
        foreach (var registration in _places)
        {
            if (registration is not null)
                services.Insert(at++, registration);
        }
    }

    /// <summary>Inserts a registration behind those that ASP.NET Core makes for the same type, and so before those of the service.</summary>
    internal static void InsertAfterFramework(IServiceCollection services, ServiceDescriptor registration)
    {
        var at = 0;
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i].ServiceType == registration.ServiceType && !services[i].IsKeyedService
                && services[i].ImplementationType?.Assembly.GetName().Name?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) is true)
            {
                at = i + 1;
            }
        }
        services.Insert(at, registration);
    }
}
