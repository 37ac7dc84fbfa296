using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>
/// Prevents two teams from changing one database, bucket or queue, and a service from using an empty one that it takes for a common one.
/// </summary>
internal static class TwoOwners
{
    internal static void Check(SystemContext context)
    {
        var claims = context.System.Here.SelectMany(service =>
            service.Model.Service.Needs.Where(need => need.Type.IsDataStore && !need.IsForMigrations)
            .Select(need => (Service: service, Need: need))).ToList();
        var reported = new HashSet<(string, string)>();
        foreach (var same in claims.SelectMany(PlacesOf).GroupBy(one => one.Key).Where(one => one.DistinctBy(claim => claim.Service).Count() > 1))
        {
            foreach (var service in context.ToReport([.. same.Select(one => one.Service).Distinct()]))
            {
                var need = same.First(one => one.Service == service).Need;
                if (reported.Add((service.Name, need.Name)))
                    context.Report(SystemRuleCodes.TwoOwners, service, Needs.KeyOf(service, need.Name).OfName,
                        $"'{same.First(one => one.Service != service).Service.Name}' has its secret at the same place '{same.Key.Item2}', so both " +
                            $"use one. Let one service own it.");
            }
        }

        foreach (var same in claims.GroupBy(one => (one.Need.Name, one.Need.Type)).Where(one => one.Count() > 1))
        {
            // A name such as 'db' or 'cache' says nothing; one that begins with the name of another service does.
            if (same.FirstOrDefault(one => same.Key.Name.StartsWith(one.Service.Name + "-", StringComparison.Ordinal)) is not { Service: { } owner })
                continue;
            foreach (var claim in same.Where(one => one.Service != owner && context.System.IsMember(one.Service)
                && !same.Key.Name.StartsWith(one.Service.Name + "-", StringComparison.Ordinal)
                && reported.Add((one.Service.Name, one.Need.Name))))
                context.Report(SystemRuleCodes.TwoOwners, claim.Service, Needs.KeyOf(claim.Service, claim.Need.Name).OfName,
                    $"'{claim.Need.Name}' is named like that of '{owner.Name}', and each service gets its own. Call '{owner.Name}', or rename it.");
        }
    }

    /// <summary>The places of its secret: in two environments it can be two different ones.</summary>
    private static IEnumerable<((string, string) Key, SystemService Service, ResolvedNeed Need)> PlacesOf((SystemService Service,
        ResolvedNeed Need) claim) =>
        from environment in claim.Service.Model.Environments
        let secrets = environment.Secrets
        where secrets is { AreMadeByHand: false } && secrets.Store != Description.Values.SecretStore.None
        from need in secrets.Needs
        where need.Name == claim.Need.Name
        select ((environment.Environment, secrets.PlaceOf(need)), claim.Service, claim.Need);
}
