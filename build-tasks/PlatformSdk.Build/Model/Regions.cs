using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>The environments that are in another region than their primary, and follow its databases.</summary>
internal static class Regions
{
    /// <summary>Returns the environments in which each database knows the one of the other region. Problems are errors.</summary>
    internal static List<ResolvedService> Link(IReadOnlyList<ResolvedService> environments, FindingList findings)
    {
        var linked = environments.ToDictionary(e => e.Environment, StringComparer.Ordinal);
        foreach (var standby in environments.Where(e => e.Place.StandbyOf is not null))
        {
            if (!linked.TryGetValue(standby.Place.StandbyOf!, out var primary))
            {
                findings.Add(RegionCodes.NoPrimary, standby.At[Language.Service.Environments].OfName,
                    $"'{standby.Environment}' is the standby of '{standby.Place.StandbyOf}', where this service does not run. Add " +
                    $"'{standby.Place.StandbyOf}' to 'environments', or remove '{standby.Environment}'.");
                continue;
            }

            foreach (var need in standby.Needs.Where(need => need.Type == NeedTypes.Postgres))
            {
                var original = primary.Needs.First(other => other.Name == need.Name);
                if (Problem(need, original, primary.Environment) is { } problem)
                {
                    findings.Add(RegionCodes.NotReplicated, standby.At[Language.Service.Needs][need.Name].OfName,
                        $"'{need.Name}' is not replicated from {primary.Environment} to {standby.Environment}: {problem}");
                }
                else if (need.Provision is PostgresCluster here && original.Provision is PostgresCluster there)
                {
                    Set(linked, standby, here with { Other = new(standby.Environment, primary.Environment, true, there.Backup!, Most(primary)) });
                    Set(linked, primary, there with { Other = new(primary.Environment, standby.Environment, false, here.Backup!, Most(standby)) });
                }
            }
        }

        return [.. environments.Select(e => linked[e.Environment])];
    }

    /// <summary>Where the key is set.</summary>
    internal static Place PlaceOf(DefaultsDescription platform, string environment) =>
        platform.At[DefaultsKeys.Environments][environment][EnvironmentDefaultsKeys.StandbyOf];

    /// <summary>Null also where the platform team itself decides what the database is.</summary>
    private static string? Problem(ResolvedNeed standby, ResolvedNeed primary, string of) => (standby.Provision, primary.Provision) switch
    {
        (TerraformModule { Cloud: not null }, _) => "a preset of Terraform creates a new database. Use a module of your own.",
        (PostgresCluster here, PostgresCluster there) when here.Backup is null || there.Backup is null =>
            "it has no archive to replay. Add 'backup: { every: 24h, keep: 14d }' to the need.",
        (PostgresCluster here, PostgresCluster there) when Major(here) != Major(there) =>
            $"version {here.Version} does not follow {there.Version}. Set the same version.",
        (PostgresCluster, not PostgresCluster) => $"{of} has no database of CloudNativePG. Provide both by the same provisioner.",
        _ => null,
    };

    private static string Major(PostgresCluster database) => database.Version.Split('.', '-')[0];

    private static int Most(ResolvedService service) => Rollouts.MostPods(service);

    private static void Set(Dictionary<string, ResolvedService> all, ResolvedService service, PostgresCluster database)
    {
        var current = all[service.Environment];
        all[service.Environment] = current with
        {
            Needs = [.. current.Needs.Select(need => need.Name == database.Need ? need with { Provision = database } : need)],
        };
    }
}
