using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The settings of a type's provisioner in one environment.</summary>
internal static class ProvisionerSettings
{
    /// <summary>An environment that sets <c>use</c> inherits nothing; any other one adds to the settings around it.</summary>
    internal static ProvisionerDescription For(DefaultsDescription platform, string type, string environment)
    {
        var around = platform.Provisioners.GetValueOrDefault(type) ?? ProvisionerDescription.None;
        if (!around.Environments.TryGetValue(environment, out var own))
            return around;
        return own.Use is not null ? own : around with
        {
            Sizes = own.Sizes is null ? around.Sizes : Merged(around.Sizes, own.Sizes),
            Backups = own.Backups ?? around.Backups,
        };
    }

    internal static bool Provides(Provisioner? use) => use is not (null or Provisioner.None);

    private static Dictionary<string, SizeDescription> Merged(
        IReadOnlyDictionary<string, SizeDescription>? lower, IReadOnlyDictionary<string, SizeDescription> upper)
    {
        var sizes = new Dictionary<string, SizeDescription>(lower ?? new Dictionary<string, SizeDescription>());
        foreach (var (name, size) in upper)
            sizes[name] = sizes.TryGetValue(name, out var below) ? Over(size, below) : size;
        return sizes;
    }

    /// <summary>A size over the one below it, member by member.</summary>
    internal static SizeDescription Over(SizeDescription size, SizeDescription below) => new(
        size.Instances ?? below.Instances, size.Storage ?? below.Storage, size.StorageClass ?? below.StorageClass, size.Cpu ?? below.Cpu,
        size.Memory ?? below.Memory);
}
