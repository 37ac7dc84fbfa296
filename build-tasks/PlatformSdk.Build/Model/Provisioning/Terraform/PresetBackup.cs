using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>For how many days a managed service keeps backups.</summary>
internal static class PresetBackup
{
    /// <summary>Null for a need without <c>backup</c>, and after an error.</summary>
    internal static int? DaysOf(ProvisioningInput input, CloudModule cloud)
    {
        if (BackupTimes.For(input.Description) is not { } times || cloud.KeepDays is not var (least, most))
            return null;
        var days = times.Keep.Value.TotalDays;
        if (days >= least && days <= most && days % 1 == 0)
            return times.KeepDays;
        var place = input.At[NeedKeys.Backup] is var at && at[BackupKeys.Keep].IsWritten ? at[BackupKeys.Keep].OfValue : at.OfName;
        input.Findings.Add(TerraformCodes.BackupDays, place, string.Create(CultureInfo.InvariantCulture,
            $"{cloud.Product} keeps backups for {least} to {most} whole days, not for {times.Keep}. Set 'keep' within that range."));
        return null;
    }
}
