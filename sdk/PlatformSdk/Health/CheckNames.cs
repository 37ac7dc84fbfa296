using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Health;

/// <summary>
/// Makes the names of the platform's checks unique. A service's own check of a need replaces ours and affects readiness as ours did. If two of our
/// checks have the same name, for example for a need called <c>secrets</c>, the later one gets a number.
/// </summary>
internal static class CheckNames
{
    internal static void MakeDistinct(HealthCheckServiceOptions checks)
    {
        foreach (var own in checks.Registrations.Where(OwnCheck.IsOwn).ToList())
        {
            var theirs = checks.Registrations.Where(check => !OwnCheck.IsOwn(check) && IsNamed(check, own.Name)).ToList();
            foreach (var other in theirs)
                other.Tags.UnionWith(own.Tags);
            if (theirs.Count > 0)
                checks.Registrations.Remove(own);
            else
                own.Name = Free(checks, own);
        }
    }

    private static string Free(HealthCheckServiceOptions checks, HealthCheckRegistration own)
    {
        var before = checks.Registrations.TakeWhile(check => check != own).ToList();
        var name = own.Name;
        for (var number = 2; before.Exists(check => IsNamed(check, name)); number++)
            name = $"{own.Name}-{number}";
        return name;
    }

    private static bool IsNamed(HealthCheckRegistration check, string name) => string.Equals(check.Name, name, StringComparison.OrdinalIgnoreCase);
}
