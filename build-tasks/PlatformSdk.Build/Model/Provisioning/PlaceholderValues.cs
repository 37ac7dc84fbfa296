using System.Globalization;
using PlatformSdk.Build.Description.Keys.Defaults;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The values of the placeholders for one need.</summary>
internal static class PlaceholderValues
{
    /// <param name="input">The need.</param>
    /// <param name="version">The version of the product.</param>
    /// <param name="size">What its size means.</param>
    /// <param name="every">The interval of its backups.</param>
    /// <param name="keep">How long each is kept.</param>
    internal static Placeholders For(
        ProvisioningInput input, string version, SizeDescription size, Description.Values.Duration every, Description.Values.Duration keep) => new(
        new Dictionary<string, string?>
        {
            ["name"] = input.Service.Name,
            // A service without a system is on its own, as is its namespace.
            ["system"] = input.Service.System ?? input.Service.Name,
            ["environment"] = input.Environment,
            ["namespace"] = input.Namespace,
            ["need"] = input.Need.Name,
            ["type"] = input.Need.Type.Name,
            ["version"] = version,
            ["owner"] = input.Service.Owner.Name,
            ["costCenter"] = input.CostCenter,
            ["size.instances"] = size.Instances?.ToString(CultureInfo.InvariantCulture),
            ["size.storage"] = size.Storage?.ToString(),
            ["size.storageClass"] = size.StorageClass,
            ["size.cpu"] = size.Cpu?.ToString(),
            ["size.memory"] = size.Memory?.ToString(),
            ["backup.every"] = every.ToString(),
            ["backup.keep"] = keep.ToString(),
            ["backup.keep.days"] = ((long)keep.Value.TotalDays).ToString(CultureInfo.InvariantCulture),
        });
}
