using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents a service that waits for a database, a cache, a queue or a bucket that nobody creates.</summary>
internal static class NotProvisioned
{
    internal static void Check(RuleContext context)
    {
        foreach (var need in context.Model.Service.Needs.Where(n => n.Type.IsDataStore))
        {
            var without = context.Model.Environments.Where(e => e.Needs.Any(n => n.Name == need.Name && n.Provision is null))
                .Select(e => e.Environment).ToList();
            if (without.Count > 0)
            {
                context.Report(ProvisioningCodes.NotProvisioned,
                    $"The platform does not provide '{need.Name}' ({need.Type.Name}) in {Shorten.Names(without)}. Create it there, together with " +
                        $"its secret, or set 'provisioners.{need.Type.Name}' in platform.defaults.yaml.");
            }
        }
    }
}
