using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Health;
using PlatformSdk.Hosting;

namespace PlatformSdk.Needs;

/// <summary>The health check that every need gets, whether or not its package is referenced.</summary>
internal static class NeedsSetup
{
    internal static void Add(PlatformSetup setup)
    {
        var needs = setup.Description.Needs.Where(need => NeedKeys.IsDataStore(need) || NeedKeys.IsCalled(need)).ToArray();
        if (needs.Length > 0)
            setup.Services.PostConfigure<HealthCheckServiceOptions>(checks => AddMissing(checks, needs));
    }

    /// <summary>Runs last: the check of a need's package makes this one unnecessary, and the service's own check replaces it.</summary>
    private static void AddMissing(HealthCheckServiceOptions checks, IEnumerable<PlatformNeed> needs)
    {
        foreach (var need in needs)
        {
            if (!checks.Registrations.Any(check => OwnCheck.IsOwn(check) && string.Equals(check.Name, need.Name, StringComparison.OrdinalIgnoreCase)))
                checks.Registrations.Add(Registration(need));
        }
        CheckNames.MakeDistinct(checks);
    }

    /// <summary>Only a data store that is not optional affects readiness: a service that is down must not take its callers down with it.</summary>
    private static HealthCheckRegistration Registration(PlatformNeed need)
    {
        var gates = NeedKeys.IsDataStore(need) && !need.Optional;
        return NeedCheck.Create(need, gates, services => new ReachabilityCheck(need, services.GetRequiredService<IConfiguration>()));
    }
}
