using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Model.Provisioning.CustomResources;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>Decides what provides a need.</summary>
internal static class Provisioners
{
    /// <summary>The types of need that a provisioner can provide.</summary>
    internal static IReadOnlyList<NeedType> TypesOf(Provisioner provisioner) =>
        provisioner == Provisioner.CloudnativePg ? [NeedTypes.Postgres] : [.. NeedTypes.All.Where(type => type.IsDataStore)];

    /// <summary>What provides the need, or null where the platform does not. Problems are errors at their places.</summary>
    internal static Provision? Resolve(ProvisioningInput input) =>
        ResolveProvision(input) is { } provision ? provision with { Console = ConsoleAddress.Find(input) } : null;

    private static Provision? ResolveProvision(ProvisioningInput input)
    {
        if (input.Settings.Use is { } use && !TypesOf(use).Contains(input.Need.Type))
            return null;
        if (input.Settings.Use == Provisioner.CloudnativePg)
            return PostgresCluster.Resolve(input);
        if (input.Settings.Use == Provisioner.Terraform)
        {
            // A preset keeps the backups of PostgreSQL itself.
            if (input.Settings.Module is { Source: not null } own)
                ReportUnusedBackup(input, UsedPlaceholders.In(own.Inputs is { } inputs ? [inputs] : []), "inputs");
            return ModuleResolver.Resolve(input);
        }
        if (input.Settings.Use == Provisioner.Resource)
        {
            ReportUnusedBackup(input, UsedPlaceholders.In(input.Settings.Resource.Trees), "spec");
            return ProvidedResource.Resolve(input);
        }

        ReportNoBackup(input);
        return null;
    }

    /// <summary>A custom resource or a module of your own makes the backups, if it is told about them.</summary>
    private static void ReportUnusedBackup(ProvisioningInput input, IReadOnlySet<string> used, string key)
    {
        if (input.Description.Backup is null || used.Contains(NeedKeys.Backup.Name))
            return;
        input.Findings.Add(ProvisioningCodes.NoBackup, input.At[NeedKeys.Backup].OfName,
            $"Nothing backs up '{input.Need.Name}': '{input.Settings.Path}.{key}' has none of {{backup.every}}, {{backup.keep}} and " +
                "{backup.keep.days}. Add one, or remove 'backup'.");
    }

    private static void ReportNoBackup(ProvisioningInput input)
    {
        if (input.Description.Backup is not null && input.Need.Type.IsDataStore)
        {
            var where = input.Settings.Use is null ? "" : $" in {input.Environment}";
            input.Findings.Add(ProvisioningCodes.NoBackup, input.At[NeedKeys.Backup].OfName,
                $"Nothing backs up '{input.Need.Name}'{where}. Remove 'backup' and set it up where it is created, or set " +
                    $"'{input.Settings.Path}{(input.Settings.Use is null ? "" : "." + ProvisionerKeys.Use.Name)}'.");
        }
    }
}
