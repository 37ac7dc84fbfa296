using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Data;

/// <summary>Prevents a production that depends on a database that someone once created by hand, with nobody who patches it.</summary>
internal static class NotProvisionedHere
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.Unprovisioned, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from need in environment.Service.Needs
        // Off until the platform team says how this type is provided.
        where need.Type.IsDataStore && need.Provision is null && environment.Service.Platform.Provisioners.ContainsKey(need.Type.Name)
        select new Breach(environment.At(environment.Service.At[Language.Service.Needs][need.Name]),
            $"Nothing provides '{need.Name}' here, so nobody patches it or backs it up. Set 'provisioners.{need.Type.Name}' for the environment in "
            + "platform.defaults.yaml.");
}
