using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Rejects two environments whose backups go to the same folder: the database has the same name in both, and CloudNativePG archives nothing to a
/// folder that another database uses.
/// </summary>
internal static class BackupPlaceCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        var used = model.Environments.SelectMany(e => e.Databases.Where(d => d.Backup is not null).Select(d => (e.Environment, Database: d)));
        foreach (var same in used.GroupBy(one => (one.Database.Name, one.Database.Backup!.Destination, one.Database.Backup.Endpoint?.Text)))
        {
            if (same.Select(one => one.Environment).ToList() is not [.., _, var last] environments)
                continue;
            var store = ProvisionerSettings.For(model.Service.Platform, NeedTypes.Postgres.Name, last).Backups!;
            findings.Add(ProvisioningCodes.SamePlace, store.At[BackupStoreKeys.Destination].OfValue,
                $"The backups of '{same.Key.Name}' in {string.Join(", ", environments)} would go to the same folder, {same.Key.Destination}. Add " +
                    $"'{{environment}}' to the destination.");
        }
    }
}
