using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Health;

/// <summary>A check of the platform. A check that the service registers with the same name replaces it.</summary>
internal static class OwnCheck
{
    internal static HealthCheckRegistration Create(string name, Func<IServiceProvider, IHealthCheck> factory, HealthStatus? failureStatus,
        IEnumerable<string> tags)
        => new(name, new Marked(factory).Create, failureStatus, tags);

    internal static bool IsOwn(HealthCheckRegistration registration) => registration.Factory.Target is Marked;

    // A registration is sealed and its tags are visible, so only the factory can mark it.
    private sealed class Marked(Func<IServiceProvider, IHealthCheck> factory)
    {
        internal IHealthCheck Create(IServiceProvider services) => factory(services);
    }
}
