using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Health;

/// <summary>A check that the platform registers. One of the same name that the service registers takes its place.</summary>
internal static class OwnCheck
{
    internal static HealthCheckRegistration Create(string name, Func<IServiceProvider, IHealthCheck> factory, HealthStatus? failureStatus,
        IEnumerable<string> tags)
        => new(name, new Marked(factory).Create, failureStatus, tags);

    internal static bool Is(HealthCheckRegistration registration) => registration.Factory.Target is Marked;

    // A registration is sealed, and its tags are shown: the factory is all that is left to be known by.
    private sealed class Marked(Func<IServiceProvider, IHealthCheck> factory)
    {
        internal IHealthCheck Create(IServiceProvider services) => factory(services);
    }
}
