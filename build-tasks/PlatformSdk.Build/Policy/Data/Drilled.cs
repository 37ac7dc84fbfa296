using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;

namespace PlatformSdk.Build.Policy.Data;

/// <summary>The databases of critical services whose backups a restore drill can test, with its last result.</summary>
internal static class Drilled
{
    internal static IEnumerable<(PostgresCluster Database, DrillResult? Last)> In(RuleEnvironment environment) =>
        environment.Service.Tier != Tier.Critical ? [] :
        from database in environment.Service.Databases
        where database.Backup is not null
        let results = environment.Context.Facts.Drills.GetValueOrDefault(environment.Service.Environment)
        select (database, results?.GetValueOrDefault(database.Need));

    internal static Span PlaceOf(RuleEnvironment environment, PostgresCluster database) =>
        environment.At(environment.Service.At[Language.Service.Needs][database.Need][NeedKeys.Backup]);
}
