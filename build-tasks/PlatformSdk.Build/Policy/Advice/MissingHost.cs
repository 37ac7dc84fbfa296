using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents a service that is exposed but unreachable, because its route has no host. Reported once per service, not per environment.
/// </summary>
internal static class MissingHost
{
    internal static void Check(RuleContext context)
    {
        var hostless = context.Model.Environments
            .Where(e => e.Expose is { AsksForRoute: true } expose && ResolvedRoute.HostOf(expose, e.Name, e.Place) is null)
            .Select(e => e.Environment).ToList();
        if (hostless.Count > 0)
        {
            context.Report(AdviceCodes.NoHost,
                $"No route is generated for {Shorten.Names(hostless)}, because no host is set. Set 'expose.host', or " +
                    $"'environments.<name>.domain' in platform.defaults.yaml.");
        }
    }
}
